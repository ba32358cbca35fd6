import type { Region } from '../kernel/region';
import { LABEL_PAPERS, TIE_ON_CARD, type Paper } from '../printed-document/paper';
import type { PrinterDevice } from './device';

/** What a shop calls its printers. Each stands for a whole set of details, which nobody has to know (users-ask 36). */
export const PRINTER_MODELS = ['office', 'escpos80', 'escpos80Big5', 'escpos58', 'tspl203', 'tspl300', 'zpl203', 'zpl300', 'escp'] as const;
export type PrinterModel = (typeof PRINTER_MODELS)[number];

type Preset = Readonly<{
  device: Omit<PrinterDevice, 'way' | 'address'>;
  /** What the head can print on, the usual first. */
  papers: readonly Paper[];
}>;
const thermal = (dotsAcross: number, codePage: PrinterDevice['codePage']): Preset['device'] => ({
  language: 'escpos',
  dpi: 203,
  dotsAcross,
  codePage,
  hasCutter: dotsAcross === 576,
  drawerPin: null,
});
const label = (language: 'tspl' | 'zpl', dpi: 203 | 300): Preset['device'] => ({
  language,
  dpi,
  dotsAcross: dpi === 203 ? 832 : 1248, // a head of four inches
  codePage: 'none',
  hasCutter: false,
  drawerPin: null,
});
const LABELS: readonly Paper[] = [...LABEL_PAPERS, TIE_ON_CARD];
const SLIPS: readonly Paper[] = ['80mm'];

/** What each model is made of (D7, P14). */
export const PRESETS: Readonly<Record<PrinterModel, Preset>> = {
  office: {
    device: { language: 'driver', dpi: 300, dotsAcross: 2480, codePage: 'none', hasCutter: false, drawerPin: null },
    papers: ['A4', 'A5', '80mm', '58mm', '60x40', '50x30', '40x30', '241x140', '241x93', TIE_ON_CARD], // its driver knows
  },
  escpos80: { device: thermal(576, 'gb18030'), papers: SLIPS },
  escpos80Big5: { device: thermal(576, 'cp950'), papers: SLIPS },
  escpos58: { device: thermal(384, 'gb18030'), papers: ['58mm'] },
  tspl203: { device: label('tspl', 203), papers: LABELS },
  tspl300: { device: label('tspl', 300), papers: LABELS },
  zpl203: { device: label('zpl', 203), papers: LABELS },
  zpl300: { device: label('zpl', 300), papers: LABELS },
  escp: {
    device: { language: 'escp', dpi: 180, dotsAcross: 1440, codePage: 'none', hasCutter: false, drawerPin: null },
    papers: ['241x140', '241x93'],
  },
};

/** The papers a printer of this model takes, the usual first. */
export const papersOf = (model: PrinterModel): readonly Paper[] => PRESETS[model].papers;

/** A printer as it is when it is added: the model's details at an address. */
export const deviceOf = (model: PrinterModel, at: Pick<PrinterDevice, 'way' | 'address'>): PrinterDevice => ({
  ...PRESETS[model].device,
  ...at,
});

/** A queue whose name, maker or address says what hangs on it; the first that fits. */
const SIGNS: readonly (readonly [RegExp, PrinterModel])[] = [
  [/\bzpl\b|zebra|\bz[dt]\d{3}|\bgk?4\d{2}/i, 'zpl203'],
  [/\btspl\b|\btsc\b|\btt[p]-|\bte\d{3}|gprinter.*label|label/i, 'tspl203'],
  [/58 ?mm|pos-?58|xp-?58/i, 'escpos58'],
  [/80 ?mm|pos-?80|xp-?[nq]?80|xp-?q\d|\btm-?[tmu]|esc.?pos|thermal|receipt|rongta|star tsp/i, 'escpos80'],
  [/\blq-|\bfx-|dot.?matrix|esc.?p2?\b|\b24.?pin|\bdpk|\bolivetti pr/i, 'escp'],
];
/** The model that a queue most likely is; a mistake is put right in the dialog. Taiwan's slip printers have Big5 in them. */
export function guessModel(words: string, region: Region): PrinterModel {
  const model = SIGNS.find(([sign]) => sign.test(words))?.[1] ?? 'office';
  return model === 'escpos80' && region === 'TW' ? 'escpos80Big5' : model;
}
