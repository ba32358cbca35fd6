import type { ErrorCode } from '#shared/kernel/app-error';
import type { PartId, RepairCardId, StaffId } from '#shared/kernel/ids';
import { at, bench } from '../bench';
import { warehouseIn } from '../stock/warehouse';

const DAY = '2026-11-24';

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

/** A centre on a busy day: jobs to be billed, jobs on the bench, a warehouse with loose and serialised parts, a supplier, two loaners. */
export async function world() {
  const b = bench();
  await b.manager.ask('setup.updateSite', { settings: { clerkDiscountPercent: 100 } }); // whatever price a day throws
  const finished: RepairCardId[] = [];
  for (let n = 0; n < 4; n += 1) finished.push(await b.takeOne());
  const open = await b.takeIn(3, { type: 'C', typeReason: '保固內' });
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
  const loose = await w.stocked('P-LOOSE', 7, 1001);
  const pieces = await w.stocked('P-PIECE', 5, 777, { isSerialised: true });
  const supplier = await w.keeper.ask('part.addSupplier', { name: '大通零件行' });
  const second = w.person('warehouse');
  let made = 0;

  const all = <T>(sql: string, ...values: unknown[]): T[] => b.sqlite.prepare(sql).all(...values) as T[];
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
    bin: w.bin,
    keeper: w.keeper,
    second,
    buyer: w.chief, // another chief than the one at the bench: nobody agrees to what he asked for
    finished,
    open,
    loose: loose.id,
    pieces: pieces.id,
    supplierId: supplier.id,
    all,
    oneOf,
    ripe,
    partOf,
    technician,
    serialsAt,
    newSerials,
  };
}
export type World = Awaited<ReturnType<typeof world>>;
