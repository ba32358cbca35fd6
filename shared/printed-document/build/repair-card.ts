import type { ServiceType } from '../../kernel/region';
import type { CAUSE_CODES, OLD_PARTS } from '../../repair-card/schema';
import type { FormSheetPaper } from '../models/form-sheet';
import { buildHead } from './build-head';
import type { AccessoryFact, CustomerFact, PaperFacts, ProductFact } from './facts';
import { accessoriesText, customerField, field, identifierField, productField, wideField } from './fields';
import { factsBlock, signBox, tableBlock, writingBlock } from './form-blocks';
import { paperWords, type PaperWords } from './paper-words';

type WorkFact = Readonly<{ technician: string; startAt: string; endAt: string; minutes: number }>;
type PartFact = Readonly<{
  sku: string | null;
  text: string;
  qty: number;
  oldPart: (typeof OLD_PARTS)[number];
  oldSerial: string | null;
  newSerial: string | null;
}>;
export type RepairCardFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    product: ProductFact;
    accessories: readonly AccessoryFact[];
    dlNo: string;
    receiptNo: string;
    voucherNo: string | null;
    callNo: string | null;
    reworkOfNo: string | null;
    isVip: boolean;
    type: ServiceType;
    shelf: string;
    promisedAt: string | null;
    fault: string;
    diagnosis: string | null;
    cause: (typeof CAUSE_CODES)[number] | null;
    quote: Readonly<{ no: string; isAccepted: boolean }> | null;
    technicians: readonly Readonly<{ name: string; sharePercent: number }>[];
    /** What counts: no line that was reversed. */
    work: readonly WorkFact[];
    parts: readonly PartFact[];
    testResult: string | null;
    repairedAt: string | null;
    inspected: Readonly<{ at: string; by: string }> | null;
    daysInRepair: number | null;
  }>;

/** Lines to write on, while the card is at the bench. */
const BLANKS = 8;

function workTable(w: PaperWords, f: RepairCardFacts) {
  const rows = f.work.map((l) => [l.technician, w.shortStamp(l.startAt), w.shortStamp(l.endAt), String(l.minutes)]);
  const sum = f.work.reduce((minutes, l) => minutes + l.minutes, 0);
  return tableBlock(
    f.work.length === 0 ? w.t('form.card.work') : `${w.t('form.card.work')}　${w.t('form.card.sum', { minutes: String(sum) })}`,
    [
      [w.t('form.card.technician'), 46],
      [w.t('form.card.start'), 30, 'middle'],
      [w.t('form.card.end'), 30, 'middle'],
      [w.t('form.card.minutes'), 18, 'figure'],
    ],
    rows,
    f.repairedAt === null ? BLANKS : 0,
  );
}

function partTable(w: PaperWords, f: RepairCardFacts) {
  const old = (p: PartFact): string => [w.t(`form.card.oldParts.${p.oldPart}`), p.oldSerial].filter((text) => text !== null).join('\n');
  return tableBlock(
    w.t('form.card.parts'),
    [
      [w.t('form.card.part'), 52],
      [w.t('form.card.qty'), 12, 'figure'],
      [w.t('form.card.oldPart'), 34],
      [w.t('form.card.newSerial'), 34],
    ],
    f.parts.map((p) => [p.sku === null || p.sku === p.text ? p.text : `${p.text}\n${p.sku}`, String(p.qty), old(p), p.newSerial ?? '']),
    f.repairedAt === null ? BLANKS : 0,
  );
}

/** 修護卡 (B7, S0§11–12): what is to do, the real hours and the parts fitted. It lies on the bench and says no price. */
export function buildRepairCard(f: RepairCardFacts): FormSheetPaper {
  const w = paperWords(f);
  const { inspected, quote } = f;
  const at = (stamp: string | null): string => (stamp === null ? '' : w.stamp(stamp));
  return {
    kind: 'repair-card',
    template: 'form-sheet@1',
    head: buildHead(w, 'repair-card', f, w.t('form.card.note')),
    blocks: [
      factsBlock([
        customerField(w, f.customer),
        productField(w, f.product),
        identifierField(w, f.product),
        field(w.t('field.phone'), f.customer.phone === null ? '' : w.maskedPhone(f.customer.phone), 'code'),
        field(w.t('field.basis'), w.t(`type.${f.type}`), 'strong'),
        field(w.t('field.shelf'), f.shelf, 'strong'),
        field(w.t('field.promised'), at(f.promisedAt), 'strong'),
        field(w.t('form.card.priority'), f.isVip ? w.t('form.card.vip') : '', 'strong'),
        field(w.t('form.card.rework'), f.reworkOfNo ?? '', 'code'),
        field(w.t('field.receiptNo'), f.receiptNo, 'code'),
        field(w.t('field.ledger'), f.dlNo, 'code'),
        field(w.t('field.voucherNo'), f.voucherNo ?? '', 'code'),
        field(w.t('field.callNo'), f.callNo ?? '', 'code'),
        field(w.t('form.card.quote'), quote === null ? '' : quote.isAccepted ? w.t('form.card.accepted', { no: quote.no }) : quote.no),
        field(w.t('form.card.repairedAt'), at(f.repairedAt)),
        field(w.t('form.card.days'), f.daysInRepair === null ? '' : w.t('form.days', { count: f.daysInRepair })),
        wideField(w.t('field.accessories'), accessoriesText(w, f.accessories)),
        wideField(w.t('field.fault'), f.fault, 'strong'),
        wideField(w.t('form.card.technicians'), f.technicians.map((t) => `${t.name} ${t.sharePercent}%`).join(w.t('value.separator'))),
      ]),
      writingBlock(
        f.cause === null ? w.t('form.card.found') : `${w.t('field.diagnosis')}（${w.t(`form.card.causes.${f.cause}`)}）`,
        f.diagnosis,
        11,
      ),
      workTable(w, f),
      partTable(w, f),
      writingBlock(w.t('form.card.test'), f.testResult, 10),
    ],
    terms: [],
    signs: [
      signBox(w.t('sign.technician'), f.technicians.length === 1 ? (f.technicians[0]?.name ?? null) : null),
      signBox(w.t('form.card.inspected'), inspected === null ? null : `${inspected.by}\n${w.shortStamp(inspected.at)}`),
      signBox(w.t('form.card.filed')),
    ],
  };
}
