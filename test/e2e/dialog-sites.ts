import type { CDPSession } from '@playwright/test';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const ASSETS = path.join(ROOT, 'dist', 'renderer', 'assets');
/** Where a dialog is drawn; what draws it by another name has one of these inside. */
const DRAWN = /(?<!\w)<(?:Modal\.Root|\w*Dialog|ReasonedDeed)\b/g;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The place in the renderer's source where a dialog is drawn: `renderer/release/pay-dialog.tsx:37:5`. */
type Site = string;
type SourceMap = Readonly<{ sources: readonly string[]; mappings: string }>;
type Range = Readonly<{ startOffset: number; endOffset: number; count: number }>;

export function dialogSites(): readonly Site[] {
  return globSync('renderer/**/*.tsx', { cwd: ROOT })
    .toSorted()
    .flatMap((file) =>
      readFileSync(path.join(ROOT, file), 'utf8')
        .split('\n')
        .flatMap((line, i) => [...line.matchAll(DRAWN)].map(({ index }) => `${file}:${i + 1}:${index + 1}`)),
    );
}

/** The numbers of one mapping (base 64, five bits at a time, the sign in the lowest). */
function numbersOf(mapping: string): readonly number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const digit of mapping) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits >= 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** Where each place of the sources went in one built file: offsets by site. */
function placesOf(file: string): ReadonlyMap<Site, readonly number[]> {
  const { sources, mappings } = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMap;
  const names = sources.map((source) => source.replace(/^(?:\.\.\/)+/, '')); // the build stood elsewhere before it was put in place
  const places = new Map<Site, number[]>();
  let lineStart = 0;
  let [source, line, place] = [0, 0, 0];
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const [i, built] of mappings.split(';').entries()) {
    let column = 0;
    for (const [step = 0, sourceStep = 0, lineStep = 0, placeStep = 0] of built.split(',').filter(Boolean).map(numbersOf)) {
      column += step;
      source += sourceStep;
      line += lineStep;
      place += placeStep;
      const site = `${names[source]}:${line + 1}:${place + 1}`;
      places.set(site, [...(places.get(site) ?? []), lineStart + column]);
    }
    lineStart += (lines[i]?.length ?? 0) + 1;
  }
  return places;
}

/** From here on the page counts what of it runs. */
export async function countLines(session: CDPSession): Promise<void> {
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

/** The dialogs of the program that nobody has seen since `countLines`. */
export async function unseenDialogs(session: CDPSession): Promise<readonly Site[]> {
  const { result } = await session.send('Profiler.takePreciseCoverage');
  const seen = new Set<Site>();
  for (const { url, functions } of result) {
    const file = path.join(ASSETS, path.basename(url));
    if (!existsSync(`${file}.map`)) continue;
    const ranges = functions.flatMap((one) => one.ranges);
    for (const [site, offsets] of placesOf(file)) if (offsets.some((offset) => ranOnce(ranges, offset))) seen.add(site);
  }
  return dialogSites().filter((site) => !seen.has(site));
}

/** The narrowest range around a place says whether it ran. */
function ranOnce(ranges: readonly Range[], offset: number): boolean {
  let narrowest: Range | null = null;
  for (const range of ranges) {
    if (range.startOffset > offset || range.endOffset <= offset) continue;
    if (narrowest === null || range.endOffset - range.startOffset <= narrowest.endOffset - narrowest.startOffset) narrowest = range;
  }
  return narrowest !== null && narrowest.count > 0;
}
