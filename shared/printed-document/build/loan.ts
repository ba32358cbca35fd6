import type { MoneySheetPaper } from '../models/money-sheet';
import { buildHead, staffText } from './build-head';
import type { AccessoryFact, CustomerFact, PaperFacts, ProductFact } from './facts';
import { accessoriesText, customerField, field, identifierField, phoneField, productField, wideField } from './fields';
import { paperWords, type PaperWords } from './paper-words';

export type LoanFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    device: ProductFact;
    cardNo: string;
    loaner: ProductFact;
    valueMinor: number;
    conditionOut: string;
    accessories: readonly AccessoryFact[];
    depositMinor: number;
  }>;
export type LoanAgreementFacts = LoanFacts &
  Readonly<{
    dueOn: string;
    /** The owner was not told yet that his device is ready: the day is the promised one's. */
    isProvisional: boolean;
    returnDays: number;
    extensionDays: number;
  }>;
export type LoanSettlementFacts = LoanFacts &
  Readonly<{
    lastOn: string;
    conditionIn: string;
    areAccessoriesBack: boolean;
    deductionMinor: number;
    deductionReason: string | null;
    billNo: string | null;
    refundMinor: number;
    owedMinor: number;
  }>;
export type LoanReminderFacts = LoanFacts &
  Readonly<{
    lentAt: string;
    lastOn: string;
    /** Null: the day is not over yet, and the paper is the notice of it. */
    late: Readonly<{ days: number; times: number }> | null;
  }>;

const peopleOf = (w: PaperWords, f: LoanFacts) => [
  customerField(w, f.customer),
  phoneField(w, f.customer),
  field(w.t('field.cardNo'), f.cardNo, 'code'),
  wideField(w.t('loan.own'), f.device.identifier === null ? f.device.label : `${f.device.label}　${f.device.identifier.value}`),
  { ...productField(w, f.loaner), label: w.t('loan.loaner') },
  identifierField(w, f.loaner),
];
const clerkSign = (w: PaperWords, f: LoanFacts) => ({
  label: w.t('sign.clerk'),
  name: `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.issuedAt)}`,
});

/** 備用機借用單 (B16): what is lent in which condition, the deposit, the day, and the terms. */
export function buildLoanAgreement(f: LoanAgreementFacts): MoneySheetPaper {
  const w = paperWords(f);
  return {
    kind: 'loan-agreement',
    template: 'money-sheet@1',
    head: buildHead(w, 'loan-agreement', f, ''),
    fields: peopleOf(w, f),
    tables: [
      {
        title: w.t('loan.handedOut'),
        columns: [w.t('loan.item'), w.t('loan.state')],
        figures: [],
        rows: [
          [w.t('loan.condition'), f.conditionOut],
          [w.t('field.accessories'), accessoriesText(w, f.accessories)],
        ],
      },
    ],
    sums: [
      field(w.t('loan.deposit'), `${w.symbol} ${w.money(f.depositMinor)}`, 'strong'),
      field(w.t('loan.value'), w.money(f.valueMinor)),
      field(w.t(f.isProvisional ? 'loan.dueProvisional' : 'loan.due'), w.dayWithWeek(f.dueOn), 'strong'),
    ],
    notes: [
      w.t('loan.terms.return', { days: String(f.returnDays), more: String(f.extensionDays) }),
      w.t('loan.terms.own'),
      w.t('loan.terms.damage'),
      w.t('loan.terms.data'),
      w.t('head.notAnInvoice'),
    ],
    signs: [{ label: w.t('sign.customer'), name: '' }, clerkSign(w, f)],
  };
}

/** 備用機歸還結算單: what came back, what is deducted and why, what goes back to the customer. */
export function buildLoanSettlement(f: LoanSettlementFacts): MoneySheetPaper {
  const w = paperWords(f);
  return {
    kind: 'loan-settlement',
    template: 'money-sheet@1',
    head: buildHead(w, 'loan-settlement', f, ''),
    fields: [...peopleOf(w, f), field(w.t('loan.due'), w.day(f.lastOn)), field(w.t('loan.returnedAt'), w.stamp(f.issuedAt))],
    tables: [
      {
        title: w.t('loan.compared'),
        columns: [w.t('loan.item'), w.t('loan.out'), w.t('loan.in')],
        figures: [],
        rows: [
          [w.t('loan.condition'), f.conditionOut, f.conditionIn],
          [w.t('field.accessories'), accessoriesText(w, f.accessories), w.t(f.areAccessoriesBack ? 'loan.complete' : 'loan.incomplete')],
        ],
      },
    ],
    sums: [
      field(w.t('loan.deposit'), w.money(f.depositMinor)),
      field(w.t('loan.deduction'), w.money(f.deductionMinor), f.deductionMinor === 0 ? 'text' : 'strong'),
      field(w.t('loan.refund'), `${w.symbol} ${w.money(f.refundMinor)}`, 'strong'),
      ...(f.owedMinor === 0 ? [] : [field(w.t('loan.owed'), w.money(f.owedMinor), 'strong')]),
    ],
    notes: [
      ...(f.deductionReason === null ? [] : [w.t('loan.why', { reason: f.deductionReason, bill: f.billNo ?? '—' })]),
      w.t('loan.wiped'),
      w.t('head.notAnInvoice'),
    ],
    signs: [{ label: w.t('sign.customerGot'), name: '' }, clerkSign(w, f)],
  };
}

/** 備用機還機／催還通知 (B16, C11): until when, or since when, what is to be brought back, and what follows when it is not. */
export function buildLoanReminder(f: LoanReminderFacts): MoneySheetPaper {
  const w = paperWords(f);
  const head = buildHead(w, 'loan-reminder', f, f.late === null ? '' : w.t('loan.times', { times: f.late.times }));
  return {
    kind: 'loan-reminder',
    template: 'money-sheet@1',
    head: f.late === null ? { ...head, title: w.t('title.loanDueNotice') } : head,
    fields: [...peopleOf(w, f), field(w.t('loan.lentAt'), w.stamp(f.lentAt)), field(w.t('loan.due'), w.dayWithWeek(f.lastOn))],
    tables: [
      {
        title: w.t('loan.toReturn'),
        columns: [w.t('loan.item'), w.t('loan.state')],
        figures: [],
        rows: [
          [w.t('loan.loaner'), `${f.loaner.label}　${f.conditionOut}`],
          [w.t('field.accessories'), accessoriesText(w, f.accessories)],
        ],
      },
    ],
    sums: [
      f.late === null
        ? field(w.t('loan.due'), w.dayWithWeek(f.lastOn), 'strong')
        : field(w.t('loan.late'), w.t('loan.days', { days: f.late.days }), 'strong'),
      field(w.t('loan.deposit'), w.money(f.depositMinor)),
      field(w.t('loan.value'), w.money(f.valueMinor)),
    ],
    notes: [
      w.t(f.late === null ? 'loan.remind.until' : 'loan.remind.bring', { on: w.day(f.lastOn) }),
      w.t('loan.remind.own'),
      w.t('loan.remind.lost', { value: `${w.symbol} ${w.money(f.valueMinor)}` }),
      w.t('loan.terms.data'),
    ],
    signs: [{ label: w.t('sign.customerGot'), name: '' }, clerkSign(w, f)],
  };
}
