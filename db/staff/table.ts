import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { StaffId } from '#shared/kernel/ids';
import type { StaffRole } from '#shared/kernel/roles';
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
  locks: integer('locks').notNull().default(0),
  lockedUntil: text('locked_until'),
  changedAt: text('changed_at').notNull(),
});

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
