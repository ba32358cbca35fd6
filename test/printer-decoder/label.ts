import { StreamError } from './byte-reader';
import { overTheEdge, type Item, type Page, type TextItem } from './page';

/** A label and how many of it come out. */
export type Label = Page & Readonly<{ copies: number }>;

/** A label that is closed; what reaches over its edge would be cut, or printed on the next one. */
export function labelOf(offset: number, widthDots: number, heightDots: number, items: readonly Item[], copies: number): Label {
  const label = { widthDots, heightDots, items, wraps: 0, copies };
  const [over] = overTheEdge(label);
  if (over !== undefined) {
    const { kind, x, y, width, height } = over;
    throw new StreamError(
      offset,
      `${kind} at ${x},${y} of ${width}×${height} dots is over the edge of a label of ${widthDots}×${heightDots}`,
    );
  }
  return label;
}

type Upright = Readonly<{ x: number; y: number; width: number; height: number }>;
/** Place of a thing that is turned by quarters about its first corner, as TSPL and ZPL's ^FO see it. */
export const turnedAbout = ({ x, y, width, height }: Upright, turns: TextItem['turns']): Upright => {
  if (turns === 1) return { x: x - height, y, width: height, height: width };
  if (turns === 2) return { x: x - width, y: y - height, width, height };
  return turns === 3 ? { x, y: y - width, width: height, height: width } : { x, y, width, height };
};
