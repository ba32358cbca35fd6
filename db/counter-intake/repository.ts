import { asc, eq } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { CounterIntakeId, CustodyStayId } from '#shared/kernel/ids';
import type { ReadDb, WriteTx } from '../kernel/connection';
import { counterIntake, deviceSecret, intakeDevice, type CounterIntakeRow, type IntakeDeviceRow } from './table';
import { insertRow, rowById, updateRow } from '../kernel/rows';

type Patch = Partial<Pick<CounterIntakeRow, 'customerName' | 'phone' | 'signer' | 'signRefusal'>>;
type DevicePatch = Partial<Pick<IntakeDeviceRow, 'faultReported' | 'exterior' | 'moisture'>>;

export const counterIntakes = {
  get(db: ReadDb, id: CounterIntakeId): CounterIntakeRow {
    const row = rowById(db, counterIntake, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'CounterIntake', id });
    return row;
  },
  insert: (tx: WriteTx, row: typeof counterIntake.$inferInsert): CounterIntakeRow => insertRow(tx, counterIntake, row),
  insertDevice: (tx: WriteTx, row: typeof intakeDevice.$inferInsert): IntakeDeviceRow => insertRow(tx, intakeDevice, row),
  devices: (db: ReadDb, id: CounterIntakeId): IntakeDeviceRow[] =>
    db.select().from(intakeDevice).where(eq(intakeDevice.intakeId, id)).orderBy(asc(intakeDevice.position)).all(),
  deviceOfStay: (db: ReadDb, stayId: CustodyStayId): IntakeDeviceRow | undefined =>
    db.select().from(intakeDevice).where(eq(intakeDevice.stayId, stayId)).get(),
  update(tx: WriteTx, id: CounterIntakeId, rev: number, patch: Patch, now: string): CounterIntakeRow {
    const row = updateRow(tx, counterIntake, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'CounterIntake', id });
    return row;
  },
  updateDevice(tx: WriteTx, { id, rev }: IntakeDeviceRow, patch: DevicePatch, now: string): IntakeDeviceRow {
    const row = updateRow(tx, intakeDevice, { id, rev, patch, now });
    if (!row) throw new DomainError('STALE_ROW', { entity: 'CounterIntake', id });
    return row;
  },
  /** Passcode of a device while it is here, sealed (E27). */
  keepSecret(tx: WriteTx, stayId: CustodyStayId, sealed: string): void {
    insertRow(tx, deviceSecret, { stayId, sealed });
  },
  secretOf: (db: ReadDb, stayId: CustodyStayId) => db.select().from(deviceSecret).where(eq(deviceSecret.stayId, stayId)).get(),
  /** At hand-over the passcode is gone for good; that it was erased, and when, stays. */
  eraseSecret(tx: WriteTx, stayId: CustodyStayId, at: string): boolean {
    return tx.update(deviceSecret).set({ sealed: null, erasedAt: at }).where(eq(deviceSecret.stayId, stayId)).run().changes > 0;
  },
};
