import type { Delivery, Level, Term } from '../../unclaimed/rules';
import { FORMAL } from '../../unclaimed/rules';
import type { DisposalWay, NoticeChannel } from '../../unclaimed/schema';
import type { Field } from '../models/blocks';
import type { MoneySheetPaper } from '../models/money-sheet';
import { buildHead, staffText } from './build-head';
import type { CustomerFact, PaperFacts, ProductFact } from './facts';
import { customerField, field, identifierField, known, phoneField, productField, wideField } from './fields';
import { paperWords, type PaperWords } from './paper-words';

export type UnclaimedFacts = PaperFacts &
  Readonly<{ customer: CustomerFact; product: ProductFact; dlNo: string; cardNo: string | null; toldOn: string }>;
type Amount = Readonly<{ no: string; amountMinor: number }>;
type NoticeFacts = UnclaimedFacts &
  Readonly<{
    level: Level;
    channel: NoticeChannel;
    proof: string | null;
    debts: readonly Amount[];
    /** Agreed, and on no slip yet. */
    unbilledMinor: number;
    abandonDays: number;
    term: Term;
  }>;
type DisposalFacts = UnclaimedFacts &
  Readonly<{
    ntNo: string;
    sentOn: string;
    delivery: (Delivery & Readonly<{ proof: string }>) | null;
    deadlineOn: string;
    way: DisposalWay;
    recipient: string;
    reference: string | null;
    reason: string;
    proceedsMinor: number;
    uses: readonly Amount[];
    creditMinor: number;
  }>;

const goodsOf = (w: PaperWords, f: UnclaimedFacts): Field[] =>
  known([
    customerField(w, f.customer),
    phoneField(w, f.customer),
    wideField(w.t('field.address'), f.customer.address ?? ''),
    productField(w, f.product),
    identifierField(w, f.product),
    field(w.t('field.ledger'), f.dlNo, 'code'),
    field(w.t('field.cardNo'), f.cardNo ?? '', 'code'),
    field(w.t('unclaimed.toldOn'), w.day(f.toldOn)),
  ]);
const signedBy = (w: PaperWords, f: UnclaimedFacts): string => `${staffText(w, f.issuedBy)}\n${w.shortStamp(f.issuedAt)}`;
const sumOf = (list: readonly Amount[]): number => list.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** 逾期未取通知 (B30): what waits since when, what is owed, and until when; the formal one names the law of the centre. */
export function buildUnclaimedNotice(f: NoticeFacts): MoneySheetPaper {
  const w = paperWords(f);
  const isFormal = f.level === FORMAL;
  const owed = [...f.debts, ...(f.unbilledMinor > 0 ? [{ no: w.t('unclaimed.unbilled'), amountMinor: f.unbilledMinor }] : [])];
  const term = w.t(f.term.unit === 'month' ? 'unclaimed.months' : 'unclaimed.days', { count: f.term.count });
  return {
    kind: 'unclaimed-notice',
    template: 'money-sheet@1',
    head: buildHead(w, 'unclaimed-notice', f, w.t(isFormal ? 'unclaimed.formal' : 'unclaimed.reminder', { level: String(f.level) })),
    fields: [
      ...goodsOf(w, f),
      ...known([
        field(w.t('unclaimed.channel'), w.t(`unclaimed.channels.${f.channel}`)),
        field(w.t('unclaimed.proof'), f.proof ?? '', 'code'),
      ]),
    ],
    tables: [
      {
        title: w.t('unclaimed.owed'),
        columns: [w.t('unclaimed.document'), w.t('line.amount')],
        figures: [1],
        rows: owed.map((o) => [o.no, w.money(o.amountMinor)]),
      },
    ],
    sums: [field(w.t('unclaimed.toPay'), `${w.symbol} ${w.money(sumOf(owed))}`, 'strong')],
    notes: isFormal
      ? [
          w.t(f.site.region === 'TW' ? 'unclaimed.lawTW' : 'unclaimed.lawCN', { term }),
          w.t('unclaimed.afterTerm'),
          w.t('unclaimed.surplus'),
        ]
      : [w.t('unclaimed.please', { on: w.day(f.toldOn) }), w.t('unclaimed.custodyEnds', { days: String(f.abandonDays) })],
    signs: [
      { label: w.t('sign.clerk'), name: signedBy(w, f) },
      { label: w.t('sign.manager'), name: '' },
    ],
  };
}

/** 處分紀錄: the notice and its proof, how the goods left, and what became of the money (D5, C3). */
export function buildDisposalRecord(f: DisposalFacts): MoneySheetPaper {
  const w = paperWords(f);
  const outcome =
    f.delivery === null ? '' : w.t(`unclaimed.outcome.${f.delivery.outcome}`, { on: w.shortDay(f.delivery.on), proof: f.delivery.proof });
  return {
    kind: 'disposal-record',
    template: 'money-sheet@1',
    head: buildHead(w, 'disposal-record', f, ''),
    fields: [
      ...goodsOf(w, f),
      ...known([
        field(w.t('unclaimed.notice'), f.ntNo, 'code'),
        field(w.t('unclaimed.sentOn'), w.shortDay(f.sentOn)),
        wideField(w.t('unclaimed.delivery'), outcome),
        field(w.t('unclaimed.deadline'), w.day(f.deadlineOn), 'strong'),
        field(w.t('unclaimed.way'), w.t(`unclaimed.ways.${f.way}`), 'strong'),
        wideField(w.t('unclaimed.recipient'), f.recipient),
        field(w.t('unclaimed.reference'), f.reference ?? '', 'code'),
      ]),
    ],
    tables: [
      {
        title: w.t('unclaimed.account'),
        columns: [w.t('unclaimed.document'), w.t('line.amount')],
        figures: [1],
        rows: [[w.t('unclaimed.proceeds'), w.money(f.proceedsMinor)], ...f.uses.map((u) => [u.no, w.money(0 - u.amountMinor)])],
      },
    ],
    sums: [field(w.t('unclaimed.credit'), `${w.symbol} ${w.money(f.creditMinor)}`, 'strong')],
    notes: [w.t('unclaimed.why', { reason: f.reason }), w.t('unclaimed.wiped'), w.t('unclaimed.surplus')],
    signs: [
      { label: w.t('sign.manager'), name: signedBy(w, f) }, // nobody else may
      { label: w.t('sign.clerk'), name: '' },
    ],
  };
}
