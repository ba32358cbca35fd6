import type { StockIssueView } from '#shared/stock-issue/schema';
import type { ReadDb } from '../kernel/connection';
import { products } from '../product/repository';
import { productLabel } from '../product/steps';
import { repairCards } from '../repair-card/repository';
import { serviceCalls } from '../service-call/repository';
import type { StockIssueRow } from './table';

type Job = Pick<StockIssueView, 'jobNo' | 'jobModel' | 'promisedAt'>;
/** The job a slip is for: its number, its device, when it was promised. */
export function jobOf(db: ReadDb, row: Pick<StockIssueRow, 'cardId' | 'callId'>): Job {
  if (row.cardId !== null) {
    const card = repairCards.get(db, row.cardId);
    return { jobNo: card.cardNo, jobModel: productLabel(products.get(db, card.productId)), promisedAt: card.promisedAt };
  }
  if (row.callId !== null) {
    const call = serviceCalls.get(db, row.callId);
    return { jobNo: call.callNo, jobModel: productLabel(products.get(db, call.productId)), promisedAt: call.dueAt };
  }
  return { jobNo: null, jobModel: null, promisedAt: null };
}
