import type { ServiceType, Zone } from '../../kernel/region';
import { SERVICE_TYPES } from '../../kernel/region';
import type { ServiceVoucherPaper, VoucherVisit } from '../models/service-voucher';
import { buildHead } from './build-head';
import type { CustomerFact, PaperFacts, ProductFact } from './facts';
import { field, identifierField, phoneField, productField, wideField } from './fields';
import { paperWords, type PaperWords } from './paper-words';

export type VisitFact = Readonly<{
  no: number;
  arrivedAt: string;
  leftAt: string | null;
  type: ServiceType;
  fault: string;
  action: string | null;
  parts: readonly Readonly<{ text: string; qty: number }>[];
  minutes: number | null;
  chargeMinor: number;
  technician: string;
  signer: string | null;
}>;
export type ServiceVoucherFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    product: ProductFact;
    zone: Readonly<{ zone: Zone; hours: number }>;
    purchasedOn: string | null;
    proof: string | null;
    warrantyUntil: string | null;
    basis: ServiceType;
    /** The contract in force for this product, with its number (B2 contract_no). */
    contract: Readonly<{ no: string; endsOn: string }> | null;
    /** The warranty reckoning written out (design §6.9); null when there is no purchase date. */
    reckoning: Readonly<{ fromOn: string; months: number; extendedDays: number }> | null;
    visits: readonly VisitFact[];
    guaranteeDays: number;
  }>;

function visitRow(w: PaperWords, v: VisitFact): VoucherVisit {
  return {
    no: String(v.no),
    day: w.shortDay(w.localDay(v.arrivedAt)),
    hours: v.leftAt === null ? w.hours(v.arrivedAt) : `${w.hours(v.arrivedAt)}–${w.hours(v.leftAt)}`,
    type: v.type,
    work: v.action === null ? v.fault : w.t('value.arrow', { fault: v.fault, action: v.action }),
    parts:
      v.parts.length === 0
        ? '—'
        : v.parts.map((p) => w.t('value.times', { text: p.text, qty: String(p.qty) })).join(w.t('value.separator')),
    minutes: v.minutes === null ? '' : String(v.minutes),
    charge: w.money(v.chargeMinor),
    technician: v.technician,
    signer: v.signer ?? '',
  };
}

const contractWords = (w: PaperWords, { no, endsOn }: Readonly<{ no: string; endsOn: string }>): string =>
  w.t('underContract', { no, until: w.shortDay(endsOn) });

/** 服務憑證 (B2, S0§8–9): one product's whole service history and the technician's credential. */
export function buildServiceVoucher(f: ServiceVoucherFacts): ServiceVoucherPaper {
  const w = paperWords(f);
  const none = w.t('value.none');
  const day = (on: string | null) => (on === null ? none : w.day(on));
  const reckoning =
    f.reckoning === null || f.purchasedOn === null
      ? none
      : w.t('reckoning', {
          bought: w.shortDay(f.purchasedOn),
          from: w.shortDay(f.reckoning.fromOn),
          months: String(f.reckoning.months),
          days: String(f.reckoning.extendedDays),
        });
  return {
    kind: 'service-voucher',
    template: 'service-voucher@1',
    head: buildHead(w, 'service-voucher', f, w.t('note.serviceVoucher')),
    customer: field(w.t('field.customer'), f.customer.name, 'strong'),
    customerNo: f.customer.no ?? '',
    phone: phoneField(w, f.customer),
    zone: field(w.t('field.zone'), w.t(`zone.${f.zone.zone}`, { hours: String(f.zone.hours) })),
    address: wideField(w.t('field.address'), f.customer.address ?? none),
    product: productField(w, f.product),
    serial: identifierField(w, f.product),
    purchased: field(w.t('field.purchased'), day(f.purchasedOn)),
    proof: field(w.t('field.proof'), f.proof ?? none),
    warrantyUntil: field(w.t('field.warrantyUntil'), day(f.warrantyUntil)),
    basis: { label: w.t('field.basis'), choices: SERVICE_TYPES.map((type) => ({ text: w.t(`type.${type}`), chosen: type === f.basis })) },
    reckoning: wideField(w.t('field.reckoning'), f.contract === null ? reckoning : [reckoning, contractWords(w, f.contract)].join('　')),
    columns: (['no', 'when', 'type', 'work', 'parts', 'minutes', 'charge', 'technician', 'signer'] as const).map((c) => w.t(`visit.${c}`)),
    visits: f.visits.map((v) => visitRow(w, v)),
    terms: [
      w.t('terms.voucherCheck'),
      w.t('terms.guarantee', { days: String(f.guaranteeDays) }),
      w.t('terms.voucherKept'),
      w.t('terms.voucherRecord'),
    ],
  };
}
