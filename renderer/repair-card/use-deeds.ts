import { useNavigate } from '@tanstack/react-router';
import { useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { showToast } from '../kernel/toast';
import type { JobActionName } from './job-actions';
import type { Job } from './use-job';

/** Deeds that need no form. A refusal stays until the next deed. */
export function useDeeds({ card, stay }: Job) {
  const t = useT('repairCard');
  const navigate = useNavigate();
  const commands = {
    startDiagnosis: useCommand('repairCard.startDiagnosis'),
    startRepair: useCommand('repairCard.startRepair'),
    partArrived: useCommand('repairCard.partArrived'),
    pass: useCommand('repairCard.pass'),
    vip: useCommand('repairCard.setPriority'),
  } as const;
  const one = { cardId: card.id, rev: card.rev };
  const all = Object.values(commands);
  const begin = (): void => {
    for (const c of all) c.reset();
  };
  const immediate: Readonly<Partial<Record<JobActionName, () => void>>> = {
    startDiagnosis: () => commands.startDiagnosis.mutate(one),
    startRepair: () => commands.startRepair.mutate(one),
    partArrived: () => commands.partArrived.mutate(one),
    pass: () => commands.pass.mutate(one, { onSuccess: () => showToast({ text: t('passed', { no: card.cardNo }) }) }),
    vip: () => commands.vip.mutate({ ...one, priority: card.priority === 'vip' ? 'normal' : 'vip' }),
    toVendor: () => void navigate({ to: '/ledger', search: { view: 'all', stay: stay?.id ?? card.stayId } }),
    fromVendor: () => void navigate({ to: '/ledger', search: { view: 'atVendor', stay: stay?.id ?? card.stayId } }),
    release: () => void navigate({ to: '/release', search: { receipt: card.receiptId } }),
  };
  return {
    /** False when the action opens a form instead. */
    run: (name: JobActionName): boolean => {
      const deed = immediate[name];
      if (!deed) return false;
      begin();
      deed();
      return true;
    },
    isBusy: all.some((c) => c.isPending),
    refusal: all.find((c) => c.error)?.error ?? null,
  };
}
