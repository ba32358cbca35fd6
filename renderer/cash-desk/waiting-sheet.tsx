import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { routeQuery, useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { Money } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Sheet } from '../kernel/sheet';

/** 待覆核: differences that a second person confirms. */
export function WaitingSheet() {
  const t = useT('cashDesk');
  const can = useCan();
  const { data: waiting = [] } = useQuery(routeQuery('cashDrawer.list', { view: 'waiting' }));
  const confirm = useCommand('cashDrawer.confirm');
  if (waiting.length === 0) return null;
  return (
    <Sheet title={t('waiting')} count={waiting.length} className="hug">
      <table className="tb">
        <thead>
          <tr>
            <th scope="col">{t('drawer')}</th>
            <th scope="col">{t('countedBy')}</th>
            <th scope="col" className="r">
              {t('difference')}
            </th>
            <th scope="col">{t('reason')}</th>
            <th scope="col" aria-label={t('confirm')} />
          </tr>
        </thead>
        <tbody>
          {waiting.map((d) => (
            <tr key={d.id}>
              <td>{d.workstation}</td>
              <td>{d.countedBy}</td>
              <td className="r bad">
                <Money minor={d.differenceMinor} />
              </td>
              <td className="wrap">{d.reason ?? t('reasonNeeded')}</td>
              <td className="r">
                {can('cashDrawer.confirm') && (
                  <Button
                    size="xs"
                    variant="default"
                    disabled={d.reason === null || confirm.isPending}
                    onClick={() => confirm.mutate({ sessionId: d.id, rev: d.rev })}
                  >
                    {t('confirm')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <RefusalBanner refusal={confirm.error} />
    </Sheet>
  );
}
