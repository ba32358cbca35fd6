import type { CallView } from '#shared/service-call/schema';
import { useT } from '../kernel/i18n';
import { useSession } from '../kernel/session';

/** What every dialog of the register is given. `onDone` closes it and says what was done. */
export type ActProps = Readonly<{ call: CallView; onDone: (text: string) => void; onClose: () => void }>;

/** The technician enters his own times; anybody else enters them on his behalf, and that is kept (decisions 5). */
export function useOnBehalf(call: CallView): Readonly<{ onBehalfOf?: string; says: string | null }> {
  const t = useT('book');
  const { person } = useSession();
  if (call.technicianId === null || call.technicianId === person.staffId) return { says: null };
  return { onBehalfOf: call.technicianId, says: t('onBehalfOf', { name: call.technician ?? '' }) };
}
