import type { Field } from '../models/blocks';
import type { CollectionReceiptPaper } from '../models/collection-receipt';
import type { IntakeSlipPaper } from '../models/intake-slip';
import { strong, type SlipBlock } from './slip-block';
import { slipFoot, slipHead, type SlipSetting } from './slip-frame';

/** Collection receipt or intake slip on a roll. The shop's part adds shelf and inner numbers and leaves out the terms. */
export function receiptSlip(doc: CollectionReceiptPaper | IntakeSlipPaper, setting: SlipSetting): readonly SlipBlock[] {
  const { head } = doc;
  const forShop = setting.mark.part !== 'customer';
  const fields = (list: readonly Field[]): SlipBlock => ({ as: 'fields', fields: list, isStacked: setting.roll === '58mm' });
  return [
    ...slipHead(head, setting, head.note, doc.numbers.map((n) => `${n.label} ${n.value}`).join('　')),
    { as: 'rule' },
    fields(forShop ? [...doc.customer, ...doc.shopOnly] : doc.customer),
    ...doc.devices.flatMap((d): SlipBlock[] => [
      { as: 'rule' },
      ...(d.heading === '' ? [] : [{ as: 'text', runs: [strong(d.heading)], isSmall: false } as const]),
      fields(forShop ? [...d.fields, ...d.shopFields] : d.fields),
    ]),
    { as: 'rule' },
    fields(doc.agreed),
    ...(forShop ? [] : ([{ as: 'rule' }, { as: 'terms', terms: doc.terms }] as const)),
    { as: 'signs', signs: doc.signs },
    { as: 'boxed', text: doc.notAnInvoice },
    ...slipFoot(head, setting),
  ];
}
