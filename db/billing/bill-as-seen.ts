import { DomainError } from '#shared/kernel/app-error';
import type { BillId } from '#shared/kernel/ids';
import type { CommandCx } from '../kernel/handlers';
import { bills } from './repository';
import type { BillRow } from './table';

/** The bill as the screen saw it. */
export function billAsSeen(cx: CommandCx, input: Readonly<{ billId: BillId; rev?: number | undefined }>): BillRow {
  const row = bills.get(cx.tx, input.billId);
  if (input.rev !== undefined && input.rev !== row.rev) throw new DomainError('STALE_ROW', { entity: 'Billing', id: row.id });
  return row;
}
