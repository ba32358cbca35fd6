import { languageOf, regionOf, type PaperDocument } from '../models/paper-document';
import type { Part } from '../paper';
import { firstPrint, type PrintMark } from '../print-mark';
import { paperWords } from './paper-words';

/** `reprint`: the sheet was spoiled and the same number is printed again. `copy`: one more, with a reason (decisions 11, E13). */
export type MarkFacts = Readonly<{
  part: Part;
  again: Readonly<{ as: 'reprint' | 'copy'; copyNo: number; at: string; by: string; reason: string | null }> | null;
  isVoid: boolean;
}>;

/** What this printing adds to the stored paper: 補印, 副本 COPY n with time, person and reason, and 作廢. */
export function buildPrintMark(document: PaperDocument, f: MarkFacts): PrintMark {
  const w = paperWords({ site: { region: regionOf(document) }, language: languageOf(document) });
  const mark = { ...firstPrint(f.part), voidWord: f.isVoid ? w.t(document.kind === 'requisition' ? 'mark.cancelled' : 'mark.void') : null };
  if (f.again === null) return mark;
  return {
    ...mark,
    stamp: f.again.as === 'reprint' ? w.t('mark.reprint') : w.t('mark.copy', { n: String(f.again.copyNo) }),
    stampLine: w.t('mark.line', { at: w.stamp(f.again.at), by: f.again.by, reason: f.again.reason ?? '' }).trim(),
  };
}
