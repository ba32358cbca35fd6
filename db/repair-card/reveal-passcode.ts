import { eq } from 'drizzle-orm';
import { holdsPost } from '#shared/kernel/roles';
import { deviceSecret } from '../counter-intake/table';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { cardAsSeen } from './bench-steps';
import { repairCards } from './repository';
import type { RepairCardRow } from './table';

type Sealed = Readonly<{ sealed: string } | { reason: 'notAssigned' | 'erased' | 'none' }>;

function sealedPasscode(cx: CommandCx, card: RepairCardRow): Sealed {
  const isAssigned = repairCards.technicians(cx.tx, card.id).some((t) => t.staffId === cx.actor.staffId);
  if (!isAssigned && !holdsPost(cx.actor.roles, ['chief'])) return { reason: 'notAssigned' };
  const secret = cx.tx.select().from(deviceSecret).where(eq(deviceSecret.stayId, card.stayId)).get();
  if (secret && secret.sealed !== null) return { sealed: secret.sealed };
  return { reason: secret && secret.erasedAt !== null ? 'erased' : 'none' };
}

/** Shows the passcode to the device's technician or the chief; every view, also a refused one, is kept (E27). */
export const revealPasscode = defineCommand('repairCard.revealPasscode', (input, cx) => {
  const card = cardAsSeen(cx, input);
  const found = sealedPasscode(cx, card);
  const trace = { entity: 'repairCard', entityId: card.id } as const;
  if ('reason' in found) {
    cx.audit({ event: 'PasscodeRefused', ...trace, reason: found.reason, facts: { cardNo: card.cardNo } });
    return { outcome: 'refused' as const, reason: found.reason };
  }
  cx.audit({ event: 'PasscodeShown', ...trace, facts: { cardNo: card.cardNo } });
  return { outcome: 'shown' as const, passcode: cx.keys.open(found.sealed) };
});
