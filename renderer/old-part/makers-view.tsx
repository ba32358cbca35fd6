import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { MakerView } from '#shared/maker/schema';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { formatMoney } from '../kernel/money';
import { useCan, useSession } from '../kernel/session';
import { DeedBar } from './deed-bar';
import { MakerDialog } from './maker-dialog';
import { RateDialog } from './rate-dialog';

const rowId = (m: MakerView): string => m.id;
const brandsText = (m: MakerView): string => m.brands.join('、');

function useColumns(): readonly LedgerColumn<MakerView>[] {
  const t = useT('oldPart');
  return useMemo<readonly LedgerColumn<MakerView>[]>(
    () => [
      {
        key: 'name',
        head: t('column.maker'),
        width: 'minmax(160px, 1fr)',
        hideable: false,
        title: (m) => m.name,
        cell: (m) => <b>{m.name}</b>,
      },
      { key: 'brands', head: t('column.brands'), width: 'minmax(140px, 1fr)', title: brandsText, cell: brandsText },
      { key: 'days', head: t('column.days'), width: '70px', numeric: true, cell: (m) => m.oldPartDays ?? '—' },
      { key: 'phone', head: t('column.phone'), width: '130px', flex: true, cell: (m) => m.phone ?? '' },
    ],
    [t],
  );
}

/** 廠商: who pays for warranty work, for which brands and at what rate. */
export function MakersView(): ReactNode {
  const t = useT('oldPart');
  const classes = useT('deviceClass');
  const can = useCan();
  const { currency } = useSession();
  const columns = useColumns();
  const { data: rows = [], isPending, error, refetch } = useQuery(routeQuery('maker.list', {}));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'add' | 'write' | 'rate' | null>(null);
  const active = rows.find((m) => m.id === chosenId) ?? rows[0] ?? null;
  const deeds = [
    ...(can('maker.write') ? [{ key: 'n', label: t('deed.add'), run: () => setDialog('add') }] : []),
    ...(active !== null && can('maker.write') ? [{ key: 'e', label: t('deed.write'), run: () => setDialog('write') }] : []),
    ...(active !== null && can('maker.setRate') ? [{ key: 'f', label: t('deed.rate'), run: () => setDialog('rate') }] : []),
  ];
  usePageKeys(deeds);
  const close = (): void => setDialog(null);
  return (
    <>
      <DeedBar about="" deeds={deeds} />
      <div className="book" data-preview={active !== null}>
        <div className="book-rows">
          <Ledger
            id="makers"
            label={t('view.makers')}
            rows={rows}
            rowId={rowId}
            columns={columns}
            activeId={active?.id ?? null}
            onActive={(m) => setChosenId(m.id)}
            onOpen={() => deeds[1]?.run()}
            marks={(m) => ({ isDone: !m.isActive })}
            isLoading={isPending}
            refusal={error}
            onAgain={() => void refetch()}
            empty={<Blank title={t('empty.makers')} about={t('empty.makersAbout')} />}
          />
        </div>
        {active !== null && (
          <PreviewPane head={<b className="fs16">{active.name}</b>}>
            <PaneFacts
              rows={[
                [t('column.brands'), brandsText(active) || '—'],
                ...(active.isUsual ? [[t('isUsual'), '✓'] as const] : []),
                ...(active.note === null ? [] : [[t('note'), active.note] as const]),
              ]}
            />
            <PaneTitle>{t('column.rates')}</PaneTitle>
            {active.rates.length === 0 && <p className="pad fs12 t2">{t('noRates')}</p>}
            <ul className="ruled">
              {active.rates.map((r) => (
                <li key={`${r.deviceClass} ${r.fromOn} ${r.labourMinor}`} className="pad fs13 col">
                  <b>{classes(r.deviceClass)}</b>
                  <span className="t2">
                    {t('rateLine', {
                      on: r.fromOn,
                      labour: formatMoney(r.labourMinor, currency),
                      travel: formatMoney(r.travelMinor, currency),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </PreviewPane>
        )}
      </div>
      {dialog === 'add' && <MakerDialog maker={null} onClose={close} />}
      {dialog === 'write' && active !== null && <MakerDialog key={active.id} maker={active} onClose={close} />}
      {dialog === 'rate' && active !== null && <RateDialog key={active.id} maker={active} onClose={close} />}
    </>
  );
}
