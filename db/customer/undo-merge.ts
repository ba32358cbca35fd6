import { DomainError } from '#shared/kernel/app-error';
import { defineCommand } from '../kernel/handlers';
import { areAllIn, movePapers } from './papers';
import { mergeView } from './queries';
import { customerMerges, customers } from './repository';
import { indexCustomer } from './steps';

/** Takes a merge apart exactly: what moved goes back. Refused when a moved paper has since gone to a third pocket. */
export const undoMerge = defineCommand('customer.undoMerge', ({ mergeId }, cx) => {
  const merge = customerMerges.get(cx.tx, mergeId);
  const from = customers.get(cx.tx, merge.fromId);
  const into = customers.get(cx.tx, merge.intoId);
  if (merge.undoneAt !== null || from.mergedInto !== into.id || !areAllIn(cx, merge.moved, into.id))
    throw new DomainError('MERGE_NOT_UNDOABLE');
  movePapers(cx, merge.moved, from.id);
  const lent = merge.moved.phones ?? [];
  const phones = into.phones.filter((p) => !lent.includes(p.number));
  const target = customers.update(cx.tx, into.id, into.rev, lent.length > 0 ? { phones } : {}, cx.now);
  const source = customers.update(cx.tx, from.id, from.rev, { mergedInto: null }, cx.now);
  const undone = customerMerges.markUndone(cx.tx, merge.id, cx.now);
  for (const entityId of [from.id, into.id]) {
    cx.audit({ event: 'MergeUndone', entity: 'customer', entityId, facts: { from: from.customerNo, into: into.customerNo } });
    cx.changed('customer', entityId);
  }
  indexCustomer(cx, target);
  indexCustomer(cx, source);
  return mergeView(cx.tx, undone);
});
