import type { FormSheetPaper } from '../models/form-sheet';
import { buildHead } from './build-head';
import type { CustomerFact, PaperFacts, ProductFact } from './facts';
import { customerField, field, known, phoneField, wideField } from './fields';
import { choicesBlock, factsBlock, signBox, tableBlock, textBlock } from './form-blocks';
import { paperWords, type PaperWords } from './paper-words';

type Unit = Readonly<{ product: ProductFact; place: string }>;
export type ContractFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    contact: string | null;
    taxId: string | null;
    rep: string;
    startsOn: string;
    endsOn: string;
    previousNo: string | null;
    units: readonly Unit[];
    feeMinor: number;
    taxMinor: number;
    payTermDays: number;
    instalments: readonly Readonly<{ dueOn: string; amountMinor: number }>[];
    responseHours: Readonly<{ urban: number; suburban: number }>;
    visits: number;
    visitMonths: number | null;
    parts: 'included' | 'charged' | 'discount';
    partsDiscountPercent: number;
  }>;
export type ExpiryFacts = PaperFacts &
  Readonly<{
    customer: CustomerFact;
    contractNo: string;
    endsOn: string;
    noticeOn: string;
    rep: string;
    units: readonly Unit[];
    renewalFeeMinor: number;
  }>;

const unitTable = (w: PaperWords, units: readonly Unit[]) =>
  tableBlock(
    w.t('form.contract.units'),
    [
      [w.t('form.contract.no'), 10, 'middle'],
      [w.t('form.contract.product'), 70],
      [w.t('form.contract.serial'), 52],
      [w.t('form.contract.place'), 54],
    ],
    units.map((u, i) => [String(i + 1), u.product.label, u.product.identifier?.value ?? w.t('value.none'), u.place]),
  );

/** 商品保養合同書 (B19, S0§6): the parties, what is covered, what it costs, how fast somebody comes. */
export function buildContract(f: ContractFacts): FormSheetPaper {
  const w = paperWords(f);
  const money = (minor: number): string => `${w.symbol} ${w.money(minor)}`;
  const { urban, suburban } = f.responseHours;
  const parts =
    f.parts === 'discount'
      ? w.t('form.contract.parts.discount', { percent: f.partsDiscountPercent })
      : w.t(`form.contract.parts.${f.parts}`);
  return {
    kind: 'maintenance-contract',
    template: 'form-sheet@1',
    head: buildHead(w, 'maintenance-contract', f, ''),
    blocks: [
      factsBlock([
        { ...customerField(w, f.customer), label: w.t('form.contract.customer') },
        phoneField(w, f.customer),
        field(w.t('form.contract.contact'), f.contact ?? ''),
        wideField(w.t('field.address'), f.customer.address ?? ''),
        field(w.t('form.contract.taxId'), f.taxId ?? '', 'code'),
        field(w.t('form.contract.previous'), f.previousNo ?? '', 'code'),
        wideField(w.t('form.contract.provider'), `${f.site.company}　${f.site.name}`.trim(), 'strong'),
        field(w.t('form.contract.term'), w.t('form.contract.termValue', { from: w.day(f.startsOn), to: w.day(f.endsOn) }), 'strong'),
        field(w.t('form.contract.fee'), w.t('form.contract.feeValue', { amount: money(f.feeMinor), tax: w.money(f.taxMinor) }), 'strong'),
        field(w.t('form.contract.pay'), w.t('form.contract.payValue', { days: f.payTermDays })),
        field(w.t('form.contract.rep'), f.rep),
      ]),
      unitTable(w, f.units),
      ...(f.instalments.length === 0
        ? []
        : [
            tableBlock(
              w.t('form.contract.instalments'),
              [
                [w.t('form.contract.no'), 10, 'middle'],
                [w.t('form.contract.dueOn'), 60],
                [w.t('form.contract.amount'), 60, 'figure'],
              ],
              f.instalments.map((part, i) => [String(i + 1), w.day(part.dueOn), w.money(part.amountMinor)]),
            ),
          ]),
      textBlock(
        [
          w.t('form.contract.response', { urban, suburban }),
          ...(f.visitMonths === null ? [] : [w.t('form.contract.visits', { months: f.visitMonths, count: f.visits })]),
          parts,
        ].map((line, i) => `${i + 1}. ${line}`),
        w.t('form.contract.clauses'),
      ),
    ],
    terms: [w.t('form.contract.overtime'), w.t('form.contract.moved'), w.t('form.contract.misuse'), w.t('form.contract.renewal')],
    signs: [
      signBox(w.t('form.contract.customerSeal')),
      signBox(w.t('form.contract.providerSeal')),
      signBox(w.t('form.contract.rep'), f.rep),
    ],
  };
}

/** 保養到期通知書 (B20): one calendar month before the end, with the customer's answer. */
export function buildExpiryNotice(f: ExpiryFacts): FormSheetPaper {
  const w = paperWords(f);
  return {
    kind: 'expiry-notice',
    template: 'form-sheet@1',
    head: buildHead(w, 'expiry-notice', f, ''),
    blocks: [
      factsBlock(
        known([
          customerField(w, f.customer),
          phoneField(w, f.customer),
          field(w.t('form.notice.contract'), f.contractNo, 'code'),
          wideField(w.t('field.address'), f.customer.address ?? ''),
          field(w.t('form.notice.noticeOn'), w.day(f.noticeOn)),
          field(w.t('form.notice.endsOn'), w.day(f.endsOn), 'strong'),
          field(w.t('form.notice.rep'), f.rep),
          field(w.t('form.notice.fee'), `${w.symbol} ${w.money(f.renewalFeeMinor)}`, 'strong'),
        ]),
      ),
      textBlock([w.t('form.notice.text', { no: f.contractNo, on: w.day(f.endsOn) })]),
      unitTable(w, f.units),
      choicesBlock([
        {
          label: w.t('form.notice.reply'),
          choices: (['renew', 'end', 'visit'] as const).map((reply) => ({ text: w.t(`form.notice.replies.${reply}`), chosen: false })),
        },
      ]),
    ],
    terms: [w.t('form.notice.after')],
    signs: [signBox(w.t('sign.customer')), signBox(w.t('form.notice.rep'), f.rep)],
  };
}
