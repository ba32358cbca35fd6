import { isBusinessDate } from './business-date';
import { EARLIEST_DAY } from './fields';
import type { Region } from './region';

export type DateRefusal = 'dateNeeded' | 'notADay';
export type DateCheck = Readonly<
  | { ok: true; on: string }
  /** Two-digit years and 11/12/2026 may be read in several ways; the clerk chooses (quality 4.5, row 94). */
  | { ok: false; code: 'dateAmbiguous'; options: readonly string[] }
  | { ok: false; code: DateRefusal }
>;

const isoOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A date as people write it: 2026-11-22, 2026/11/22, 20261122, 2026年11月22日; in Taiwan also 115/11/22 and 民國115年11月22日. */
export function parseTypedDate(text: string, region: Region): DateCheck {
  const typed = text.slice(0, 40).normalize('NFKC').replace(/\s+/g, '');
  if (typed === '') return { ok: false, code: 'dateNeeded' };
  const existing = (on: string): DateCheck =>
    isBusinessDate(on) && on >= EARLIEST_DAY ? { ok: true, on } : { ok: false, code: 'notADay' };

  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  if (compact !== null) return existing(`${compact[1]}-${compact[2]}-${compact[3]}`);
  const match = /^(民國|民国)?(\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,4})日?$/.exec(typed);
  if (match === null) return { ok: false, code: 'notADay' };
  const [first = '', second = '', third = ''] = match.slice(2);
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  const isRocWritten = match[1] !== undefined || (region === 'TW' && first.length === 3);
  if (isRocWritten) return region === 'TW' ? existing(isoOf(a + 1911, b, c)) : { ok: false, code: 'notADay' };
  if (first.length === 4) return third.length <= 2 ? existing(isoOf(a, b, c)) : { ok: false, code: 'notADay' };
  if (first.length > 2) return { ok: false, code: 'notADay' };

  const readings =
    third.length === 4
      ? [isoOf(c, b, a), isoOf(c, a, b)]
      : [isoOf(2000 + a, b, c), isoOf(2000 + c, a, b), ...(region === 'TW' ? [isoOf(1911 + a, b, c)] : [])];
  const options = [...new Set(readings)].filter(isBusinessDate).sort();
  return options.length === 0 ? { ok: false, code: 'notADay' } : { ok: false, code: 'dateAmbiguous', options };
}
