import { expect, it } from 'vitest';
import type { StatementView } from '#shared/receivable/schema';
import { shownStatement } from './statement-choice';

const row = (id: string): Pick<StatementView, 'documentId'> => ({ documentId: id as StatementView['documentId'] });

it.each([
  ['the chosen one', [row('a'), row('b')], 'b', '', 'b'],
  ['the only one that was found by its number', [row('a')], '', 'C000142', 'a'],
  ['the only one there is was not looked for', [row('a')], '', ' ', undefined],
  ['several were found', [row('a'), row('b')], '', 'C0001', undefined],
  ['the chosen one is not in the list any more', [row('a')], 'z', '', undefined],
])('%s', (_, rows, chosenId, text, shown) => expect(shownStatement(rows, chosenId, text)?.documentId).toBe(shown));
