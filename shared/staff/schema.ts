import { z } from 'zod';
import { Day, line, Rev } from '../kernel/fields';
import { StaffId } from '../kernel/ids';
import { STAFF_ROLES } from '../kernel/roles';
import { Pin } from '../setup/schema';

export const Post = z.enum(STAFF_ROLES);
export const StaffView = z.object({
  id: StaffId,
  staffNo: z.string(),
  name: z.string(),
  posts: z.array(Post),
  isActive: z.boolean(),
  onLeaveUntil: z.string().nullable(),
  isLocked: z.boolean(),
  rev: z.int(),
});
export type StaffView = z.infer<typeof StaffView>;

/** Who is signed in on this window. `isPinFresh`: the PIN was typed in the last two minutes (S17). */
export const Session = z.object({
  staffId: StaffId,
  name: z.string(),
  posts: z.array(Post),
  isLocked: z.boolean(),
  isPinFresh: z.boolean(),
});
export type Session = z.infer<typeof Session>;
export const SignedIn = z.object({ outcome: z.literal('signedIn'), session: Session });
/** A wrong PIN leaves a trace, so it is an answer and not a refusal (decisions 7). */
export const SignInAnswer = z.discriminatedUnion('outcome', [
  SignedIn,
  z.object({ outcome: z.literal('refused'), triesLeft: z.int(), lockedUntil: z.string().nullable() }),
]);

export const PinConfirmation = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('confirmed') }),
  z.object({ outcome: z.literal('refused'), triesLeft: z.int(), lockedUntil: z.string().nullable() }),
]);

export const AddStaffInput = z.object({ name: line(30), posts: z.array(Post).min(1, 'needed'), pin: Pin, staffNo: line(12).optional() });
export const UpdateStaffInput = z.object({
  staffId: StaffId,
  rev: Rev,
  name: line(30).optional(),
  posts: z.array(Post).min(1, 'needed').optional(),
  onLeaveUntil: Day.nullable().optional(),
});
