import type { BrowserWindow } from 'electron';
import { inspected } from './inspected';

/** What Chromium's inspector tells of a laid out page (DOMSnapshot.captureSnapshot); texts are places in `strings`. */
export type Snapshot = Readonly<{
  strings: readonly string[];
  documents: readonly Readonly<{
    nodes: Readonly<{ nodeName: readonly number[]; parentIndex: readonly number[] }>;
    layout: Readonly<{
      nodeIndex: readonly number[];
      styles: readonly (readonly number[])[];
      bounds: readonly (readonly number[])[];
      text: readonly number[];
    }>;
  }>[];
}>;

const PX_PER_MM = 96 / 25.4;
/** A third of a millimetre: what rounding does. */
const SLACK_PX = 1.3;

/** Lays the loaded sheet out as for paper and reads where everything stands; the window itself runs no script. */
export const snapshotOf = (window: BrowserWindow): Promise<Snapshot> =>
  inspected(window, async (ask) => {
    await ask('Emulation.setEmulatedMedia', { media: 'print' });
    await ask('DOMSnapshot.enable');
    return ask<Snapshot>('DOMSnapshot.captureSnapshot', { computedStyles: ['overflow-y', 'position'] });
  });

type Box = Readonly<{
  node: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
  height: number;
  overflow: string;
  position: string;
  text: string;
}>;
function boxesOf({ documents, strings }: Snapshot): readonly Box[] {
  const { layout } = documents[0] ?? {};
  const word = (at: number | undefined): string => strings[at ?? -1] ?? '';
  return (layout?.nodeIndex ?? []).map((node, i) => {
    const [x = 0, y = 0, width = 0, height = 0] = layout?.bounds[i] ?? [];
    const [overflow, position] = layout?.styles[i] ?? [];
    return {
      node,
      left: x,
      top: y,
      right: x + width,
      bottom: y + height,
      height,
      overflow: word(overflow),
      position: word(position),
      text: word(layout?.text[i]),
    };
  });
}

/** Whether something stands outside its page: below its foot, beyond its edge, or hidden because the label is full. `heightMm` null: a roll. */
export function isOverPage(snapshot: Snapshot, heightMm: number | null): boolean {
  const boxes = boxesOf(snapshot);
  const { nodes } = snapshot.documents[0] ?? { nodes: { nodeName: [], parentIndex: [] } };
  const byNode = new Map(boxes.map((box) => [box.node, box] as const));
  /** The sheet something stands on; null for what a box of its own may cut (a name that ends in an ellipsis), and for marks. */
  const sheetOf = (box: Box): Box | null => {
    let at = nodes.parentIndex[box.node] ?? -1;
    if (box.position === 'absolute') return null;
    while (at >= 0) {
      const around = byNode.get(at);
      if (snapshot.strings[nodes.nodeName[at] ?? -1] === 'ARTICLE') return around ?? null;
      if (around !== undefined && (around.overflow !== 'visible' || around.position === 'absolute')) return null;
      at = nodes.parentIndex[at] ?? -1;
    }
    return null;
  };
  return boxes.some((box) => {
    if (snapshot.strings[nodes.nodeName[box.node] ?? -1] === 'ARTICLE')
      return heightMm !== null && box.height > heightMm * PX_PER_MM + SLACK_PX;
    const sheet = sheetOf(box);
    return sheet !== null && (box.bottom > sheet.bottom + SLACK_PX || box.right > sheet.right + SLACK_PX);
  });
}

/**
 * Whether something of a sheet of A4 with several papers stands outside it, or on its neighbour. `page`: the A4; two labels that only touch do
 * not lie on each other.
 */
export function isOffSheet(snapshot: Snapshot, page: Readonly<{ widthMm: number; heightMm: number | null }>): boolean {
  const boxes = boxesOf(snapshot);
  const { nodes } = snapshot.documents[0] ?? { nodes: { nodeName: [], parentIndex: [] } };
  const named = (box: Box, name: string): boolean => snapshot.strings[nodes.nodeName[box.node] ?? -1] === name;
  const isIn = (box: Box, sheet: Box): boolean => {
    let at = box.node;
    while (at >= 0 && at !== sheet.node) at = nodes.parentIndex[at] ?? -1;
    return at === sheet.node;
  };
  const [widest, longest] = [page.widthMm * PX_PER_MM + SLACK_PX, (page.heightMm ?? 0) * PX_PER_MM + SLACK_PX];
  const lieOnEachOther = (a: Box, b: Box): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK_PX && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK_PX;
  return boxes
    .filter((box) => named(box, 'SECTION') && boxes.some((inner) => named(inner, 'ARTICLE') && isIn(inner, box)))
    .some((sheet) => {
      const papers = boxes.filter((box) => named(box, 'ARTICLE') && isIn(box, sheet));
      return papers.some(
        (box, i) =>
          box.right - sheet.left > widest ||
          box.bottom - sheet.top > longest ||
          papers.slice(i + 1).some((other) => lieOnEachOther(box, other)),
      );
    });
}

const bare = (text: string): string => text.replaceAll(/\s/gu, '');
/** The first text that is nowhere on the sheets; blanks and breaks of lines do not count. */
export function missingText(snapshot: Snapshot, expected: readonly string[]): string | null {
  const shown = bare(
    boxesOf(snapshot)
      .map(({ text }) => text)
      .join(''),
  );
  return expected.find((text) => !shown.includes(bare(text))) ?? null;
}
