import type { TestPagePaper } from '../models/test-page';
import { plain, type SlipBlock } from './slip-block';
import type { SlipSetting } from './slip-frame';

const text = (words: string, isSmall = false): SlipBlock => ({ as: 'text', runs: [plain(words)], isSmall });
/** Letters on a line of a head of 203 dpi (D7). */
const COLUMNS = { '80mm': 48, '58mm': 32 } as const;
const TEN = 10;
/** A figure in each tenth column, from the first to the last that the head reaches. */
const columnRuler = (columns: number): string =>
  Array.from({ length: columns }, (_, i) => ((i + 1) % TEN === 0 ? String(((i + 1) / TEN) % TEN) : '.')).join('');

/** 測試頁 on a roll: the printer's own letters by its code page, columns from edge to edge, bars, QR and the cut. */
export const testSlip = (doc: TestPagePaper, { roll }: SlipSetting): readonly SlipBlock[] => [
  { as: 'doubleRule' },
  { as: 'title', title: doc.title, number: doc.number.split('-').slice(2).join('-') },
  text(doc.printer),
  { as: 'rule' },
  text(columnRuler(COLUMNS[roll])),
  ...doc.letters.map((line) => text(line)),
  { as: 'rule' },
  { as: 'fields', fields: doc.details.map((d) => ({ ...d, tone: 'text', wide: true })), isStacked: roll === '58mm' },
  ...doc.checks.map((line) => text(`□ ${line}`)),
  text(`${doc.company}　${doc.printed}`, true),
  { as: 'qr', value: doc.qr, beside: [] },
  ...(roll === '58mm' ? [] : [{ as: 'bars', value: doc.barcode } as const]),
  { as: 'doubleRule' },
  { as: 'cut' },
];
