import fc from 'fast-check';
import { expect, it } from 'vitest';
import type {
  GoodsReceiptId,
  OrderLineId,
  PartId,
  PurchaseOrderId,
  StockIssueId,
  StockIssueLineId,
  StockReturnId,
  SupplierId,
  SupplierReturnId,
} from '#shared/kernel/ids';
import type { Result } from '#shared/kernel/result';
import { warehouse, type Warehouse } from './warehouse';

/** Sequences in the short run; `COUNTERBOOK_STOCK_RUNS=10000` for the full one (issue line 17). */
const RUNS = Number(process.env['COUNTERBOOK_STOCK_RUNS'] ?? 40);
const qty = fc.integer({ min: 1, max: 4 });
const which = fc.nat({ max: 20 });
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('request' as const), qty, which, who: fc.boolean(), serialised: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('approve' as const), which }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('issue' as const), which, less: fc.nat({ max: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('use' as const), which, qty }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('giveBack' as const), which, qty, good: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('receiveBack' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancelReturn' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('buy' as const), qty, serialised: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('receive' as const), which, qty, bad: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('allowOver' as const), which, qty }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('closeRest' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('voidReceipt' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sendBack' as const), which, serialised: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('voidReturn' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('allocate' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reassign' as const), which, to: which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('transfer' as const), qty, which, back: fc.boolean(), serialised: fc.boolean() }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;
/** How often each deed went through: a test in which nothing ever happens would pass as well. */
const done = new Map<Deed['do'], number>();
/** The status a slip is in when the deed may be done. */
const RIPE: Partial<Record<Deed['do'], string>> = {
  approve: 'DRAFT',
  cancel: 'DRAFT',
  issue: 'APPROVED',
  use: 'ISSUED',
  giveBack: 'ISSUED',
};
type State = {
  slips: { status: string; id: StockIssueId; line: StockIssueLineId; who: boolean; serialised: boolean; asked: number }[];
  returns: StockReturnId[];
  orders: { id: PurchaseOrderId; line: OrderLineId; serialised: boolean }[];
  receipts: GoodsReceiptId[];
  sentBack: SupplierReturnId[];
  supplier: SupplierId;
  pieces: number;
};
const REFUSALS = ['STOCK_SHORT', 'TRANSITION_REFUSED', 'QTY_TOO_HIGH', 'SERIALS_NEEDED', 'SERIAL_NOT_HERE', 'LINES_WRONG', 'NOT_FOUND'];

const BUYING = ['buy', 'receive', 'allowOver', 'closeRest', 'voidReceipt', 'sendBack', 'voidReturn', 'allocate', 'reassign'] as const;
const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(1, list.length)];

async function play(w: Warehouse, loose: PartId, pieces: PartId, state: State, d: Deed): Promise<void> {
  const wanted = state.slips.filter((one) => one.status === RIPE[d.do]);
  // Mostly a slip that is ripe for the deed; now and then any, which is refused
  const among = wanted.length > 0 && 'which' in d && d.which % 5 > 0 ? wanted : state.slips;
  const slip = among.length > 0 && 'which' in d ? among[d.which % among.length] : undefined;
  type Answer = Result<unknown> | null;
  const idle = Promise.resolve<Answer>(null);
  const heldSerials = async (n: number) => {
    if (!slip?.serialised) return [];
    const held = await w.keeper.ask('stock.held', { staffId: (slip.who ? w.wang : w.li).id });
    return (held.find((h) => h.partId === pieces)?.serials ?? []).slice(0, n);
  };
  const act = async (): Promise<Answer> => {
    switch (d.do) {
      case 'request':
        return (d.who ? w.wang : w.li).invoke('stockIssue.request', { lines: [{ partId: d.serialised ? pieces : loose, qty: d.qty }] });
      case 'approve':
        return slip ? w.chief.invoke('stockIssue.approve', { issueId: slip.id }) : idle;
      case 'issue': {
        if (!slip) return idle;
        const n = Math.max(1, slip.asked - d.less);
        const there = slip.serialised ? await w.keeper.ask('stock.held', { partId: pieces }) : [];
        const from = there.find((h) => h.kind === 'bin' && h.qty >= n);
        const line = { lineId: slip.line, qty: n, serials: from?.serials.slice(0, n) ?? [], ...(from ? { placeId: from.placeId } : {}) };
        return w.keeper.invoke('stockIssue.issue', { issueId: slip.id, lines: [line] });
      }
      case 'use':
        if (!slip) return idle;
        return (slip.who ? w.wang : w.li).invoke('stockIssue.use', { lineId: slip.line, qty: d.qty, serials: await heldSerials(d.qty) });
      case 'giveBack': {
        if (!slip) return idle;
        const line = {
          lineId: slip.line,
          qty: d.qty,
          condition: d.good ? ('good' as const) : ('defective' as const),
          serials: await heldSerials(d.qty),
        };
        return (slip.who ? w.wang : w.li).invoke('stockIssue.giveBack', { lines: [line] });
      }
      case 'receiveBack':
      case 'cancelReturn': {
        const returnId = state.returns[d.which % Math.max(1, state.returns.length)];
        if (returnId === undefined) return idle;
        state.returns = state.returns.filter((id) => id !== returnId || d.which % 5 === 0); // mostly a slip that is still open
        return d.do === 'receiveBack'
          ? w.keeper.invoke('stockIssue.receiveBack', { returnId })
          : w.keeper.invoke('stockIssue.cancelReturn', { returnId, reason: '不退了' });
      }
      case 'cancel':
        return slip ? w.chief.invoke('stockIssue.cancel', { issueId: slip.id, reason: '不修' }) : idle;
      case 'buy': {
        const asked = await w.keeper.ask('purchase.request', {
          lines: [{ partId: d.serialised ? pieces : loose, qty: d.qty, supplierId: state.supplier, priceMinor: 100 + d.qty }],
        });
        const agreed = await w.chief.ask('purchase.approve', { requisitionId: asked.id });
        return w.keeper.invoke('purchase.order', { supplierId: state.supplier, lines: agreed.lines.map((l) => ({ lineId: l.id })) });
      }
      case 'receive': {
        const order = pick(state.orders, d.which);
        if (order === undefined) return idle;
        const rejected = Math.min(d.bad, d.qty);
        const serials = order.serialised ? Array.from({ length: d.qty }, () => `NEW-${(state.pieces += 1)}`) : [];
        const line = {
          lineId: order.line,
          delivered: d.qty,
          rejected,
          rejectReason: rejected > 0 ? ('faulty' as const) : null,
          serials: serials.slice(rejected),
          rejectedSerials: serials.slice(0, rejected),
        };
        return w.keeper.invoke('purchase.receive', { orderId: order.id, lines: [line] });
      }
      case 'allowOver': {
        const order = pick(state.orders, d.which);
        if (order === undefined) return idle;
        return w.chief.invoke('purchase.allowOver', { orderId: order.id, lineId: order.line, qty: d.qty, reason: '多送先收' });
      }
      case 'closeRest': {
        const order = pick(state.orders, d.which);
        return order === undefined ? idle : w.chief.invoke('purchase.closeRest', { orderId: order.id, reason: '停產' });
      }
      case 'voidReceipt': {
        const receiptId = pick(state.receipts, d.which);
        return receiptId === undefined ? idle : w.keeper.invoke('purchase.voidReceipt', { receiptId, reason: '點錯' });
      }
      case 'sendBack': {
        const partId = d.serialised ? pieces : loose;
        const there = (await w.keeper.ask('stock.held', { kind: 'quarantine' })).find((h) => h.partId === partId);
        if (there === undefined) return idle;
        const line = { partId, qty: there.qty, serials: there.serials };
        return w.keeper.invoke('purchase.returnToSupplier', { supplierId: state.supplier, reason: '不良', lines: [line] });
      }
      case 'voidReturn': {
        const returnId = pick(state.sentBack, d.which);
        return returnId === undefined ? idle : w.keeper.invoke('purchase.voidReturn', { returnId, reason: '沒寄出' });
      }
      case 'allocate': {
        const draft = pick(
          state.slips.filter((one) => one.status === 'DRAFT'),
          d.which,
        );
        return draft === undefined ? idle : w.keeper.invoke('purchase.allocate', { lineId: draft.line });
      }
      case 'reassign': {
        const from =
          pick(
            state.slips.filter((one) => one.status === 'APPROVED'),
            d.which,
          ) ?? pick(state.slips, d.which);
        const to = pick(
          state.slips.filter((one) => one.status === 'DRAFT' && one.serialised === from?.serialised),
          d.to,
        );
        if (from === undefined || to === undefined) return idle;
        const moved = await w.keeper.invoke('purchase.reassign', { fromLineId: from.line, toLineId: to.line, reason: '較急' });
        if (moved.ok && from.status === 'APPROVED') from.status = 'DRAFT';
        return moved;
      }
      case 'transfer': {
        const [from, to] = d.back ? (['A-02', 'A-01'] as const) : (['A-01', 'A-02'] as const);
        const partId = d.serialised ? pieces : loose;
        const there = (await w.keeper.ask('stock.held', { partId })).find((h) => h.place === from);
        return w.keeper.invoke('stock.transfer', {
          partId,
          fromId: w.bin(from),
          toId: w.bin(to),
          qty: d.qty,
          serials: there?.serials.slice(0, d.qty) ?? [],
        });
      }
    }
  };
  const answer = await act();
  if (answer === null) return;
  if (!answer.ok) {
    if (!REFUSALS.includes(answer.error.code)) throw new Error(`${d.do} was refused: ${JSON.stringify(answer.error)}`);
    return;
  }
  done.set(d.do, (done.get(d.do) ?? 0) + 1);
  const value = answer.value as { id: never; status?: string; lines?: { id: StockIssueLineId; qtyAsked?: number }[] };
  const line = value.lines?.[0]?.id;
  if (d.do === 'request' && line !== undefined)
    state.slips.push({ status: 'DRAFT', id: value.id, line, who: d.who, serialised: d.serialised, asked: d.qty });
  else if (slip && RIPE[d.do] !== undefined && d.do !== 'giveBack') slip.status = value.status ?? slip.status;
  if (d.do === 'giveBack') state.returns.push(value.id);
  if (d.do === 'buy' && line !== undefined)
    state.orders.push({ id: value.id, line: line as string as OrderLineId, serialised: d.serialised });
  if (d.do === 'receive') state.receipts.push(value.id);
  if (d.do === 'sendBack') state.sentBack.push(value.id);
}

/** Issue line 17: whatever several people do at once, the books agree, and what was issued is used, returned or held. */
it(
  'the books agree after every random sequence of stock commands of several people at once',
  { timeout: 60_000 + RUNS * 600 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(deed, { minLength: 1, maxLength: 3 }), { minLength: 25, maxLength: 50, size: 'max' }),
        async (rounds) => {
          const w = await warehouse();
          const loose = await w.stocked('P-LOOSE', 7, 1001);
          const pieces = await w.stocked('P-PIECE', 5, 777, { isSerialised: true });
          const supplier = (await w.keeper.ask('part.addSupplier', { name: '大通零件行' })).id;
          const state: State = { slips: [], returns: [], orders: [], receipts: [], sentBack: [], supplier, pieces: 0 };
          for (const round of rounds) await Promise.all(round.map((d) => play(w, loose.id, pieces.id, state, d)));
          expect(w.faults()).toEqual([]);
          expect(w.bugs).toEqual([]);
          for (const id of [loose.id, pieces.id]) {
            const lines = (await w.keeper.ask('stockIssue.list', { view: 'all' })).flatMap((s) => s.lines).filter((l) => l.partId === id);
            const held = lines.reduce((sum, l) => sum + l.qtyIssued - l.qtyUsed - l.qtyReturned, 0);
            expect((await w.keeper.ask('part.byId', { id }))?.withTechnicians).toBe(held);
          }
        },
      ),
      { numRuns: RUNS, ...(process.env['COUNTERBOOK_STOCK_SEED'] ? { seed: Number(process.env['COUNTERBOOK_STOCK_SEED']) } : {}) },
    );
    const deeds = [
      'request',
      'approve',
      'issue',
      'use',
      'giveBack',
      'receiveBack',
      'cancel',
      'cancelReturn',
      'transfer',
      ...BUYING,
    ] as const;
    for (const name of deeds) expect(done.get(name) ?? 0, `${name} went through`).toBeGreaterThan(RUNS / 40);
  },
);
