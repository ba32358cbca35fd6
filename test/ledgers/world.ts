import type { ErrorCode } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import { isoFromMs } from '#shared/kernel/fields';
import type { PartId, RepairCardId, ServiceCallId, StaffId, SupplierId } from '#shared/kernel/ids';
import { at, bench } from '../bench';
import type { Store } from '../site';
import { warehouseIn } from '../stock/warehouse';

/** Two months after the first devices came: a loaner is overdue, and nobody came for a television of which he was told. */
const DAY = '2027-01-29';

/** What a deed may draw on; which of it counts is the deed's own affair. */
export type Dice = Readonly<{
  which: number;
  to: number;
  qty: number;
  few: number;
  minor: number;
  other: number;
  yes: boolean;
  isSerialised: boolean;
}>;
type Answer = Readonly<{ ok: boolean; error?: Readonly<{ code: ErrorCode }> }>;
/** One thing a person does with what is in the books; null when there is nothing to do it with. */
export type Deed = Readonly<{ weight: number; run: (w: World, d: Dice) => Promise<Answer | null> }>;

/**
 * A centre on a busy day: jobs to be billed, jobs on the bench, a warehouse with loose and serialised parts, two suppliers, loaners that
 * are in, out and overdue, goods nobody came for, free work a maker owes, technicians at customers.
 */
export async function world(store?: Store) {
  const b = bench('TW', store);
  await b.manager.ask('setup.updateSite', { settings: { clerkDiscountPercent: 100 } }); // whatever price a day throws
  const left = await b.takeOne();
  const finished: RepairCardId[] = [];
  for (let n = 0; n < 4; n += 1) finished.push(await b.takeOne());
  const open = await b.takeIn(3, { type: 'C', typeReason: '保固內' });
  const free = await b.takeIn(2, { type: 'C', typeReason: '保固內' });
  await nobodyComes(b, left);
  b.goTo(DAY, '18:00');
  for (const [n, card] of finished.entries()) {
    await b.accepted(card);
    await b.repaired(card, at(DAY, `0${9 - n}:00`), at(DAY, `0${9 - n}:30`));
    await b.chief.ask('repairCard.pass', { cardId: card });
  }
  for (const card of open) {
    await b.diagnose(card);
    await b.li.ask('repairCard.startRepair', { cardId: card });
  }
  for (const identifier of ['354678112004564', '490154203237518'])
    await b.clerk.ask('loaner.add', { model: '備用機', identifier, valueMinor: 3000 });
  const w = await warehouseIn(b);
  const supplier = await w.keeper.ask('part.addSupplier', { name: '大通零件行' });
  const dearer = await w.keeper.ask('part.addSupplier', { name: '宏達電子' });
  const maker = await owed(b, w, { free, supplierId: supplier.id });
  const calls = [await reached(b, 'ES-1'), await reached(b, 'ES-2'), await reached(b, 'ES-3')];
  const loose = await w.stocked('P-LOOSE', 8, 1144);
  await fitted(b, w, await reached(b, 'ES-4'), loose.id);
  const pieces = await w.stocked('P-PIECE', 5, 777, { isSerialised: true });
  const unopened = [await w.newPart('P-NEW'), await w.newPart('P-NEW-PIECE', { isSerialised: true })].map(({ id }) => id) as [
    PartId,
    PartId,
  ];
  const second = w.person('warehouse');
  let made = 0;

  /** Kept: a statement is freed by the collector alone, and ten thousand days ask a million times. */
  const statements = new Map<string, ReturnType<typeof b.sqlite.prepare>>();
  const all = <T>(sql: string, ...values: unknown[]): T[] => {
    const statement = statements.get(sql) ?? b.sqlite.prepare(sql);
    statements.set(sql, statement);
    return statement.all(...values) as T[];
  };
  /** One of the rows, the same for the same throw. */
  const oneOf = <T>(which: number, sql: string, ...values: unknown[]): T | undefined => {
    const rows = all<T>(sql, ...values);
    return rows[which % Math.max(1, rows.length)];
  };
  /** Mostly a row that is ripe for the deed, now and then any: the deed is refused then. */
  const ripe = <T>({ which }: Dice, table: string, condition: string): T | undefined =>
    (which % 5 === 0 ? undefined : oneOf<T>(which, `select * from ${table} where ${condition} order by rowid`)) ??
    oneOf<T>(which, `select * from ${table} order by rowid`);
  const partOf = (d: Dice): PartId => (d.isSerialised ? pieces.id : loose.id);
  /** The technician of a slip. */
  const technician = (id: StaffId) => (id === b.li.id ? b.li : b.wang);
  /** Serials of a serialised part in a place, so many; none of a loose one. */
  const serialsAt = (partId: PartId, placeId: string | undefined, n: number): string[] =>
    all<{ serial: string }>('select serial from part_serial where part_id = ? and place_id = ? order by serial', partId, placeId ?? '')
      .slice(0, n)
      .map((r) => r.serial);
  const newSerials = (n: number): string[] => Array.from({ length: n }, () => `NEW-${(made += 1)}`);
  return {
    ...b,
    /** The clock is outside the books: each day begins where the first one did. */
    again: () => b.goTo(DAY, '18:00'),
    tomorrow: () => b.clock.set(b.clock.nowMs() + 24 * 60 * 60_000),
    today: () => localDateOf(isoFromMs(b.clock.nowMs()), 'TW'),
    bin: w.bin,
    keeper: w.keeper,
    second,
    buyer: w.chief, // another chief than the one at the bench: nobody agrees to what he asked for
    finished: [...finished, left],
    open,
    calls,
    unopened,
    makerId: maker.id,
    loose: loose.id,
    pieces: pieces.id,
    supplierId: supplier.id,
    dearerId: dearer.id,
    all,
    oneOf,
    ripe,
    partOf,
    technician,
    serialsAt,
    newSerials,
  };
}

