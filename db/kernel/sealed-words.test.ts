import { expect, it } from 'vitest';
import { keysFrom } from './keys';
import { openWords, sealWord } from './sealed-words';

const keys = keysFrom(Buffer.alloc(32, 7));

it('opens what it sealed, wherever it stands, and nothing else', () => {
  const paper = { rows: [{ text: `末四碼 ${sealWord(keys, '4321')}、${sealWord(keys, 'A1')}` }, null, 7], note: '⟦typed⟧ ⟦QUJD⟧' };
  expect(JSON.stringify(paper)).not.toContain('4321');
  expect(openWords(keys, paper)).toEqual({ rows: [{ text: '末四碼 4321、A1' }, null, 7], note: '⟦typed⟧ ⟦QUJD⟧' });
});

it('stays closed under another key', () => {
  const sealed = sealWord(keys, '4321');
  expect(openWords(keysFrom(Buffer.alloc(32, 8)), sealed)).toBe(sealed);
});
