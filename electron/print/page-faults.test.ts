import { describe, expect, it } from 'vitest';
import { isOverPage, missingText, type Snapshot } from './page-faults';

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
