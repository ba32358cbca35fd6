import { DomainError } from '#shared/kernel/app-error';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { removeFromSearch } from '../search/steps';
import { movePapers, papersOf } from './papers';
import { mergeView } from './queries';
import { customerMerges, customers } from './repository';
import { indexCustomer, liveCustomer } from './steps';

/** Puts the papers and products of one pocket into another and closes it; what moved is written down for the undo. */
export const mergeCustomers = defineCommand('customer.merge', ({ fromId, intoId }, cx) => {
  const from = customers.get(cx.tx, fromId);
  const into = liveCustomer(cx.tx, intoId);
  if (from.id === into.id) throw new DomainError('MERGE_SAME');
  if (from.mergedInto !== null) throw new DomainError('STALE_ROW', { entity: 'Customer', id: fromId });
  const papers = papersOf(cx, from.id);
  movePapers(cx, papers, into.id);
  const missing = from.phones.filter((p) => !into.phones.some((q) => q.number === p.number));
  const target = customers.update(cx.tx, into.id, into.rev, missing.length > 0 ? { phones: [...into.phones, ...missing] } : {}, cx.now);
  customers.update(cx.tx, from.id, from.rev, { mergedInto: into.id }, cx.now);
  const merge = customerMerges.insert(cx.tx, {
    id: newId(),
    fromId: from.id,
    intoId: into.id,
    moved: { ...papers, phones: missing.map((p) => p.number) },
    mergedAt: cx.now,
    mergedBy: cx.actor.staffId,
  });
  const facts = { from: from.customerNo, into: into.customerNo, moved: Object.values(papers).flat().length };
  for (const entityId of [from.id, into.id]) cx.audit({ event: 'CustomersMerged', entity: 'customer', entityId, facts });
  cx.changed('customer', from.id);
  cx.changed('customer', into.id);
  removeFromSearch(cx, 'customer', from.id);
  indexCustomer(cx, target);
  return mergeView(cx.tx, merge);
});
