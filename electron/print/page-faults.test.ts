import { describe, expect, it } from 'vitest';
import { isOffSheet, isOverPage, missingText, type Snapshot } from './page-faults';

type Box = Readonly<{
  name: string;
  parent: number;
  at: readonly [x: number, y: number, width: number, height: number];
  overflow?: string;
  position?: string;
  text?: string;
}>;
/** A page as the inspector tells it. */
function pageOf(boxes: readonly Box[]): Snapshot {
  const strings: string[] = [];
  const place = (text: string): number => strings.push(text) - 1;
  return {
    strings,
    documents: [
      {
        nodes: { nodeName: boxes.map((b) => place(b.name)), parentIndex: boxes.map((b) => b.parent) },
        layout: {
          nodeIndex: boxes.map((_, i) => i),
          styles: boxes.map((b) => [place(b.overflow ?? 'visible'), place(b.position ?? 'static')]),
          bounds: boxes.map((b) => b.at),
          text: boxes.map((b) => (b.text === undefined ? -1 : place(b.text))),
        },
      },
    ],
  };
}
const A5_PX = (210 * 96) / 25.4;
const body: Box = { name: 'BODY', parent: -1, at: [0, 0, 600, 2000] };
const sheet: Box = { name: 'ARTICLE', parent: 0, at: [0, 0, 559, 790] };

describe('what stands outside its page', () => {
  it.each<[string, readonly Box[], boolean]>([
    ['nothing', [body, sheet, { name: 'P', parent: 1, at: [30, 30, 400, 20] }], false],
    ['a sheet longer than its paper', [body, { ...sheet, at: [0, 0, 559, A5_PX + 5] }], true],
    ['a text below the foot of a label', [body, { ...sheet, overflow: 'hidden' }, { name: 'P', parent: 1, at: [30, 780, 400, 20] }], true],
    ['a text beyond the edge', [body, sheet, { name: 'TD', parent: 1, at: [300, 30, 300, 20] }], true],
    [
      'what a box of its own cuts',
      [
        body,
        sheet,
        { name: 'DD', parent: 1, at: [30, 30, 100, 20], overflow: 'hidden' },
        { name: '#text', parent: 2, at: [30, 30, 900, 20] },
      ],
      false,
    ],
    ['a mark across the body', [body, sheet, { name: 'P', parent: 1, at: [0, 700, 700, 200], position: 'absolute' }], false],
  ])('%s', (_what, boxes, isOver) => expect(isOverPage(pageOf(boxes), 210)).toBe(isOver));

  it('a roll is as long as its slip, and as wide as it is', () => {
    const long: Box = { ...sheet, at: [0, 0, 302, 9000] };
    expect(isOverPage(pageOf([body, long]), null)).toBe(false);
    expect(isOverPage(pageOf([body, long, { name: 'P', parent: 1, at: [10, 10, 400, 20] }]), null)).toBe(true);
  });
});

it('a text counts as shown whatever lines and elements it is broken into', () => {
  const shown = pageOf([
    body,
    sheet,
    { name: '#text', parent: 1, at: [0, 0, 1, 1], text: '客服 0800-' },
    { name: '#text', parent: 1, at: [0, 9, 1, 1], text: '880' },
  ]);
  expect(missingText(shown, ['客服 0800-880', '0800'])).toBeNull();
  expect(missingText(shown, ['客服', '謝謝光臨'])).toBe('謝謝光臨');
});

describe('several papers on one A4', () => {
  const A4 = { widthMm: 210, heightMm: 297 };
  const section: Box = { name: 'SECTION', parent: 0, at: [0, 1000, 793, 1121] };
  const cell: Box = { name: 'DIV', parent: 1, at: [30, 1020, 0, 0], position: 'absolute' };
  const label = (x: number, y: number): Box => ({ name: 'ARTICLE', parent: 2, at: [x, y, 227, 151] });
  it.each<[string, readonly Box[], boolean]>([
    ['each in its cell', [label(30, 1020), label(280, 1020), label(30, 1175)], false],
    ['two that touch', [label(30, 1020), label(257, 1020)], false],
    ['one that lies on its neighbour', [label(30, 1020), label(240, 1020)], true],
    ['one that lies on the row below', [label(30, 1020), label(30, 1160)], true],
    ['one past the right edge', [label(600, 1020)], true],
    ['one below the foot', [label(30, 2000)], true],
  ])('%s', (_what, labels, expected) => expect(isOffSheet(pageOf([body, section, cell, ...labels]), A4)).toBe(expected));
  it('a sheet of its own has no neighbours', () => expect(isOffSheet(pageOf([body, sheet]), A4)).toBe(false));
});
