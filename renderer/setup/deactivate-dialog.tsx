import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { StaffView } from '#shared/staff/schema';
import { RouteError, useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { useKept } from '../kernel/kept';
import { ReasonDialog } from '../kernel/reason-dialog';

/** 離職: refused while anything of the house is with the person; it says which, and leads there (E8). */
export function DeactivateDialog({ person, onClose }: Readonly<{ person: StaffView; onClose: () => void }>) {
  const t = useT('settings');
  const navigate = useNavigate();
  const kept = useKept(`settings.staff:off:${person.id}`);
  const run = useCommand('staff.deactivate', { request: kept.request });
  const held = run.error instanceof RouteError && run.error.error.code === 'STAFF_HOLDS_GOODS' ? run.error.error.params : null;
  const count = (name: string): string => String(held?.[name] ?? 0);
  return (
    <ReasonDialog
      kept={kept}
      title={t('staff.deactivateTitle', { name: person.name })}
      stays={t('staff.deactivateStays')}
      causes={t('staff.deactivateCauses')}
      deed={t('staff.deactivate')}
      keep={t('staff.deactivateKeep')}
      isBusy={run.isPending}
      refusal={held ? null : run.error}
      onDeed={(reason) => run.mutate({ staffId: person.id, reason }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      {held && (
        <div className="note bad" role="alert">
          <span className="grow">
            {t('staff.blocked', {
              vouchers: count('vouchers'),
              devices: count('devices'),
              cards: count('cards'),
              payments: count('payments'),
              slips: count('slips'),
              parts: count('parts'),
            })}
          </span>
          {Number(held['parts'] ?? 0) > 0 && (
            <Button size="xs" onClick={() => void navigate({ to: '/parts', search: { view: 'out', staff: person.id } })}>
              {t('staff.handOver')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => void navigate({ to: '/ledger', search: { find: person.name } })}>
            {t('staff.seeVouchers')}
          </Button>
        </div>
      )}
    </ReasonDialog>
  );
}
