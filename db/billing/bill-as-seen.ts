import type { BillId } from '#shared/kernel/ids';
import { asSeen } from '../kernel/as-seen';
import type { CommandCx } from '../kernel/handlers';
import { bills } from './repository';
import type { BillRow } from './table';

/** The bill as the screen saw it. */
export const billAsSeen = (cx: CommandCx, input: Readonly<{ billId: BillId; rev?: number | undefined }>): BillRow =>
  asSeen('Billing', bills.get(cx.tx, input.billId), input.rev);
