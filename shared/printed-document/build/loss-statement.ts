import type { LossStatementPaper } from '../models/loss-statement';
import { buildHead, staffText } from './build-head';
import type { CustomerFact, PaperFacts, PersonFact, ProductFact } from './facts';
import { customerField, field, phoneField, wideField } from './fields';
import { paperWords } from './paper-words';

/** `number` is the lost receipt's. `identity` as checked: the registered phone, or the last four of an identity card. */
export type LossStatementFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    receiptIssuedAt: string;
    devices: readonly ProductFact[];
    identity: Readonly<{ by: 'phone'; phone: string } | { by: 'idCard'; last4: string }>;
    approvedBy: PersonFact;
  }>;

/** 領取收據遺失具結書 (E1): signed before the goods are handed over; the lost receipt is void from then on. */
export function buildLossStatement(f: LossStatementFacts): LossStatementPaper {
  const w = paperWords(f);
  const identity =
    f.identity.by === 'phone'
      ? w.t('loss.byPhone', { phone: w.maskedPhone(f.identity.phone) })
      : w.t('loss.byId', { last4: f.identity.last4 });
  return {
    kind: 'loss-statement',
    template: 'loss-statement@1',
    head: buildHead(w, 'loss-statement', f, ''),
    fields: [
      customerField(w, f.customer),
      phoneField(w, f.customer),
      field(w.t('field.receiptNo'), f.number, 'code'),
      field(w.t('field.issued'), w.stamp(f.receiptIssuedAt)),
    ],
    devices: f.devices.map((d) =>
      wideField(w.t('field.product'), d.identifier === null ? d.label : `${d.label}　${d.identifier.value}`, 'strong'),
    ),
    statement: [w.t('loss.lost', { receiptNo: f.number }), w.t('loss.voided'), w.t('loss.liability')],
    identity: [wideField(w.t('field.identity'), identity), wideField(w.t('field.approvedBy'), staffText(w, f.approvedBy))],
    signs: [
      { label: w.t('sign.declarant'), name: '' },
      { label: w.t('sign.clerk'), name: `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.issuedAt)}` },
      { label: w.t('sign.chief'), name: f.approvedBy.name },
    ],
  };
}
