import type { PartId, RepairCardId, StaffId, StockIssueId, StockIssueLineId, StockMoveId, StockReturnId } from '#shared/kernel/ids';
import type { Deed, World } from './world';

export type SlipRow = { id: StockIssueId; card_id: RepairCardId | null; requester_id: StaffId };
type LineRow = { id: StockIssueLineId; part_id: PartId; asked_milli: number };
const lineOf = (w: World, issueId: StockIssueId): LineRow => {
  const [line] = w.all<LineRow>('select * from stock_issue_line where issue_id = ? order by line_no', issueId);
  if (line === undefined) throw new Error('a slip without a line');
  return line;
};
/** Something of it is neither fitted nor given back. */
const IN_HAND = `status = 'ISSUED' and exists (select 1 from stock_issue_line l where l.issue_id = stock_issue.id and l.issued_milli > l.used_milli + l.returned_milli)`;
/** What the technician of the slip has of its part in his hands. */
const held = (w: World, slip: SlipRow, line: LineRow, n: number): string[] => {
  const [van] = w.all<{ id: string }>('select id from stock_place where staff_id = ?', slip.requester_id);
  return w.serialsAt(line.part_id, van?.id, n);
};

/** 領料單, 退料單 and the parts of a card. */
export const SLIP_DEEDS: Readonly<Record<string, Deed>> = {
  request: {
    weight: 3,
    run: (w, d) =>
      (d.yes ? w.wang : w.li).invoke('stockIssue.request', {
        lines: [{ partId: w.partOf(d), qty: d.qty }],
        cardId: d.which % 2 === 0 ? (w.open[d.to % w.open.length] ?? null) : null,
      }),
  },
  approve: {
    weight: 4,
    run: async (w, d) => {
      const slip = w.ripe<SlipRow>(d, 'stock_issue', `status = 'DRAFT'`);
      return slip ? w.chief.invoke('stockIssue.approve', { issueId: slip.id }) : null;
    },
  },
  issue: {
    weight: 5,
    run: async (w, d) => {
      const slip = w.ripe<SlipRow>(d, 'stock_issue', `status = 'APPROVED'`);
      if (!slip) return null;
      const line = lineOf(w, slip.id);
      const qty = Math.max(1, line.asked_milli / 1000 - d.few);
      const from = w.oneOf<{ place_id: never }>(
        0,
        `select b.place_id from stock_balance b join stock_place p on p.id = b.place_id and p.kind = 'bin'
         where b.part_id = ? and b.qty_milli >= ? order by p.code`,
        line.part_id,
        qty * 1000,
      );
      const serials = w.serialsAt(line.part_id, from?.place_id, qty);
      const picked = { lineId: line.id, qty, serials, ...(from ? { placeId: from.place_id } : {}) };
      return w.keeper.invoke('stockIssue.issue', { issueId: slip.id, lines: [picked] });
    },
  },
  use: {
    weight: 6,
    run: async (w, d) => {
      const slip = w.ripe<SlipRow>(d, 'stock_issue', IN_HAND);
      if (!slip) return null;
      const line = lineOf(w, slip.id);
      const serials = held(w, slip, line, d.qty);
      if (slip.card_id === null) return w.technician(slip.requester_id).invoke('stockIssue.use', { lineId: line.id, qty: d.qty, serials });
      const isPiece = line.part_id === w.pieces;
      return w.technician(slip.requester_id).invoke('repairCard.addPart', {
        cardId: slip.card_id,
        text: '電源板',
        qty: isPiece ? 1 : d.qty,
        priceMinor: 0,
        oldPart: 'kept',
        newSerial: isPiece ? (serials[0] ?? null) : null,
        issueLineId: line.id,
      });
    },
  },
  takeOff: {
    weight: 5,
    run: async (w, d) => {
      const part = w.oneOf<{ id: string; card_id: RepairCardId }>(
        d.which,
        `select p.id, p.card_id from card_part p join repair_card c on c.id = p.card_id and c.status <> 'CLOSED' where p.reversal_of is null and not exists (select 1 from card_part r where r.reversal_of = p.id) order by p.rowid`,
      );
      return part ? w.li.invoke('repairCard.reversePart', { cardId: part.card_id, partId: part.id, reason: '裝錯件' }) : null;
    },
  },
  giveBack: {
    weight: 3,
    run: async (w, d) => {
      const slip = w.ripe<SlipRow>(d, 'stock_issue', IN_HAND);
      if (!slip) return null;
      const line = lineOf(w, slip.id);
      const condition = d.yes ? ('good' as const) : ('defective' as const);
      const reason = !d.yes && d.few === 0 ? ('brokenByUs' as const) : null; // with a scrap slip of its own
      return w.technician(slip.requester_id).invoke('stockIssue.giveBack', {
        lines: [{ lineId: line.id, qty: d.qty, condition, reason, serials: held(w, slip, line, d.qty) }],
      });
    },
  },
  receiveBack: {
    weight: 3,
    run: async (w, d) => {
      const back = w.ripe<{ id: StockReturnId }>(d, 'stock_return', `status = 'DRAFT'`);
      return back ? w.keeper.invoke('stockIssue.receiveBack', { returnId: back.id }) : null;
    },
  },
  cancelReturn: {
    weight: 2,
    run: async (w, d) => {
      const back = w.ripe<{ id: StockReturnId }>(d, 'stock_return', `status = 'DRAFT'`);
      return back ? w.keeper.invoke('stockIssue.cancelReturn', { returnId: back.id, reason: '不退了' }) : null;
    },
  },
  voidBack: {
    weight: 2,
    run: async (w, d) => {
      const back = w.ripe<{ id: StockReturnId }>(d, 'stock_return', `status = 'RECEIVED'`);
      return back ? w.keeper.invoke('stockIssue.voidReturn', { returnId: back.id, reason: '收錯' }) : null;
    },
  },
  cancelSlip: {
    weight: 1,
    run: async (w, d) => {
      const slip = w.ripe<SlipRow>(d, 'stock_issue', `status in ('DRAFT', 'APPROVED')`);
      return slip ? w.chief.invoke('stockIssue.cancel', { issueId: slip.id, reason: '不修' }) : null;
    },
  },
  cancelJob: {
    weight: 1,
    run: async (w, d) => {
      const cardId = w.open[d.which % w.open.length];
      return cardId === undefined || d.to % 3 > 0 ? null : w.chief.invoke('repairCard.cancel', { cardId, reason: '客戶不修了' });
    },
  },
  transfer: {
    weight: 2,
    run: (w, d) => {
      const [from, to] = d.yes ? (['A-01', 'A-02'] as const) : (['A-02', 'A-01'] as const);
      const partId = w.partOf(d);
      const serials = w.serialsAt(partId, w.bin(from), d.qty);
      return w.keeper.invoke('stock.transfer', { fromId: w.bin(from), toId: w.bin(to), lines: [{ partId, qty: d.qty, serials }] });
    },
  },
  takeBackMove: {
    weight: 1,
    run: async (w, d) => {
      const sheet = w.ripe<{ id: StockMoveId }>(d, 'stock_move', `kind = 'transfer' and status = 'POSTED'`);
      return sheet ? w.keeper.invoke('stock.voidMove', { moveId: sheet.id, reason: '放錯' }) : null;
    },
  },
  /** What one technician has goes into another's hands: a return and an issue slip for each job. */
  handOver: {
    weight: 2,
    run: (w, d) => {
      const [fromId, toId] = d.yes ? [w.wang.id, w.li.id] : [w.li.id, w.wang.id];
      return w.keeper.invoke('stockIssue.handOver', { fromId: fromId as StaffId, toId: toId as StaffId, note: '明天休假' });
    },
  },
};
