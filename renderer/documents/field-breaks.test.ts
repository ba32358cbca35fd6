import { expect, it } from 'vitest';
import type { Field } from '#shared/printed-document/models/blocks';
import { flowPages } from './field-breaks';

const rooms = { first: 160, next: 156, tail: 80 };
const field = (value: string): Field => ({ label: '故障', value, tone: 'text', wide: true });
const flow = (fields: readonly Field[], lines: readonly number[], language: 'zh-TW' | 'en' = 'zh-TW') =>
  flowPages({ language }, { fields, lines, lineMm: (mm) => mm }, rooms);
const valuesOn = (page: ReturnType<typeof flow>[number] | undefined): readonly string[] =>
  (page?.fields ?? []).flatMap((row) => row.map((f) => f.value));

it('keeps what fits on one page', () => {
  const pages = flow([field('無電源')], [7, 7]);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.lines).toEqual([7, 7]);
});

it('goes on with fields on the next page, lines behind them', () => {
  const long = '螢幕閃爍，'.repeat(40); // 200 letters, seven lines
  const pages = flow([field(long), field(long), field(long), field(long), field(long)], [7, 7]);
  expect(pages.map((page) => [page.fields.length, page.lines.length])).toEqual([
    [4, 0],
    [1, 2],
  ]);
});

it.each(['螢幕閃爍，時好時壞。'.repeat(300), 'The screen flickers after an hour of use. '.repeat(120).trim()])(
  'a text that no page has room for goes on in rows of the same name, no letter lost',
  (text) => {
    const pages = flow([field(text)], [7], text.startsWith('The') ? 'en' : 'zh-TW');
    expect(pages.length).toBeGreaterThan(2);
    const bare = (s: string): string => s.replaceAll(/\s/g, '');
    expect(bare(pages.flatMap(valuesOn).join(''))).toBe(bare(text));
    expect(pages.flatMap((page) => page.fields.flatMap((row) => row.map((f) => f.label)))).toEqual(
      pages.flatMap(valuesOn).map(() => '故障'),
    );
  },
);

it('a row of fields is as high as its label where that is the fuller one', () => {
  const label = 'Whom the customer sent instead, and their relation';
  const plain = flow([{ ...field('—'), label }, ...Array.from({ length: 16 }, () => field('—'))], [], 'en');
  expect(plain.length).toBeGreaterThan(1);
});
