import type { ChargeSlipPaper } from '../models/charge-slip';
import { plain, strong, type SlipBlock } from './slip-block';
import { slipFoot, slipHead, type SlipSetting } from './slip-frame';

/** 收費單 on a roll: amounts at the right, the sum large between rules. */
export const chargeSlip = (doc: ChargeSlipPaper, setting: SlipSetting): readonly SlipBlock[] => [
  ...slipHead(doc.head, setting, doc.issued, doc.staff),
  { as: 'rule' },
  { as: 'fields', fields: doc.fields, isStacked: setting.roll === '58mm' },
  { as: 'rule' },
  { as: 'table', columns: doc.columns, rows: doc.lines.map((l) => [l.text, l.qty, l.amount]) },
  { as: 'rule' },
  { as: 'total', total: doc.total },
  ...doc.payments.map((p): SlipBlock => ({ as: 'pair', left: p.label, right: p.value, size: p.tone === 'strong' ? 'strong' : 'text' })),
  { as: 'rule' },
  ...(doc.guarantee === null
    ? []
    : [
        {
          as: 'text',
          runs: [plain(`${doc.guarantee.before} `), strong(doc.guarantee.day), plain(doc.guarantee.after)],
          isSmall: false,
        } as const,
      ]),
  { as: 'text', runs: [plain(doc.notes.join(''))], isSmall: true },
  { as: 'boxed', text: doc.notAnInvoice },
  ...slipFoot(doc.head, setting),
];
