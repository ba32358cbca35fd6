import type { ImageLanguage } from '#shared/print-job/image';
import type { PrinterTrouble } from '#shared/print-job/printer-trouble';

export type PrinterStatus = 'ready' | PrinterTrouble;
/** A question that a printer answers at once, beside its work; `read` gives null while the answer is not whole. */
export type StatusQuestion = Readonly<{ ask: Uint8Array; read(reply: Uint8Array): PrinterStatus | null }>;

/** DLE EOT 1, 2 and 4: one byte each, with bits 1 and 4 set and bits 0 and 7 clear; unasked status bytes look otherwise. */
const ESCPOS: StatusQuestion = {
  ask: Uint8Array.of(0x10, 0x04, 0x01, 0x10, 0x04, 0x02, 0x10, 0x04, 0x04),
  read(reply) {
    const [printer, offline, paper] = reply.filter((byte) => (byte & 0x93) === 0x12);
    if (printer === undefined || offline === undefined || paper === undefined) return null;
    if ((offline & 0x04) !== 0) return 'coverOpen';
    if ((offline & 0x20) !== 0 || (paper & 0x60) !== 0) return 'mediaEmpty';
    const isOffline = (printer & 0x08) !== 0; // the feed button, or an error
    return isOffline || (offline & 0x40) !== 0 ? 'printerNotReady' : 'ready';
  },
};
const TSPL_REASONS = [
  [0x01, 'coverOpen'],
  [0x02, 'mediaJam'],
  [0x04, 'mediaEmpty'],
  [0x08, 'inkEmpty'], // the ribbon
  [0x10, 'printerPaused'],
] as const;
/** ESC ! ? : one byte of reasons; 20 hex says that it prints. */
const TSPL: StatusQuestion = {
  ask: Uint8Array.of(0x1b, 0x21, 0x3f),
  read([reasons]) {
    if (reasons === undefined) return null;
    if ((reasons & ~0x20) === 0) return 'ready';
    return TSPL_REASONS.find(([bit]) => (reasons & bit) !== 0)?.[1] ?? 'printerNotReady';
  },
};
/** ~HS: three strings between STX and ETX; the first tells of paper and pause, the second of the head and the ribbon. */
const ZPL: StatusQuestion = {
  ask: new TextEncoder().encode('~HS'),
  read(reply) {
    const strings = [...new TextDecoder('latin1').decode(reply).matchAll(/\u0002([^\u0003]*)\u0003/g)].map(([, text = '']) =>
      text.split(','),
    );
    const [first, second] = strings;
    if (first === undefined || second === undefined || strings.length < 3) return null;
    const flags = [
      [second[2], 'coverOpen'],
      [first[1], 'mediaEmpty'],
      [second[3], 'inkEmpty'],
      [first[2], 'printerPaused'],
    ] as const;
    return flags.find(([flag]) => flag?.trim() !== '0')?.[1] ?? 'ready';
  },
};

/** A dot-matrix printer has no such question, and a page is never sent this way. */
export const STATUS_QUESTIONS: Readonly<Record<ImageLanguage, StatusQuestion | null>> = {
  pdf: null,
  escpos: ESCPOS,
  tspl: TSPL,
  zpl: ZPL,
  escp: null,
};
