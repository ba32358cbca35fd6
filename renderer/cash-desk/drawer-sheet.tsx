import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DrawerView } from '#shared/cash-drawer/schema';
import { call as ask, routeQuery } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { FileColumn } from '../kernel/ledger/cell-text';
import { ListExport } from '../kernel/ledger/list-export';
import { Money } from '../kernel/money';
import { useCan } from '../kernel/session';
import { DL, Sheet } from '../kernel/sheet';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';
import { CountDrawerDialog, ExplainDialog, KickDialog, MoveCashDialog, OpenDrawerDialog } from './drawer-dialogs';

type Deed = 'open' | 'count' | 'explain' | 'move' | 'kick';
const KEYS: Readonly<Record<Deed, string>> = { open: 'o', count: 'c', explain: 'e', move: 'm', kick: 'k' };

/** The drawer of this PC: opened with a count, closed with a blind one; a difference has its reason. */
export function DrawerSheet() {
  const t = useT('cashDesk');
  const can = useCan();
  const { data: drawer } = useQuery(routeQuery('cashDrawer.here', {}));
  const [deed, setDeed] = useState<Deed | null>(null);
  const close = (): void => setDeed(null);
  const status = drawer?.status ?? null;
  const deeds: readonly Deed[] = !can('cashDrawer.open')
    ? []
    : status === 'OPEN'
      ? ['count', 'move', 'kick']
      : status === 'COUNTED'
        ? ['explain', 'count', 'open']
        : ['open'];
  usePageKeys(drawer === undefined ? [] : deeds.map((d) => ({ key: KEYS[d], label: t(d), run: () => setDeed(d) })));
  if (drawer === undefined) return null;
  return (
    <Sheet
      title={drawer === null ? t('noDrawer') : t('drawerOf', { pc: drawer.workstation })}
      className="hug"
      end={
        <>
          {drawer && <Status of="cashDrawer" is={drawer.status} />}
          <DrawersFile />
        </>
      }
    >
      {drawer === null ? (
        <p className="pad t2">{t('noDrawerAbout')}</p>
      ) : (
        <DL
          labelWidth={84}
          rows={[
            [t('openedAt'), <When key="at" at={drawer.openedAt} />],
            [t('openedBy'), drawer.openedBy],
            [t('float'), <Money key="float" minor={drawer.floatMinor} />],
            ...(drawer.status === 'OPEN'
              ? []
              : [
                  [t('countedBy'), drawer.countedBy] as const,
                  [t('expected'), <Money key="expected" minor={drawer.expectedMinor} />] as const,
                  [t('counted'), <Money key="counted" minor={drawer.countedMinor} />] as const,
                  [
                    t('difference'),
                    <b key="difference" className="bad fs16">
                      <Money minor={drawer.differenceMinor} withSign />
                    </b>,
                  ] as const,
                  [
                    t('reason'),
                    drawer.reason ?? (
                      <b key="reason" className="amber">
                        {t('reasonNeeded')}
                      </b>
                    ),
                  ] as const,
                ]),
          ]}
        />
      )}
      <div className="row wrap pad">
        {deeds.map((d, i) => (
          <Button key={d} variant={i === 0 ? 'filled' : 'default'} rightSection={<KeyOf of={KEYS[d]} />} onClick={() => setDeed(d)}>
            {t(d)}
          </Button>
        ))}
      </div>
      {deed === 'open' && <OpenDrawerDialog onClose={close} />}
      {drawer && deed === 'count' && <CountDrawerDialog drawer={drawer} onClose={close} />}
      {drawer && deed === 'explain' && <ExplainDialog drawer={drawer} onClose={close} />}
      {deed === 'move' && <MoveCashDialog onClose={close} />}
      {deed === 'kick' && <KickDialog onClose={close} />}
    </Sheet>
  );
}

/** Every drawer that was opened here, the last first, with its counts and who confirmed a difference. */
function DrawersFile() {
  const t = useT('cashDesk');
  const columns: readonly FileColumn<DrawerView>[] = [
    { head: t('drawer'), cell: (d) => d.workstation },
    { head: t('openedAt'), cell: (d) => <When at={d.openedAt} /> },
    { head: t('openedBy'), cell: (d) => d.openedBy },
    { head: t('float'), cell: (d) => <Money minor={d.floatMinor} /> },
    { head: t('countedBy'), cell: (d) => d.countedBy },
    { head: t('expected'), cell: (d) => <Money minor={d.expectedMinor} /> },
    { head: t('counted'), cell: (d) => <Money minor={d.countedMinor} /> },
    { head: t('difference'), cell: (d) => <Money minor={d.differenceMinor} /> },
    { head: t('reason'), cell: (d) => d.reason },
    { head: t('confirm'), cell: (d) => d.confirmedBy },
    { head: t('status'), cell: (d) => <Status of="cashDrawer" is={d.status} /> },
  ];
  return (
    <ListExport
      list="drawers"
      title={t('drawers')}
      columns={columns}
      pages={{
        read: (after: Pick<DrawerView, 'openedAt' | 'id'> | null, limit) => ask('cashDrawer.list', { view: 'all', after, limit }),
        next: ({ openedAt, id }) => ({ openedAt, id }),
      }}
      isKeyed={false}
    />
  );
}
