import type { Raster } from '#shared/printer/raster';
import { rasterOf } from '../dots';
import type { SlipStep } from './slip-step';

type Kind = Extract<SlipStep, { as: 'rule' }>['kind'];
/** Rows of dots from top to bottom, 1 is black: a rule with the clear space around it. */
const ROWS: Readonly<Record<Kind, readonly (0 | 1)[]>> = {
  thin: [0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0],
  double: [0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
  frameTop: [0, 0, 0, 0, 0, 0, 1, 1, 1],
  frame: [1, 1, 1],
  frameEnd: [1, 1, 1, 0, 0, 0, 0, 0, 0],
};
/** The sides of a frame stand in the middle of their column. */
const FRAME_INSET = 5;

/** A rule over `columns` columns as dots: the same in every code page. */
export function ruleRaster(kind: Kind, widthDots: number, ruledDots: number): Raster {
  const inset = kind.startsWith('frame') ? FRAME_INSET : 0;
  const rows = ROWS[kind];
  return rasterOf(widthDots, rows.length, (x, y) => rows[y] === 1 && x >= inset && x < ruledDots - inset);
}