type Bench = ReturnType<typeof bench>;
/** Repaired and billed, its owner told and reminded four times, the last time with proof; his loaner is overdue with it. */
async function nobodyComes(b: Bench, cardId: RepairCardId): Promise<void> {
  await b.clerk.ask('loaner.add', { model: '備用機', identifier: '356938035643809', valueMinor: 2400 });
  await b.clerk.ask('loaner.lend', {
    cardId,
    scanned: '356938035643809',
    conditionOut: '完好',
    payments: [{ method: 'transfer', amountMinor: 900, reference: '12345' }],
  });
  await b.accepted(cardId);
  b.goTo('2026-11-24', '10:30');
  await b.repaired(cardId, at('2026-11-24', '09:00'), at('2026-11-24', '10:00'));
  await b.chief.ask('repairCard.pass', { cardId });
  await b.clerk.ask('billing.issue', { cardIds: [cardId] });
  const stayId = b.sqlite.prepare('select stay_id from repair_card where id = ?').pluck().get(cardId) as never;
  await b.clerk.ask('custody.notifyOwner', { stayId, channel: 'phone' });
  const caseId = b.sqlite.prepare('select id from unclaimed_case').pluck().get() as never;
  for (const day of ['2026-12-01', '2026-12-09', '2026-12-24']) {
    b.goTo(day, '10:00');
    await b.clerk.ask('unclaimed.sendNotice', { caseId, channel: 'phone' });
  }
  const { notices } = await b.clerk.ask('unclaimed.sendNotice', { caseId, channel: 'registered', proof: '88120' });
  b.goTo('2026-12-28', '11:00');
  const delivered = { noticeId: notices.at(-1)?.id as never, outcome: 'delivered' as const, on: '2026-12-28', proof: '55040' };
  await b.clerk.ask('unclaimed.recordDelivery', delivered);
}
/** Free work that is handed over, its old part in the warehouse: what a maker can be sent a claim for. */
async function owed(b: Bench, w: Awaited<ReturnType<typeof warehouseIn>>, of: { free: readonly RepairCardId[]; supplierId: SupplierId }) {
  const maker = await w.chief.ask('maker.write', { supplierId: of.supplierId, brands: ['CHIMEI'], oldPartDays: 14 });
  await w.chief.ask('maker.setRate', { makerId: maker.id, deviceClass: 'tv', labourMinor: 200, travelMinor: 60 });
  const suppliers = [{ supplierId: of.supplierId, code: 'F7', priceMinor: 90 }];
  const fuse = await w.stocked('P-FUSE-7', 5, 300, { returnsOld: true, suppliers });
  for (const [n, cardId] of of.free.entries()) {
    await b.diagnose(cardId);
    const slip = await b.li.ask('stockIssue.request', { cardId, lines: [{ partId: fuse.id, qty: 1 }] });
    await b.chief.ask('stockIssue.approve', { issueId: slip.id });
    await w.keeper.ask('stockIssue.issue', { issueId: slip.id });
    const issueLineId = slip.lines[0]?.id ?? null;
    await b.li.ask('repairCard.addPart', { cardId, text: '保險絲', sku: 'P-FUSE-7', qty: 1, priceMinor: 0, issueLineId });
    await b.repaired(cardId, at(DAY, `1${n}:00`), at(DAY, `1${n}:30`));
    const passed = await b.chief.ask('repairCard.pass', { cardId });
    const old = await w.keeper.ask('oldPart.find', { scanned: passed.cardNo });
    await w.keeper.ask('oldPart.receive', { oldPartId: old[0]?.id as never });
    await b.clerk.ask('custody.release', {
      receiptId: passed.receiptId,
      devices: [{ stayId: passed.stayId, scanned: passed.serial ?? '', areAccessoriesBack: true }],
      collector: { kind: 'owner' },
      isReceiptSurrendered: true,
      isVoucherSigned: true,
      signerName: '郭志偉',
    });
  }
  return maker;
}
/** A visit that is over, with a part of the stock on it. */
async function fitted(b: Bench, w: Awaited<ReturnType<typeof warehouseIn>>, callId: ServiceCallId, partId: PartId): Promise<void> {
  const slip = await b.li.ask('stockIssue.request', { callId, lines: [{ partId, qty: 1 }] });
  await w.chief.ask('stockIssue.approve', { issueId: slip.id });
  await w.keeper.ask('stockIssue.issue', { issueId: slip.id });
  const parts = [{ text: '排水管', sku: 'P-LOOSE', qty: 1, priceMinor: 0, issueLineId: slip.lines[0]?.id ?? null }];
  const signature = { kind: 'signed' as const, name: '陳美玲' };
  await b.li.ask('serviceCall.completeOnSite', { callId, fault: '排水管破裂', action: '更換排水管', signature, parts });
}
/** A call that its technician has reached. */
async function reached(b: Bench, serial: string): Promise<ServiceCallId> {
  const call = await b.clerk.ask('serviceCall.register', {
    customer: {
      new: { name: `陳美玲${serial}`, phones: [{ number: '0912345678' }], address: '台北市大安區和平東路二段101號', privacyConsent: true },
    },
    product: { new: { deviceClass: 'washer', model: 'ES-H14F', serial } },
    symptom: '漏水',
  });
  await b.chief.ask('serviceCall.dispatch', { callId: call.id, technicianId: b.li.id });
  await b.li.ask('serviceCall.arrive', { callId: call.id });
  return call.id;
}
export type World = Awaited<ReturnType<typeof world>>;
