import type { PaperDocument } from '../models/paper-document';
import { isRoll, PAPER_CHOICES } from '../paper';
import { chargeSlip } from './charge-slip';
import { moneySlip } from './money-slip';
import { receiptSlip } from './receipt-slip';
import type { SlipBlock } from './slip-block';
import type { SlipSetting } from './slip-frame';
import { testSlip } from './test-slip';

/** A stored paper as it stands on a roll of 80 or 58 mm, with the marks of this printing; null: the paper is not for a roll. */
export function slipBlocks(doc: PaperDocument, setting: SlipSetting): readonly SlipBlock[] | null {
  if (!PAPER_CHOICES[doc.kind].some(isRoll)) return null;
  if (doc.kind === 'test-page') return testSlip(doc, setting);
  if (doc.kind === 'charge-slip') return chargeSlip(doc, setting);
  if (doc.kind === 'intake-slip' || doc.kind === 'collection-receipt') return receiptSlip(doc, setting);
  return doc.template === 'money-sheet@1' ? moneySlip(doc, setting) : null;
}
