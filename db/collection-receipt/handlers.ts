import type { EngineHandlers } from '../kernel/handlers';
import { cancelReceipt } from './cancel-receipt';
import { declareReceiptLost } from './declare-receipt-lost';
import { receiptById, receiptByNo } from './queries';
import { scanReceipt } from './scan-receipt';

export const collectionReceiptHandlers = {
  'collectionReceipt.scan': scanReceipt,
  'collectionReceipt.declareLost': declareReceiptLost,
  'collectionReceipt.cancel': cancelReceipt,
  'collectionReceipt.byId': ({ id }, { db }) => receiptById(db, id),
  'collectionReceipt.byNo': ({ receiptNo }, { db }) => receiptByNo(db, receiptNo),
} satisfies Partial<EngineHandlers>;
