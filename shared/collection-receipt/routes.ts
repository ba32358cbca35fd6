import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { line, Rev } from '../kernel/fields';
import { CollectionReceiptId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { ReceiptScanAnswer, ReceiptView } from './schema';

export const collectionReceiptRoutes = {
  'collectionReceipt.scan': command({
    about:
      'A receipt is scanned or typed at the counter. A void one shows who collected and when, is kept as an incident, and changes nothing.',
    input: z.object({ code: line(60) }),
    output: ReceiptScanAnswer,
    allow: ['clerk', 'chief', 'technician', 'manager'],
  }),
  'collectionReceipt.declareLost': command({
    about: '遺失: the chief checks name and registered phone or ID; a loss statement is printed (E1).',
    input: z.object({
      receiptId: CollectionReceiptId,
      rev: Rev,
      identity: z.object({
        name: line(60),
        isPhoneConfirmed: z.boolean(),
        idLast4: z
          .string()
          .regex(/^[0-9A-Z]{4}$/i, 'fourDigits')
          .nullable()
          .default(null),
      }),
      isStatementSigned: z.boolean(),
    }),
    output: ReceiptView,
    allow: ['chief'],
  }),
  'collectionReceipt.cancel': command({
    about: '作廢: the goods never left the customer; both parts are here. Its custody lines are reversed.',
    input: z.object({ receiptId: CollectionReceiptId, rev: Rev, reason: line(100), areBothPartsPresent: z.boolean() }),
    output: ReceiptView,
    allow: ['clerk', 'chief'],
    needsPinAgain: true,
  }),
  'collectionReceipt.byId': query({
    about: 'One receipt with its lines.',
    input: z.object({ id: CollectionReceiptId }),
    output: ReceiptView.nullable(),
    allow: ANY_STAFF,
    reads: ['collectionReceipt', 'custody', 'repairCard'],
  }),
  'collectionReceipt.byNo': query({
    about: 'One receipt by its number.',
    input: z.object({ receiptNo: z.string().max(40) }),
    output: ReceiptView.nullable(),
    allow: ANY_STAFF,
    reads: ['collectionReceipt', 'custody', 'repairCard'],
  }),
};
