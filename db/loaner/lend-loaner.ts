import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import type { LoanId } from '#shared/kernel/ids';
import { dueOnOf } from '#shared/loaner/rules';
import { customerRow } from '../customer/steps';
import { custodyStays } from '../custody/repository';
import { openDeposit, takeDeposit } from '../deposit/steps';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { attachPhotos } from '../photo/steps';
import { repairCards } from '../repair-card/repository';
import { printAgreement } from './loan-paper';
import { identifiersIn, loanAnswer } from './queries';
import { loaners, loans } from './repository';
import { auditLoan, moveLoaner } from './steps';
import type { LoanerRow } from './table';

function scannedLoaner(cx: CommandCx, scanned: string): LoanerRow {
  const [found] = identifiersIn(scanned).flatMap((value) => loaners.withIdentifier(cx.tx, cx.site.code, value) ?? []);
  if (!found) throw new DomainError('LOANER_UNKNOWN', { value: scanned });
  return found;
}

/** 借出備用機 (B16, C11): one for a device that is here; deposit booked, condition written down, agreement printed. */
export const lendLoaner = defineCommand('loaner.lend', (input, cx) => {
  const card = repairCards.get(cx.tx, input.cardId);
  if (card.status === 'CLOSED' || card.status === 'CANCELLED')
    throw new DomainError('TRANSITION_REFUSED', { entity: 'RepairCard', from: card.status, event: 'lend' });
  const open = loans.openOf(cx.tx, card.id);
  if (open) throw new DomainError('LOANER_OUT', { lnNo: open.lnNo });
  const thing = scannedLoaner(cx, input.scanned);
  moveLoaner(cx, thing, 'lend');
  const { name } = customerRow(cx.tx, card.customerId);
  const deposit =
    input.payments.length === 0
      ? null
      : takeDeposit(cx, openDeposit(cx, { card, customerName: name, purpose: 'loaner' }, cx.now), input.payments, cx.now).row;
  // The owner may have been told before: then the day counts at once.
  const { notifiedAt } = custodyStays.get(cx.tx, card.stayId);
  const from = notifiedAt === null ? (card.promisedAt ?? cx.now) : cx.now;
  const dueOn = dueOnOf(localDateOf(from, cx.site.region), cx.site.settings);
  const row = loans.insert(cx.tx, {
    id: newId<LoanId>(),
    lnNo: cx.number('LN'),
    status: notifiedAt === null ? 'LENT' : 'DUE',
    cardId: card.id,
    customerId: card.customerId,
    customerName: name,
    loanerId: thing.id,
    conditionOut: input.conditionOut,
    accessories: input.accessories,
    depositId: deposit?.id ?? null,
    depositMinor: deposit?.balanceMinor ?? 0,
    lentAt: cx.now,
    lentBy: cx.actor.staffId,
    dueOn,
    lastOn: dueOn,
    isDataWiped: false,
    deductionMinor: 0,
    refundMinor: 0,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  attachPhotos(cx, input.photoIds, { ownerId: row.id, stage: 'out' });
  auditLoan(cx, row, {
    event: 'LoanerLent',
    to: row.status,
    facts: { cardNo: card.cardNo, model: thing.model, serial: thing.identifier, depositMinor: row.depositMinor, dueOn },
  });
  cx.changed('repairCard', card.id);
  printAgreement(cx, row, thing);
  return loanAnswer(cx, row.id);
});
