import { localDateOf } from '#shared/kernel/business-date';
import { isoFromMs } from '#shared/kernel/fields';
import type { RepairCardId } from '#shared/kernel/ids';
import type { ErrorCode } from '#shared/kernel/app-error';
import type { bench } from '../bench';

export type Deed = Readonly<{ kind: string; which: number; minor: number; other: number }>;
/** What a day at the cash desk is made of; what happens more often stands twice. */
export const MONEY_KINDS = [
  'issue',
  'issueChosen',
  'issueChosen',
  'issueChosen',
  'pay',
  'pay',
  'payByTechnician',
  'void',
  'reverse',
  'reverse',
  'openDrawer',
  'move',
  'count',
  'explain',
  'confirm',
  'turnIn',
  'deposit',
  'refundDeposit',
  'refund',
  'refund',
  'lend',
  'takeBack',
  'takeBack',
  'confirmTurnIn',
  'onAccount',
  'dispute',
  'writeOff',
  'invoice',
] as const;
type Answer = Readonly<{ ok: boolean; error?: Readonly<{ code: ErrorCode }> }>;

/** Runs one random deed on what is there, and answers the code of its refusal. */
export function deedsOfMoney(b: ReturnType<typeof bench>, cards: readonly RepairCardId[]): (deed: Deed) => Promise<ErrorCode | null> {
  const ids = (sql: string): string[] => b.sqlite.prepare(sql).pluck().all() as string[];
  const oneOf = (sql: string, which: number): string | undefined => {
    const all = ids(sql);
    return all[which % Math.max(1, all.length)];
  };
  const code = ({ ok, error }: Answer): ErrorCode | null => (ok || error === undefined ? null : error.code);
  const count = (minor: number) => [{ minor: 1, pieces: minor }];

  const anyPrice = b.manager.ask('setup.updateSite', { settings: { clerkDiscountPercent: 100 } });
  return async ({ kind, which, minor, other }) => {
    await anyPrice;
    const billId = oneOf('select id from bill order by bill_no', which) as never;
    const sessionId = oneOf("select id from drawer_session where status <> 'CLOSED' order by opened_at, id", which) as never;
    switch (kind) {
      case 'issue': {
        const cardIds = [cards[which % cards.length] as RepairCardId];
        const payments = which % 3 === 0 ? [{ amountMinor: minor }] : [];
        return code(
          await b.clerk.invoke('billing.issue', { cardIds, payments, lines: [{ kind: 'labour', text: '檢修', unitPriceMinor: minor }] }),
        );
      }
      case 'issueChosen': {
        const jobs = await b.clerk.ask('billing.toBill', {
          customerId: oneOf('select distinct customer_id from repair_card order by 1', which) as never,
        });
        const open = jobs.flatMap((j) =>
          j.charges.filter((c) => c.leftMinor !== 0).map(({ key, leftMinor }) => ({ ...j, key, leftMinor })),
        );
        const chosen = open.filter((_, i) => (other >> i) % 2 === 0).slice(0, 1 + (which % 3));
        const charges = chosen.map(({ key, leftMinor }) => (minor % 2 === 0 ? { key } : { key, amountMinor: Math.min(minor, leftMinor) }));
        return code(
          await b.clerk.invoke('billing.issue', {
            cardIds: [...new Set(chosen.flatMap((c) => c.cardId ?? []))],
            callIds: [...new Set(chosen.flatMap((c) => c.callId ?? []))],
            payerId: which % 4 === 0 ? (oneOf('select id from customer order by id', other) as never) : null,
            charges,
            letOff: other % 5 === 0 ? { amountMinor: 1 + (minor % 90), reason: '老客戶' } : null,
          }),
        );
      }
      case 'pay': {
        const ways = [
          { amountMinor: minor, tenderedMinor: minor + other },
          { method: 'card' as const, amountMinor: other + 1, reference: '4321' },
          { method: 'mobile' as const, amountMinor: other + 2 },
        ];
        return code(
          await b.clerk.invoke('billing.pay', {
            billId,
            payments:
              ways.slice(which % 2, 1 + (which % 3)).length > 0
                ? ways.slice(which % 2, 1 + (which % 3))
                : [ways[0] as (typeof ways)[number]],
          }),
        );
      }
      case 'payByTechnician':
        return code(await b.li.invoke('billing.pay', { billId, payments: [{ amountMinor: minor }] }));
      case 'deposit': {
        const payments = [
          which % 3 === 0 ? { method: 'transfer' as const, amountMinor: minor, reference: '12345' } : { amountMinor: minor },
        ];
        return code(await b.clerk.invoke('deposit.take', { cardId: cards[other % cards.length] as RepairCardId, payments }));
      }
      case 'refundDeposit':
        return code(
          await b.manager.invoke('deposit.refund', {
            depositId: oneOf('select id from deposit order by id', which) as never,
            ...(which % 2 === 0 ? {} : { amountMinor: other + 1 }),
            by: which % 3 === 0 ? { method: 'transfer' as const, reference: '12345' } : {},
            reason: '客戶取消',
          }),
        );
      case 'lend':
        return code(
          await b.clerk.invoke('loaner.lend', {
            cardId: cards[other % cards.length] as RepairCardId,
            scanned: oneOf('select identifier from loaner order by id', which) ?? '',
            conditionOut: '完好',
            payments: which % 3 === 0 ? [] : [{ amountMinor: minor }],
          }),
        );
      case 'takeBack':
        return code(
          await b.clerk.invoke('loaner.takeBack', {
            loanId: oneOf('select id from loan order by ln_no', which) as never,
            scanned: oneOf(`select a.identifier from loan n join loaner a on a.id = n.loaner_id order by n.ln_no`, which) ?? '',
            conditionIn: '螢幕破裂',
            areAccessoriesBack: true,
            isDataWiped: true,
            deductionMinor: which % 2 === 0 ? 0 : minor,
            deductionReason: '螢幕破裂',
            refund: which % 3 === 0 ? { method: 'transfer', reference: '12345' } : {},
          }),
        );
      case 'refund':
        return code(
          await b.manager.invoke('billing.refund', {
            paymentId: oneOf('select id from payment order by payment_no', which) as never,
            ...(which % 2 === 0 ? {} : { amountMinor: minor }),
            by: other % 3 === 0 ? { method: 'transfer' as const, reference: '12345' } : {},
            reason: '客戶不滿意',
          }),
        );
      case 'void':
        return code(await b.accountant.invoke('billing.void', { billId, reason: '開錯了' }));
      case 'reverse':
        return code(
          await b.accountant.invoke('billing.reversePayment', {
            paymentId: oneOf('select id from payment order by payment_no', which) as never,
            reason: '收錯單',
          }),
        );
      case 'openDrawer':
        return code(await b.clerk.invoke('cashDrawer.open', { count: count(minor) }));
      case 'move':
        return code(
          await b.clerk.invoke('cashDrawer.move', { direction: which % 2 === 0 ? 'in' : 'out', amountMinor: minor, reason: '換零錢' }),
        );
      case 'count': {
        const inside = (b.sqlite
          .prepare("select coalesce(sum(amount_minor), 0) from money_entry where account = 'drawer' and holder_id = ?")
          .pluck()
          .get(sessionId ?? '') ?? 0) as number;
        return code(await b.clerk.invoke('cashDrawer.count', { sessionId, count: count(which % 2 === 0 ? inside : minor) }));
      }
      case 'explain':
        return code(await b.clerk.invoke('cashDrawer.explain', { sessionId, reason: '找錯錢' }));
      case 'turnIn': {
        const [carrier] = await b.accountant.ask('turnIn.carriers', {});
        const paymentIds = (carrier?.bills ?? []).slice(0, 1 + (which % 3)).map((x) => x.paymentId);
        const expected = (carrier?.bills ?? []).slice(0, 1 + (which % 3)).reduce((sum, x) => sum + x.amountMinor, 0);
        const countedMinor = which % 2 === 0 ? expected : other;
        return code(await b.accountant.invoke('turnIn.receive', { technicianId: b.li.id, paymentIds, countedMinor, reason: '找錯錢' }));
      }
      case 'onAccount':
        return code(await b.manager.invoke('receivable.open', { billId, override: { reason: '老客戶' } }));
      case 'dispute': {
        const receivableId = oneOf('select id from receivable order by ar_no', which) as never;
        const route = other % 2 === 0 ? 'receivable.dispute' : 'receivable.resolve';
        return code(await b.accountant.invoke(route, { receivableId, reason: '說零件沒換' }));
      }
      case 'writeOff':
        return code(
          await b.manager.invoke('receivable.writeOff', {
            receivableId: oneOf('select id from receivable order by ar_no', which) as never,
            ...(other % 2 === 0 ? {} : { amountMinor: 1 + minor }),
            reason: '公司已解散',
          }),
        );
      case 'invoice':
        return code(
          await b.accountant.invoke('billing.recordInvoice', {
            billId,
            invoiceNo: `AB1234567${which}`,
            invoiceOn: localDateOf(isoFromMs(b.clock.nowMs()), 'TW'),
          }),
        );
      case 'confirmTurnIn':
        return code(
          await b.chief.invoke('turnIn.confirm', {
            turnInId: oneOf("select id from turn_in where status = 'COUNTED' order by turn_in_no", which) as never,
          }),
        );
      default:
        return code(await b.chief.invoke('cashDrawer.confirm', { sessionId }));
    }
  };
}
