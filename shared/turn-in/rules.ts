import type { RecordedMethod } from '../billing/schema';
import type { PaymentStatus } from '../billing/states';
import { DomainError } from '../kernel/app-error';
import type { StaffId } from '../kernel/ids';

type Carried = Readonly<{ paymentNo: string; method: RecordedMethod; status: PaymentStatus; takenBy: StaffId; amountMinor: number }>;
type TurnIn = Readonly<{
  technicianId: StaffId;
  accountantId: StaffId;
  isSinglePersonSite: boolean;
  payments: readonly Carried[];
  countedMinor: number;
  reason: string | null;
}>;

/** 繳款 (B10, S0§10): cash of one technician that is not turned in yet, counted by another person. Answers what it should be. */
export function expectedOf(t: TurnIn): number {
  if (t.technicianId === t.accountantId && !t.isSinglePersonSite) throw new DomainError('SECOND_PERSON_NEEDED');
  for (const p of t.payments)
    if (p.method !== 'cash' || p.status !== 'TAKEN_BY_TECH' || p.takenBy !== t.technicianId)
      throw new DomainError('CASH_NOT_CARRIED', { paymentNo: p.paymentNo });
  const expectedMinor = t.payments.reduce((sum, p) => sum + p.amountMinor, 0);
  if (t.countedMinor !== expectedMinor && t.reason === null) throw new DomainError('REASON_NEEDED', { field: 'reason' });
  return expectedMinor;
}

type Confirmation = Readonly<{ technicianId: StaffId; receivedBy: StaffId; actorId: StaffId; isSinglePersonSite: boolean }>;
/** 主任確認: a difference is confirmed by a third person, who neither carried nor counted it. */
export function assertThirdPerson({ technicianId, receivedBy, actorId, isSinglePersonSite }: Confirmation): void {
  if (!isSinglePersonSite && (actorId === technicianId || actorId === receivedBy)) throw new DomainError('SECOND_PERSON_NEEDED');
}
