import { z } from 'zod';
import type { Language, Region } from '../../kernel/region';
import { BinLabelPaper, labelRange } from './bin-label';
import { ChargeSlipPaper } from './charge-slip';
import { CollectionReceiptPaper } from './collection-receipt';
import { FormSheetPaper } from './form-sheet';
import { IntakeSlipPaper } from './intake-slip';
import { LossStatementPaper } from './loss-statement';
import { MoneySheetPaper } from './money-sheet';
import { inTodaysShape } from './older-sheets';
import { QuotePaper } from './quote';
import { RepairTagPaper } from './repair-tag';
import { ReturnSlipPaper } from './return-slip';
import { ServiceVoucherPaper } from './service-voucher';
import { StoreSheetPaper } from './store-sheet';
import { TestPagePaper } from './test-page';

const Current = z.discriminatedUnion('kind', [
  ServiceVoucherPaper,
  IntakeSlipPaper,
  CollectionReceiptPaper,
  LossStatementPaper,
  RepairTagPaper,
  QuotePaper,
  ChargeSlipPaper,
  ReturnSlipPaper,
  MoneySheetPaper,
  StoreSheetPaper,
  FormSheetPaper,
  BinLabelPaper,
  TestPagePaper,
]);
/** A paper as it is stored: text only, in the customer's language, so that a reprint is the same paper (decisions 11). */
export const PaperDocument = z.preprocess(inTodaysShape, Current);
export type PaperDocument = z.infer<typeof PaperDocument>;

/** A label has no head; its running number and series stand by themselves. */
export const isTagShaped = (d: PaperDocument): d is RepairTagPaper => 'template' in d && d.template === 'repair-tag@1';
/** The number people read aloud; also the print job's name. */
export function numberOf(d: PaperDocument): string {
  if (d.kind === 'bin-label') return labelRange(d.labels.map((l) => l.code));
  if (d.kind === 'test-page') return d.number;
  return isTagShaped(d) ? `${d.series}${d.running}` : d.head.number;
}
const ownWords = (d: PaperDocument): Readonly<{ language: Language; region: Region }> => ('head' in d ? d.head : d);
/** The language the paper was written in. */
export const languageOf = (d: PaperDocument): Language => ownWords(d).language;
/** The centre's region, which decides how dates are written on it. */
export const regionOf = (d: PaperDocument): Region => ownWords(d).region;
