import { isTagShaped, type PaperDocument } from '../models/paper-document';
import { isLabelPaper, TIE_ON_CARD, type Paper } from '../paper';
import type { PrintMark } from '../print-mark';
import { binLabels } from './bin-label';
import type { Label } from './element';
import { tagLabel } from './tag-label';

/** The labels of a stored paper; null when it is none, or its paper is no label. */
export function labelsOf(doc: PaperDocument, mark: PrintMark, paper: Paper): readonly Label[] | null {
  if (doc.kind === 'bin-label') return isLabelPaper(paper) ? binLabels(doc, mark, paper) : null;
  if (paper !== TIE_ON_CARD && !isLabelPaper(paper)) return null;
  return isTagShaped(doc) ? [tagLabel(doc, mark, paper)] : null;
}
