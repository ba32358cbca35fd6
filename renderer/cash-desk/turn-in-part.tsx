import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Carrier, TurnInView } from '#shared/turn-in/schema';
import { call as ask, routeQuery, useCommand } from '../kernel/api';
import { TurnInDialog } from '../kernel/billing/turn-in-dialog';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { FileColumn } from '../kernel/ledger/cell-text';
import { ListExport } from '../kernel/ledger/list-export';
import { Money } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';

/** 繳款: who carries cash, and what was turned in; R receives from the first, A confirms the first difference. */
export function TurnInPart() {
  const t = useT('turnIn');
  const can = useCan();
  const { data: carriers } = useQuery(routeQuery('turnIn.carriers', {}));
  const { data: turnIns = [] } = useQuery(routeQuery('turnIn.list', { limit: 30 }));
  const [chosen, setChosen] = useState<Carrier | null>(null);
  const confirm = useCommand('turnIn.confirm');
  const first = carriers?.[0];
  const waiting = turnIns.find((x) => x.status === 'COUNTED');
  usePageKeys([
    ...(first && can('turnIn.receive')
      ? [{ key: 'r', label: t('receiveFrom', { name: first.technician }), run: () => setChosen(first) }]
      : []),
    ...(waiting && can('turnIn.confirm')
      ? [
          {
            key: 'a',
            label: t('confirmNo', { no: waiting.turnInNo }),
            run: () => confirm.mutate({ turnInId: waiting.id, rev: waiting.rev }),
          },
        ]
      : []),
  ]);
  return (
    <>
      <Sheet title={t('carriers')} count={carriers?.length ?? 0} className="hug">
        {carriers?.length === 0 && <p className="pad t2">{t('nobody')}</p>}
        {carriers?.map((c) => (
          <div key={c.technicianId} className="row pad carrier">
            <b className="grow">{c.technician}</b>
            {c.overnightMinor > 0 && (
              <span className="bad nw">
                {t('overnight')} <Money minor={c.overnightMinor} withSign />
              </span>
            )}
            <span className="t2">{t('slipCount', { count: c.bills.length })}</span>
            <span className="t2">
              <When at={c.bills[0]?.at ?? null} isNear />
            </span>
            <b className="fs16">
              <Money minor={c.expectedMinor} withSign />
            </b>
            {can('turnIn.receive') && (
              <Button size="xs" rightSection={c === first ? <KeyOf of="r" /> : null} onClick={() => setChosen(c)}>
                {t('receive')}
              </Button>
            )}
          </div>
        ))}
      </Sheet>
      <Sheet title={t('title')} className="hug" end={<TurnInsFile />}>
        <table className="tb">
          <thead>
            <tr>
              <th scope="col">{t('no')}</th>
              <th scope="col">{t('at')}</th>
              <th scope="col">{t('technician')}</th>
              <th scope="col" className="r">
                {t('expected')}
              </th>
              <th scope="col" className="r">
                {t('counted')}
              </th>
              <th scope="col" className="r">
                {t('difference')}
              </th>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {turnIns.map((x) => (
              <tr key={x.id}>
                <td>
                  <Doc no={x.turnInNo} />
                </td>
                <td>
                  <When at={x.receivedAt} /> {x.receivedBy}
                </td>
                <td>{x.technician}</td>
                <td className="r">
                  <Money minor={x.expectedMinor} />
                </td>
                <td className="r">
                  <Money minor={x.countedMinor} />
                </td>
                <td className={x.differenceMinor === 0 ? 'r' : 'r bad'}>
                  <Money minor={x.differenceMinor} />
                </td>
                <td>
                  <Status of="turnIn" is={x.status} />
                </td>
                <td className="wrap">
                  {x.reason ?? ''}
                  {x.status === 'COUNTED' && can('turnIn.confirm') && (
                    <Button
                      size="xs"
                      variant="default"
                      disabled={confirm.isPending}
                      rightSection={x === waiting ? <KeyOf of="a" /> : null}
                      onClick={() => confirm.mutate({ turnInId: x.id, rev: x.rev })}
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
      {chosen && <TurnInDialog carrier={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

/** Every turn-in, the last first. */
function TurnInsFile() {
  const t = useT('turnIn');
  const columns: readonly FileColumn<TurnInView>[] = [
    { head: t('no'), cell: (x) => x.turnInNo },
    { head: t('at'), cell: (x) => <When at={x.receivedAt} /> },
    { head: t('technician'), cell: (x) => x.technician },
    { head: t('expected'), cell: (x) => <Money minor={x.expectedMinor} /> },
    { head: t('counted'), cell: (x) => <Money minor={x.countedMinor} /> },
    { head: t('difference'), cell: (x) => <Money minor={x.differenceMinor} /> },
    { head: t('status'), cell: (x) => <Status of="turnIn" is={x.status} /> },
    { head: t('reason'), cell: (x) => x.reason },
  ];
  return (
    <ListExport
      list="turnIns"
      title={t('title')}
      columns={columns}
      pages={{
        read: (after: Pick<TurnInView, 'turnInNo'> | null, limit) => ask('turnIn.list', { view: 'all', after, limit }),
        next: ({ turnInNo }) => ({ turnInNo }),
      }}
    />
  );
}
