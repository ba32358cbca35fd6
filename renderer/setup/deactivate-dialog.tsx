import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { countsOf, isEmptyHanded } from '#shared/staff/leaving';
import type { StaffView } from '#shared/staff/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { useKept } from '../kernel/kept';
import { ReasonDialog } from '../kernel/reason-dialog';

type Props = Readonly<{ person: StaffView; onHandOver: () => void; onClose: () => void }>;

/** 離職: refused while anything of the house is with the person; it says what, and leads to handing it over (E8). */
export function DeactivateDialog({ person, onHandOver, onClose }: Props) {
  const t = useT('settings');
  const kept = useKept(`settings.staff:off:${person.id}`);
  const { data } = useQuery(routeQuery('staff.holdings', { staffId: person.id }));
  const run = useCommand('staff.deactivate', { request: kept.request });
  const counts = data && countsOf(data);
  const isHolding = counts !== undefined && !isEmptyHanded(counts);
  const count = (n: number): string => String(n);
  return (
    <ReasonDialog
      kept={kept}
      title={t('staff.deactivateTitle', { name: person.name })}
      stays={t('staff.deactivateStays')}
      causes={t('staff.deactivateCauses')}
      deed={t('staff.deactivate')}
      keep={t('staff.deactivateKeep')}
      isBusy={run.isPending}
      refusal={isHolding ? null : run.error}
      onDeed={(reason) => run.mutate({ staffId: person.id, reason }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      {isHolding && (
        <div className="note bad" role="alert">
          <span className="grow">
            {t('staff.blocked', {
              calls: count(counts.calls),
              vouchers: count(counts.vouchers),
              devices: count(counts.devices),
              cards: count(counts.cards),
              receivables: count(counts.receivables),
              payments: count(counts.payments),
              slips: count(counts.slips),
              parts: count(counts.parts),
            })}
          </span>
          <Button size="xs" onClick={onHandOver}>
            {t('staff.handOver')}
          </Button>
        </div>
      )}
    </ReasonDialog>
  );
}
