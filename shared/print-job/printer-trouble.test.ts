import { expect, it } from 'vitest';
import { isPrinterTrouble, queueTrouble } from './printer-trouble';

const [IDLE, AT_WORK, STOPPED] = [3, 4, 5];
it.each([
  ['idle', IDLE, ['none'], null],
  ['idle, and what its last job had is long mended', IDLE, ['media-empty-error', 'offline-report'], null],
  ['at work', AT_WORK, ['none'], null],
  ['at work, short of toner', AT_WORK, ['toner-low-warning', 'media-low-report'], null],
  ['at work, finding its printer', AT_WORK, ['connecting-to-device'], null],
  ['at work without paper', AT_WORK, ['media-empty-error'], 'mediaEmpty'],
  ['at work, its tray pulled out', AT_WORK, ['input-tray-missing'], 'mediaEmpty'],
  ['at work, a warning that is none yet', AT_WORK, ['media-empty-warning'], null],
  ['at work, its printer off', AT_WORK, ['offline-report'], 'printerUnreachable'],
  ['at work, jammed', AT_WORK, ['toner-low-warning', 'media-jam'], 'mediaJam'],
  ['at work, open', AT_WORK, ['door-open-error'], 'coverOpen'],
  ['at work, without toner', AT_WORK, ['marker-supply-empty-error'], 'inkEmpty'],
  ['at work, its tray full', AT_WORK, ['output-area-full-error'], 'outputFull'],
  ['at work, with a word nobody knows', AT_WORK, ['com.apple.print.recoverable'], null],
  ['stopped', STOPPED, [], 'printerNotReady'],
  ['stopped with a word nobody knows', STOPPED, ['cups-missing-filter-warning'], 'printerNotReady'],
  ['stopped by a person', STOPPED, ['paused'], 'printerPaused'],
  ['stopped because it has no paper', STOPPED, ['paused', 'media-empty-warning'], 'mediaEmpty'],
] as const)('a queue that is %s', (_what, state, reasons, trouble) =>
  expect(queueTrouble({ state, isAccepting: true, reasons })).toBe(trouble),
);
it('a queue that takes no jobs', () => expect(queueTrouble({ state: IDLE, isAccepting: false, reasons: [] })).toBe('queueClosed'));
it('a queue that says nothing', () => expect(queueTrouble({ state: null, isAccepting: null, reasons: [] })).toBe(null));
it.each([
  ['mediaEmpty', true],
  ['renderFailed', false],
  [null, false],
])('%j gets well by itself: %s', (reason, expected) => expect(isPrinterTrouble(reason)).toBe(expected));
