import { addDays } from '#shared/kernel/business-date';
import type { CustodyStayId, LoanId, ServiceCallId, StockMovementId, UnclaimedCaseId } from '#shared/kernel/ids';
import type { Deed } from './world';

type Fitted = Readonly<{ id: StockMovementId; call_id: ServiceCallId }>;
/** What a centre does once a month or less, and what technicians do at customers. */
export const RARE_DEEDS: Readonly<Record<string, Deed>> = {
  openStock: {
    weight: 2,
    run: (w, d) => {
      const [loose, pieces] = w.unopened; // only what has no line yet: of the others every second throw is refused
      const partId = d.few === 0 ? w.partOf(d) : d.isSerialised ? pieces : loose;
      const serials = d.isSerialised ? w.newSerials(d.qty) : [];
      const place = d.yes ? { placeId: w.bin('A-02') } : {};
      return w.accountant.invoke('stock.open', { partId, qty: d.qty, valueMinor: d.minor, serials, ...place });
    },
  },
  takeBackOpening: {
    weight: 2,
    run: async (w, d) => {
      const lines = await w.keeper.ask('stock.history', { partId: w.unopened[d.isSerialised ? 1 : 0] });
      const line = lines.find((m) => m.kind === 'opening' && (d.few === 0 || !m.isReversed));
      return line === undefined ? null : w.accountant.invoke('stock.reverseOpening', { movementId: line.id, reason: '打錯' });
    },
  },
  tomorrow: {
    weight: 1,
    run: async (w) => {
      w.tomorrow();
      return { ok: true };
    },
  },
  closeDay: {
    weight: 2,
    run: (w, d) => w.accountant.invoke('cashDrawer.closeDay', { on: d.yes ? w.today() : addDays(w.today(), -1) }),
  },
  loseLoaner: {
    weight: 1,
    run: async (w, d) => {
      const loan = w.ripe<{ id: LoanId }>(d, 'loan', `status in ('DUE', 'EXTENDED')`);
      return loan ? w.manager.invoke('loaner.lose', { loanId: loan.id, reason: '客戶失聯' }) : null;
    },
  },
  dispose: {
    weight: 2,
    run: async (w, d) => {
      const left = w.oneOf<{ id: UnclaimedCaseId }>(0, 'select id from unclaimed_case order by rowid');
      if (!left) return null;
      const sold = [
        { method: 'transfer' as const, amountMinor: d.minor, reference: '33017' },
        ...(d.few === 0 ? [{ amountMinor: d.other + 1 }] : []),
      ];
      const way = d.yes ? { way: 'sold' as const, payments: sold } : { way: 'scrapped' as const };
      return w.manager.invoke('unclaimed.dispose', {
        caseId: left.id,
        ...way,
        recipient: '永興舊貨行',
        reason: '催告期滿未領',
        isDataWiped: true,
      });
    },
  },
  /** Tidied away, before or after it is gone. */
  moveShelf: {
    weight: 1,
    run: async (w, d) => {
      const stay = w.oneOf<{ stay_id: CustodyStayId }>(0, 'select stay_id from unclaimed_case order by rowid');
      return stay ? w.clerk.invoke('custody.moveShelf', { stayId: stay.stay_id, shelf: `C-0${d.few + 1}` }) : null;
    },
  },
  askForVisit: {
    weight: 2,
    run: async (w, d) => {
      const callId = w.calls[d.to % w.calls.length] ?? null;
      return w.li.invoke('stockIssue.request', { callId, lines: [{ partId: w.partOf(d), qty: d.qty }] });
    },
  },
  takeBackFitted: {
    weight: 2,
    run: async (w, d) => {
      const used = `kind = 'use' and call_id is not null and reversal_of is null`;
      const standing = d.few === 0 ? '' : ' and not exists (select 1 from stock_movement r where r.reversal_of = m.id)';
      const m = w.oneOf<Fitted>(0, `select id, call_id from stock_movement m where ${used}${standing} order by seq`);
      return m ? w.chief.invoke('serviceCall.reversePart', { callId: m.call_id, movementId: m.id, reason: '拿錯件' }) : null;
    },
  },
  bookFitted: {
    weight: 2,
    run: async (w, d) => {
      const call = w.oneOf<{ id: ServiceCallId }>(
        0,
        `select distinct m.call_id as id from stock_movement m where m.kind = 'use' and m.call_id is not null
        and exists (select 1 from stock_movement r where r.reversal_of = m.id)`,
      );
      const [line] = call ? await w.li.ask('stockIssue.forVisit', { callId: call.id }) : [];
      if (!call || !line) return null;
      const qty = Math.min(line.qty, d.qty);
      const serials = line.serials.slice(0, qty);
      return w.chief.invoke('serviceCall.bookPart', { callId: call.id, issueLineId: line.lineId, qty, serials, reason: '實際是這件' });
    },
  },
  fixOnSite: {
    weight: 2,
    run: async (w, d) => {
      const callId = w.calls[d.which % w.calls.length] as ServiceCallId;
      const inHand = await w.li.ask('stockIssue.forVisit', { callId });
      const parts = inHand
        .filter((_, i) => (d.other >> i) % 2 === 0)
        .map(({ lineId, sku, serials, qty }) => {
          const fitted = Math.min(qty, d.qty);
          return { text: '排水管', sku, qty: fitted, priceMinor: d.minor, issueLineId: lineId, serials: serials.slice(0, fitted) };
        });
      const payments = d.few === 0 ? [{ amountMinor: d.minor }] : [];
      return w.li.invoke('serviceCall.completeOnSite', {
        callId,
        fault: '排水管破裂',
        action: '更換排水管',
        signature: { kind: 'signed', name: '陳美玲' },
        ...(d.yes ? { type: 'A' as const, typeReason: '過保固' } : {}),
        labourMinor: d.few === 0 ? d.minor : 0,
        parts,
        payments,
      });
    },
  },
};
