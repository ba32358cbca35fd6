import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { StaffId } from '#shared/kernel/ids';
import type { StaffRole } from '#shared/kernel/roles';
import { PAYERS } from '#shared/staff/lock-out';
import { syncedColumns } from '../kernel/columns';

export const staff = sqliteTable(
  'staff',
  {
    id: text('id').$type<StaffId>().primaryKey(),
    staffNo: text('staff_no').notNull(),
    name: text('name').notNull(),
    posts: text('posts', { mode: 'json' }).$type<StaffRole[]>().notNull(),
    isActive: integer('is_active', { mode: 'boolean' }).notNull().default(true),
    onLeaveUntil: text('on_leave_until'),
    ...syncedColumns,
  },
  (t) => [uniqueIndex('staff_no_uq').on(t.staffNo)],
);
export type StaffRow = typeof staff.$inferSelect;

/** PINs stay on this PC: argon2id hash, peppered with the data key; wrong tries and locks survive a restart (S15, S16). */
export const staffPin = sqliteTable('staff_pin', {
  staffId: text('staff_id')
    .$type<StaffId>()
    .primaryKey()
    .references(() => staff.id),
  hash: text('hash').notNull(),
  failed: integer('failed').notNull().default(0),
  leftMs: integer('left_ms').notNull().default(0),
  fromMs: integer('from_ms').notNull().default(0),
  changedAt: text('changed_at').notNull(),
});

/** Wrong PINs of a person at one PC that he has not yet outdone by the right one; forgotten after a day of running time. */
export const wrongPin = sqliteTable(
  'wrong_pin',
  {
    workstation: text('workstation').notNull(),
    staffId: text('staff_id').$type<StaffId>().notNull(),
    failed: integer('failed').notNull(),
    leftMs: integer('left_ms').notNull(),
    fromMs: integer('from_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workstation, t.staffId] })],
);

/** The lock-out of a PC, whoever was guessed at there (decision 012). */
export const pcLock = sqliteTable('pc_lock', {
  workstation: text('workstation').primaryKey(),
  locks: integer('locks').notNull(),
  leftMs: integer('left_ms').notNull(),
  fromMs: integer('from_ms').notNull(),
});

/** What the wrong PINs at a PC cost it as a whole, whoever was named (decision 012). */
export const pcOwed = sqliteTable(
  'pc_owed',
  {
    workstation: text('workstation').notNull(),
    payer: text('payer', { enum: PAYERS }).notNull(),
    leftMs: integer('left_ms').notNull(),
    fromMs: integer('from_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workstation, t.payer] })],
);

/** Every try to sign in, right or wrong. Append-only. */
export const signInAttempt = sqliteTable(
  'sign_in_attempt',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    staffId: text('staff_id').$type<StaffId>().notNull(),
    workstation: text('workstation').notNull(),
    at: text('at').notNull(),
    outcome: text('outcome', { enum: ['signedIn', 'wrongPin', 'locked'] }).notNull(),
  },
  (t) => [index('sign_in_attempt_staff_ix').on(t.staffId, t.seq)],
);
