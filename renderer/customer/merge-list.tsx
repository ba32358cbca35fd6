import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { routeQuery, useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';

/** Merges of this pocket; each can be taken apart while nothing changed since. */
export function MergeList({ customerId }: Readonly<{ customerId: string }>) {
  const t = useT('customer');
  const undo = useCommand('customer.undoMerge');
  const { data: merges = [] } = useQuery(routeQuery('customer.merges', { customerId }));
  const open = merges.filter((m) => !m.isUndone);
  if (open.length === 0) return null;
  return (
    <Sheet className="hug" title={t('merges')} count={open.length}>
      {open.map((m) => (
        <div key={m.id} className="row pad">
          <span className="grow ell">{t('mergeLine', { from: m.from.name, into: m.into.name })}</span>
          <span className="t2 fs12">
            <When at={m.mergedAt} />
          </span>
          <Button
            size="xs"
            variant="default"
            disabled={undo.isPending}
            onClick={() => undo.mutate({ mergeId: m.id }, { onSuccess: () => showToast({ text: t('undoneMerge') }) })}
          >
            {t('undoMerge')}
          </Button>
        </div>
      ))}
      <RefusalBanner refusal={undo.error} />
    </Sheet>
  );
}
