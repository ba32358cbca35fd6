import { PAPER_CHOICES, type Paper, type PaperKind } from '../printed-document/paper';
import type { PrinterDevice } from './device';
import { papersOf, type PrinterModel } from './models';

type Printer = Readonly<{ model: PrinterModel; device: Pick<PrinterDevice, 'language'> }>;

/** An A4 carries several sheets of another paper, and a head of 80 mm prints on the narrower roll too. */
const WITH_IT: Partial<Record<Paper, readonly Paper[]>> = { A4: ['A4-2up', 'A4-labels'], '80mm': ['58mm'] };

/** Papers of a kind that a printer can take, the printer's usual first; no printer is the PDF, which is of any paper. */
export function papersFor(printer: Printer | null, kind: PaperKind): readonly Paper[] {
  if (printer === null) return PAPER_CHOICES[kind];
  const own = papersOf(printer.device.language === 'driver' ? 'office' : printer.model);
  const all = new Set([...own, ...own.flatMap((p) => WITH_IT[p] ?? [])]);
  return [...all].filter((p) => PAPER_CHOICES[kind].includes(p));
}

/** The wanted paper where the printer takes it, else the first of its own for that kind; null: it has none. */
export function paperFor(printer: Printer | null, kind: PaperKind, wanted: Paper): Paper | null {
  const papers = papersFor(printer, kind);
  return papers.find((p) => p === wanted) ?? papers[0] ?? null;
}
