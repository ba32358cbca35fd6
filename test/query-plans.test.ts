import { describe, expect, it } from 'vitest';
import type { CustomerId } from '#shared/kernel/ids';
import { site } from './site';

/** One row, or as many as there are people or makers: an index would not help. */
const SMALL = ['site', 'staff', 'number_series', 'maker'];
/** By its primary key, backwards. */
const BY_KEY = 'SCAN audit_entry';
const ID = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b' as CustomerId;

/** A subquery is a few rows that another step has found. */
describe('every list query walks an index', () => {
  const s = site();
  const chief = s.person('chief');
  const accountant = s.person('accountant');
  const asked: [string, () => Promise<unknown>][] = [
    ['customer.list', () => chief.invoke('customer.list', {})],
    ['customer.list, next page', () => chief.invoke('customer.list', { after: { name: '陳', id: ID } })],
    ['customer.match', () => chief.invoke('customer.match', { text: '0912345678' })],
    ['customer.duplicates', () => chief.invoke('customer.duplicates', { name: '陳美玲', phones: ['0912345678'] })],
    ['customer.merges', () => chief.invoke('customer.merges', { customerId: ID })],
    ['product.ofCustomer', () => chief.invoke('product.ofCustomer', { customerId: ID })],
    ['product.byIdentifier', () => chief.invoke('product.byIdentifier', { identifier: '860123045678900' })],
    ['product.earlierRepairs', () => chief.invoke('product.earlierRepairs', { identifier: '860123045678900' })],
    ['product.models', () => chief.invoke('product.models', { text: 'nova' })],
    ['search.find', () => chief.invoke('search.find', { text: '美玲' })],
    ['search.scan', () => chief.invoke('search.scan', { code: 'DL-2026-000001' })],
    ['photo.ofOwner', () => chief.invoke('photo.ofOwner', { ownerId: ID })],
    ['draft.list', () => chief.invoke('draft.list', {})],
    ['numbering.register', () => chief.invoke('numbering.register', { prefix: 'SC' })],
    [
      'numbering.register, next page',
      () => chief.invoke('numbering.register', { prefix: 'SC', after: { year: 2026, n: 9, state: 'ISSUED' } }),
    ],
    ['audit.list', () => chief.invoke('audit.list', {})],
    ['audit.list of an entity', () => chief.invoke('audit.list', { entityId: ID })],
    ['audit.story', () => chief.invoke('audit.story', { entityIds: [ID] })],
    ['repairCard.list', () => chief.invoke('repairCard.list', {})],
    ['repairCard.list, mine', () => chief.invoke('repairCard.list', { view: 'mine' })],
    ['repairCard.list, the whole book', () => chief.invoke('repairCard.list', { view: 'all' })],
    ['repairCard.byId', () => chief.invoke('repairCard.byId', { id: ID as never })],
    ['repairCard.ofReceipt', () => chief.invoke('repairCard.ofReceipt', { receiptId: ID })],
    ['repairCard.neighbours', () => chief.invoke('repairCard.neighbours', { id: ID as never })],
    ['quote.ofCard', () => chief.invoke('quote.ofCard', { cardId: ID as never })],
    ['billing.ofCard', () => chief.invoke('billing.ofCard', { cardId: ID as never })],
    ['billing.toBill', () => chief.invoke('billing.toBill', { customerId: ID })],
    ['billing.toBill, of a job', () => chief.invoke('billing.toBill', { cardId: ID as never })],
    ['billing.list', () => chief.invoke('billing.list', {})],
    ['billing.list, to receive', () => chief.invoke('billing.list', { view: 'toReceive' })],
    ['part.list', () => chief.invoke('part.list', {})],
    ['part.list, low', () => chief.invoke('part.list', { view: 'low' })],
    ['part.list, next page of a search', () => chief.invoke('part.list', { text: '水管', after: { sku: 'P-1' } })],
    ['part.byCode', () => chief.invoke('part.byCode', { code: 'P-1' })],
    ['part.prices', () => chief.invoke('part.prices', { partId: ID as never })],
    ['stock.history', () => chief.invoke('stock.history', { partId: ID as never })],
    ['stock.held', () => chief.invoke('stock.held', { partId: ID as never })],
    ['stock.held, of a technician', () => chief.invoke('stock.held', { staffId: ID as never })],
    ['stock.held, quarantine', () => chief.invoke('stock.held', { kind: 'quarantine' })],
    ['stock.held, of a place', () => chief.invoke('stock.held', { placeId: ID as never })],
    ['stock.lying', () => chief.invoke('stock.lying', {})],
    ['stock.scraps', () => chief.invoke('stock.scraps', {})],
    ['stock.moves', () => chief.invoke('stock.moves', {})],
    ['stock.moves, next page', () => chief.invoke('stock.moves', { after: { mvNo: 'MV-1' } })],
    ['stockIssue.list', () => chief.invoke('stockIssue.list', {})],
    ['stockIssue.list, mine', () => chief.invoke('stockIssue.list', { view: 'mine' })],
    ['stockIssue.list, short', () => chief.invoke('stockIssue.list', { view: 'all', supply: 'short' })],
    ['stockIssue.fitted', () => chief.invoke('stockIssue.fitted', { callId: ID as never })],
    ['stockIssue.ofJob', () => chief.invoke('stockIssue.ofJob', { cardId: ID as never })],
    ['stockIssue.forVisit', () => chief.invoke('stockIssue.forVisit', { callId: ID as never })],
    ['stockIssue.pickList', () => chief.invoke('stockIssue.pickList', {})],
    ['stockIssue.counts', () => chief.invoke('stockIssue.counts', {})],
    ['stockIssue.returns', () => chief.invoke('stockIssue.returns', {})],
    ['stockIssue.out', () => chief.invoke('stockIssue.out', {})],
    ['stocktake.list', () => chief.invoke('stocktake.list', {})],
    ['stocktake.list, all', () => chief.invoke('stocktake.list', { view: 'all' })],
    ['stocktake.byId', () => chief.invoke('stocktake.byId', { id: ID as never })],
    ['stocktake.bins', () => chief.invoke('stocktake.bins', { stocktakeId: ID as never })],
    ['stocktake.counted', () => chief.invoke('stocktake.counted', { stocktakeId: ID as never, placeId: ID as never })],
    ['stocktake.differences', () => chief.invoke('stocktake.differences', { stocktakeId: ID as never })],
    ['stocktake.lines', () => chief.invoke('stocktake.lines', { stocktakeId: ID as never })],
    ['part.ofSupplier', () => chief.invoke('part.ofSupplier', { supplierId: ID as never })],
    ['purchase.requisitions', () => chief.invoke('purchase.requisitions', {})],
    ['purchase.requisitions, next page', () => chief.invoke('purchase.requisitions', { view: 'all', after: { prNo: 'PR-1' } })],
    ['purchase.orders', () => chief.invoke('purchase.orders', {})],
    ['purchase.orders, all, next page', () => chief.invoke('purchase.orders', { view: 'all', after: { poNo: 'PO-1' } })],
    ['purchase.orderOf', () => chief.invoke('purchase.orderOf', { code: 'PO-2026-000001' })],
    ['purchase.onTheWay', () => chief.invoke('purchase.onTheWay', {})],
    ['purchase.onTheWay, of a part', () => chief.invoke('purchase.onTheWay', { partId: ID as never })],
    ['purchase.waiting', () => chief.invoke('purchase.waiting', {})],
    ['purchase.kept', () => chief.invoke('purchase.kept', { partId: ID as never })],
    ['purchase.short', () => chief.invoke('purchase.short', {})],
    ['purchase.returns', () => chief.invoke('purchase.returns', { after: { vrNo: 'VR-1' } })],
    ['purchase.arrivals', () => chief.invoke('purchase.arrivals', {})],
    ['purchase.counts', () => chief.invoke('purchase.counts', {})],
    ['purchase.limits', () => chief.invoke('purchase.limits', {})],
    ['warehouse.counts', () => chief.invoke('warehouse.counts', {})],
    ['warehouse.toPick', () => chief.invoke('warehouse.toPick', {})],
    ['warehouse.toPick, next page', () => chief.invoke('warehouse.toPick', { after: { due: null, id: ID } })],
    ['warehouse.arrived', () => chief.invoke('warehouse.arrived', {})],
    ['warehouse.short', () => chief.invoke('warehouse.short', {})],
    ['warehouse.short, next page', () => chief.invoke('warehouse.short', { after: { by: 'level', sku: 'P-1' } })],
    ['warehouse.overdue', () => chief.invoke('warehouse.overdue', {})],
    ...['PO-2026-000001', 'SI-2026-000001', 'RC-2026-000001', 'ST-2026-000001', 'A-01'].map((code): [string, () => Promise<unknown>] => [
      `warehouse.scan of ${code}`,
      () => chief.invoke('warehouse.scan', { code }),
    ]),
    ['cashDrawer.here', () => chief.invoke('cashDrawer.here', {})],
    ['cashDrawer.list', () => chief.invoke('cashDrawer.list', { view: 'waiting' })],
    ['cashDrawer.day', () => chief.invoke('cashDrawer.day', {})],
    ['turnIn.carriers', () => chief.invoke('turnIn.carriers', {})],
    ['turnIn.list', () => chief.invoke('turnIn.list', {})],
    ['deposit.ofCard', () => chief.invoke('deposit.ofCard', { cardId: ID as never })],
    ['deposit.list', () => chief.invoke('deposit.list', {})],
    ['loaner.list', () => chief.invoke('loaner.list', { after: { lastOn: '2026-12-01', lnNo: 'LN-2026-000001' } })],
    ['loaner.list, all', () => chief.invoke('loaner.list', { view: 'all' })],
    ['maker.list', () => chief.invoke('maker.list', {})],
    ['oldPart.list', () => chief.invoke('oldPart.list', { after: { dueOn: '2026-12-01', opNo: 'OP-2026-000001' } })],
    ['oldPart.list, overdue', () => chief.invoke('oldPart.list', { view: 'overdue' })],
    ['oldPart.list, all', () => chief.invoke('oldPart.list', { view: 'all' })],
    ['oldPart.list, here of a maker', () => chief.invoke('oldPart.list', { view: 'here', makerId: ID as never })],
    ...(['OP', 'RC', 'SC', 'PK'] as const).map((prefix): [string, () => Promise<unknown>] => [
      `oldPart.find, by ${prefix}`,
      () => chief.invoke('oldPart.find', { scanned: `${prefix}-2026-000001` }),
    ]),
    ['oldPart.find, by an old serial', () => chief.invoke('oldPart.find', { scanned: 'PCB-000771' })],
    ['oldPart.counts', () => chief.invoke('oldPart.counts', {})],
    ['oldPart.packs', () => chief.invoke('oldPart.packs', {})],
    ['claim.list', () => chief.invoke('claim.list', {})],
    ['claim.list, all', () => chief.invoke('claim.list', { view: 'all', after: { wcNo: 'WC-2026-000001' } })],
    ['claim.byId', () => chief.invoke('claim.byId', { id: ID as never })],
    ['claim.ofCard', () => chief.invoke('claim.ofCard', { cardId: ID as never })],
    ['loaner.ofCard', () => chief.invoke('loaner.ofCard', { cardId: ID as never })],
    ['loaner.find', () => chief.invoke('loaner.find', { scanned: '354678112004564' })],
    ['loaner.find, by its agreement', () => chief.invoke('loaner.find', { scanned: 'LN-2026-000001' })],
    ['loaner.pool', () => chief.invoke('loaner.pool', {})],
    ['loaner.pool, available', () => chief.invoke('loaner.pool', { isAvailable: true })],
    ['unclaimed.list', () => chief.invoke('unclaimed.list', {})],
    ['unclaimed.list, waiting', () => chief.invoke('unclaimed.list', { view: 'waiting', after: { nextOn: '2026-12-01', dlNo: 'DL-1' } })],
    ['unclaimed.list, disposed', () => chief.invoke('unclaimed.list', { view: 'disposed', after: { nextOn: '2026-12-01', dlNo: 'DL-1' } })],
    ['unclaimed.ofStay', () => chief.invoke('unclaimed.ofStay', { stayId: ID as never })],
    ['maintenanceContract.ofCustomer', () => chief.invoke('maintenanceContract.ofCustomer', { customerId: ID })],
    ['jobCost.list', () => chief.invoke('jobCost.list', { month: '2026-11' })],
    ['jobCost.list, next page', () => chief.invoke('jobCost.list', { month: '2026-11', after: { closedAt: '2026-11-23', id: ID } })],
    ['jobCost.totals', () => chief.invoke('jobCost.totals', { month: '2026-11' })],
    ['receivable.list', () => chief.invoke('receivable.list', {})],
    ['receivable.list, next page', () => chief.invoke('receivable.list', { after: { dueOn: '2026-11-23', arNo: 'AR-2026-000001' } })],
    ['receivable.list, overdue', () => chief.invoke('receivable.list', { view: 'overdue' })],
    ['receivable.list, mine', () => chief.invoke('receivable.list', { view: 'mine' })],
    ['receivable.list, promised', () => chief.invoke('receivable.list', { view: 'promised' })],
    ['receivable.ageing', () => chief.invoke('receivable.ageing', {})],
    ['cashDrawer.list, open', () => chief.invoke('cashDrawer.list', { view: 'open' })],
    ['turnIn.mine', () => chief.invoke('turnIn.mine', {})],
    ['today.money', () => accountant.invoke('today.money', {})],
    ['today.overview', () => chief.invoke('today.overview', {})],
  ];
  it.each(asked)('%s', async (_name, ask) => {
    expect(await s.record(ask)).toMatchObject({ ok: true });
    for (const statement of s.seen.filter((sql) => /^\s*select/i.test(sql))) {
      const unbound = Array.from({ length: statement.split('?').length - 1 }, () => null);
      const plan = s.sqlite.prepare(`explain query plan ${statement}`).all(...unbound) as { detail: string }[];
      const isBad = (step: string) =>
        step.startsWith('SCAN') &&
        !/USING|VIRTUAL TABLE|CONSTANT ROW|\(subquery/.test(step) &&
        !SMALL.includes(step.split(' ')[1] ?? '') &&
        step !== BY_KEY;
      expect(plan.map((p) => p.detail).filter(isBad)).toEqual([]);
    }
  });
});
