import { DomainError } from '#shared/kernel/app-error';
import type { LoanerId } from '#shared/kernel/ids';
import { readOneNumber } from '#shared/product/read-identifiers';
import { asSeen } from '../kernel/as-seen';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { loanerAnswer } from './queries';
import { loaners } from './repository';
import { moveLoaner } from './steps';

/** 加備用機: an IMEI has its check digit (D6), and each number is there once. */
export const addLoaner = defineCommand('loaner.add', ({ confirmed: _asked, ...input }, cx) => {
  const checked = readOneNumber(input.kind === 'imei', 'identifier', input.identifier);
  if (loaners.withIdentifier(cx.tx, cx.site.code, checked.value)) throw new DomainError('LOANER_KNOWN', { value: checked.value });
  cx.doubt(checked.doubts);
  const row = loaners.insert(cx.tx, {
    ...input,
    id: newId<LoanerId>(),
    identifier: checked.value,
    status: 'AVAILABLE',
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'LoanerAdded',
    entity: 'loaner',
    entityId: row.id,
    to: row.status,
    facts: { model: row.model, serial: row.identifier },
  });
  cx.changed('loaner', row.id);
  return loanerAnswer(cx, row.id);
});

export const changeLoaner = defineCommand('loaner.change', ({ loanerId, rev, model, valueMinor, note }, cx) => {
  const seen = asSeen('Loaner', loaners.get(cx.tx, loanerId), rev);
  loaners.update(cx.tx, seen, { model, valueMinor, note }, cx.now);
  cx.audit({ event: 'LoanerChanged', entity: 'loaner', entityId: seen.id, facts: { model, valueMinor, serial: seen.identifier } });
  cx.changed('loaner', seen.id);
  return loanerAnswer(cx, seen.id);
});

/** The chief looked at what came back: it goes out again, or to the bench (C11). */
export const checkLoaner = defineCommand('loaner.check', ({ loanerId, rev, verdict, note }, cx) => {
  const seen = asSeen('Loaner', loaners.get(cx.tx, loanerId), rev);
  const row = moveLoaner(cx, seen, verdict);
  if (note !== null) loaners.update(cx.tx, row, { note }, cx.now);
  cx.audit({
    event: 'LoanerChecked',
    entity: 'loaner',
    entityId: seen.id,
    from: seen.status,
    to: row.status,
    reason: note,
    facts: { model: seen.model, serial: seen.identifier },
  });
  return loanerAnswer(cx, seen.id);
});
