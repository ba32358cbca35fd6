import { DomainError } from '#shared/kernel/app-error';
import { defineCommand } from '../kernel/handlers';
import { repairCards } from '../repair-card/repository';
import { moveCard } from '../repair-card/steps';
import { assertScan, shownStay, stayAsSeen } from './move-device';
import { moveCustody, onShelf } from './steps';

/** 外修: to an outside repairer with his slip number; the card is OUTSOURCED (C3, C4). */
export const sendToVendor = defineCommand('custody.sendToVendor', (input, cx) => {
  const stay = stayAsSeen(cx, input);
  const card = repairCards.ofStay(cx.tx, stay.id);
  if (card) moveCard(cx, card, 'sendOut', {}, { event: 'SentToVendor', facts: { vendor: input.vendor, vendorSlipNo: input.vendorSlipNo } });
  const where = { placeKind: 'vendor' as const, place: input.vendor, holderId: null, holder: input.vendor };
  return shownStay(cx, moveCustody(cx, stay, 'sendToVendor', { where, reason: input.vendorSlipNo, ...(input.at ? { at: input.at } : {}) }));
});

/** 外修回: scanned again, on a shelf; repaired elsewhere, so inspection is next (C3, C4). */
export const backFromVendor = defineCommand('custody.backFromVendor', (input, cx) => {
  const stay = stayAsSeen(cx, input);
  assertScan(stay, input.scanned);
  const at = input.at ?? cx.now;
  if (at < stay.openedAt) throw new DomainError('TIME_ORDER', { field: 'at' });
  const moved = moveCustody(cx, stay, 'backFromVendor', { where: onShelf(cx, input.shelf), at });
  const card = repairCards.ofStay(cx.tx, stay.id);
  if (card)
    moveCard(
      cx,
      card,
      'comeBack',
      { testResult: input.testResult, repairedAt: at },
      { event: 'BackFromVendor', facts: { testResult: input.testResult } },
    );
  return shownStay(cx, moved);
});
