import { DomainError } from '../kernel/app-error';

/** 外修: a trip of a device to an outside repairer, with his slip (C3). */
export type OutsideTrip = Readonly<{ id: string; vendor: string; slipNo: string; on: string }>;
export type OutsideBillFact = Readonly<{ id: string; tripId: string; reversalOf: string | null }>;

/** The bill of a trip that counts: the one that was not taken back. */
export function liveBillOf<B extends OutsideBillFact>(tripId: string, bills: readonly B[]): B | undefined {
  const reversed = new Set(bills.map((b) => b.reversalOf));
  return bills.find((b) => b.tripId === tripId && b.reversalOf === null && !reversed.has(b.id));
}

/** A bill is of a trip that was made, not older than it and not of tomorrow; each trip is billed once (B7, P15). */
export function assertOutsideBill(
  { tripId, billOn }: Readonly<{ tripId: string; billOn: string }>,
  { trips, bills, today }: Readonly<{ trips: readonly OutsideTrip[]; bills: readonly OutsideBillFact[]; today: string }>,
): OutsideTrip {
  const trip = trips.find((t) => t.id === tripId);
  if (trip === undefined) throw new DomainError('NOT_FOUND', { entity: 'OutsideTrip', id: tripId });
  if (liveBillOf(tripId, bills)) throw new DomainError('OUTSIDE_BILLED', { vendor: trip.vendor, slipNo: trip.slipNo });
  if (billOn > today) throw new DomainError('DATE_IN_FUTURE', { field: 'billOn' });
  if (billOn < trip.on) throw new DomainError('DATE_ORDER', { field: 'billOn', other: 'sentOn' });
  return trip;
}
