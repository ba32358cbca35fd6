import type { Field } from './models/blocks';
import type { CollectionReceiptPaper } from './models/collection-receipt';
import type { PaperDocument } from './models/paper-document';
import type { SheetColumn, StoreSheetPaper } from './models/store-sheet';

/** What is drawn on a carbon form: facts, lines, notes, signatures, and who keeps which copy. */
export type CarbonSheet = Omit<StoreSheetPaper, 'kind' | 'template'>;

/** Share of the width: what wraps gets more than what is a number or a short word. */
const MM = { wide: 62, strong: 46, code: 40, plain: 34 } as const;
const columnOf = ({ label, tone, wide }: Field): SheetColumn => ({
  title: label,
  mm: tone === 'strong' ? MM.strong : tone === 'code' ? MM.code : wide ? MM.wide : MM.plain,
  as: tone === 'code' ? 'code' : 'text',
});

const isCode = ({ tone }: Field): boolean => tone === 'code';
/** Facts over the whole width, one behind the other: beside the title there is room for numbers alone. */
const wideRow = (fields: readonly Field[]): string[] => [fields.map((f) => `${f.label} ${f.value}`).join('　')];

/**
 * 領取收據 on continuous paper (B5, D7): its devices are the lines of the table. What only the house reads is not on it, for the carbon gives
 * the customer the same as the shop. A pin printer draws no QR: the words that it would carry stand there to be typed (issue line 7).
 */
function receiptOnCarbon({ head, numbers, customer, devices, agreed, terms, notAnInvoice, signs }: CollectionReceiptPaper): CarbonSheet {
  const labels = new Map(devices.flatMap((d) => d.fields.map((f) => [f.label, f] as const)));
  const columns = [...labels.values()];
  const cell = (d: (typeof devices)[number], label: string, n: number): string => {
    const value = d.fields.find((f) => f.label === label)?.value ?? '';
    return n === 0 && d.heading !== '' ? `${d.heading} ${value}` : value;
  };
  return {
    head,
    about: [numbers.filter(isCode), numbers.filter((f) => !isCode(f))].filter((line) => line.length > 0),
    columns: columns.map(columnOf),
    rows: [wideRow(customer), wideRow(agreed), ...devices.map((d) => columns.map(({ label }, n) => cell(d, label, n)))],
    sum: null,
    notes: [...terms, `${notAnInvoice}　${head.qr}`],
    signs,
    copies: head.parts.map((p) => p.label).join('　／　'),
  };
}

/** A paper as its carbon form; null: it goes on none. */
export function carbonSheetOf(document: PaperDocument): CarbonSheet | null {
  if (document.kind === 'collection-receipt') return receiptOnCarbon(document);
  return 'copies' in document ? document : null;
}
