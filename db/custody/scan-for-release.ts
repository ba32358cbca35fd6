import { isSameIdentifier } from '#shared/product/identifier';
import { defineCommand } from '../kernel/handlers';
import { repairCards } from '../repair-card/repository';
import { custodyStays } from './repository';

/** The device in hand against the receipt on the counter. A wrong one is an incident that is kept (E10). */
export const scanForRelease = defineCommand('custody.scanForRelease', ({ receiptId, scanned }, cx) => {
  const stays = custodyStays.ofReceipt(cx.tx, receiptId);
  const hit = stays.find((s) =>
    s.serial !== null
      ? isSameIdentifier(scanned, s.serial)
      : scanned.toUpperCase().endsWith(repairCards.ofStay(cx.tx, s.id)?.cardNo ?? '\u0000'),
  );
  if (hit) return { outcome: 'match' as const, stayId: hit.id, serial: hit.serial ?? scanned };
  const other = custodyStays.openWithSerial(cx.tx, scanned.trim().toUpperCase());
  const expected = stays.map((s) => s.serial ?? s.dlNo);
  cx.audit({
    event: 'WrongDeviceScanned',
    entity: 'collectionReceipt',
    entityId: receiptId,
    facts: { scanned, expected: expected.join(' '), belongsTo: other?.dlNo ?? null },
  });
  return { outcome: 'refused' as const, scanned, expected, belongsTo: other?.dlNo ?? null };
});
