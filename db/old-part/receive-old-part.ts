import { DomainError } from '#shared/kernel/app-error';
import type { OldPartId } from '#shared/kernel/ids';
import { serialKey } from '#shared/stock/serial-key';
import { asSeen } from '../kernel/as-seen';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { parts } from '../part/repository';
import { stockPlaces } from '../stock/repository';
import { standardPlace } from '../stock/steps';
import { isForOldParts, oldPartAnswer } from './queries';
import { printOldPartLabel } from './old-part-paper';
import { oldParts } from './repository';
import { indexOldPart, moveOldPart } from './steps';
import type { OldPartRow } from './table';

const oldPartAsSeen = (cx: CommandCx, input: Readonly<{ oldPartId: OldPartId; rev?: number | undefined }>): OldPartRow =>
  asSeen('OldPart', oldParts.get(cx.tx, input.oldPartId), input.rev);

/** 收舊件: in a place where nothing of the stock lies; of a serialised part the old number is known from here on. */
export const receiveOldPart = defineCommand('oldPart.receive', (input, cx) => {
  const row = oldPartAsSeen(cx, input);
  const place = input.placeId === undefined ? standardPlace(cx, 'oldParts') : stockPlaces.get(cx.tx, input.placeId);
  if (!isForOldParts(place)) throw new DomainError('PLACE_NOT_FOR_PARTS', { place: place.code });
  const part = parts.get(cx.tx, row.partId);
  const oldSerial = row.oldSerial ?? (input.oldSerial === null ? null : serialKey(input.oldSerial));
  if (part.isSerialised && oldSerial === null) throw new DomainError('OLD_SERIAL_NEEDED', { sku: part.sku });
  const isBack = row.status === 'REJECTED';
  const moved = moveOldPart(cx, row, 'receive', {
    name: 'OldPartReceived',
    patch: { placeId: place.id, oldSerial, ...(isBack ? { verdict: null, packId: null } : {}) },
    facts: { sku: part.sku, place: place.name ?? place.code, oldSerial },
  });
  const view = oldPartAnswer(cx, moved);
  if (oldSerial !== row.oldSerial) indexOldPart(cx, moved, view);
  printOldPartLabel(cx, view);
  return view;
});

const NAMES = { scrap: 'OldPartScrapped', give: 'OldPartGiven', lose: 'OldPartMissing' } as const;
/** An end that is not the maker's: scrapped, given to the customer (E25) or missing; the chief says why. */
export const endOldPart = defineCommand('oldPart.end', (input, cx) => {
  const row = oldPartAsSeen(cx, input);
  return oldPartAnswer(cx, moveOldPart(cx, row, input.as, { name: NAMES[input.as], reason: input.reason }));
});
