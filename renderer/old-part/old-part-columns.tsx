import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { daysBetween } from '#shared/kernel/business-date';
import type { OldPartView } from '#shared/old-part/schema';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { useSession } from '../kernel/session';
import { Status } from '../kernel/status';
import { OnDay } from '../kernel/when';

/** Where an old part lies, in words. */
export function usePlaceText(): (item: Pick<OldPartView, 'placeKind' | 'place'>) => string {
  const part = useT('part');
  return ({ placeKind, place }) => place ?? (placeKind === 'oldParts' || placeKind === 'quarantine' ? part(`place.${placeKind}`) : '');
}
export const partText = (o: Pick<OldPartView, 'sku' | 'name' | 'qty'>): string => `${o.sku} ${o.name}${o.qty === 1 ? '' : ` ×${o.qty}`}`;
/** Old serial → new serial, as far as they are known; a part without serials has none. */
export const swapText = ({ oldSerial, newSerial }: Pick<OldPartView, 'oldSerial' | 'newSerial'>): string =>
  newSerial === null ? (oldSerial ?? '') : `${oldSerial ?? '—'} → ${newSerial}`;

/** The columns of the ledger of old parts. */
export function useOldPartColumns(): readonly LedgerColumn<OldPartView>[] {
  const t = useT('oldPart');
  const placeText = usePlaceText();
  const { zone } = useSession();
  return useMemo<readonly LedgerColumn<OldPartView>[]>(() => {
    const today = localDay(engineNow(), zone);
    return [
      { key: 'no', head: t('column.no'), width: '124px', hideable: false, cell: (o) => <Doc no={o.opNo} /> },
      { key: 'part', head: t('column.part'), width: 'minmax(116px, 1fr)', title: partText, cell: partText },
      { key: 'serials', head: t('column.serials'), width: 'minmax(96px, 0.8fr)', title: swapText, cell: swapText },
      {
        key: 'job',
        head: t('column.job'),
        width: '124px',
        cell: (o) =>
          o.cardId === null ? (
            <Doc no={o.jobNo} isBold={false} />
          ) : (
            <Link to="/job/$id" params={{ id: o.cardId }}>
              <Doc no={o.jobNo} isBold={false} />
            </Link>
          ),
      },
      { key: 'maker', head: t('column.maker'), width: '96px', title: (o) => o.maker ?? '', cell: (o) => o.maker ?? t('noMaker') },
      { key: 'technician', head: t('column.technician'), width: '80px', title: (o) => o.technician, cell: (o) => o.technician },
      {
        key: 'due',
        head: t('column.due'),
        width: '96px',
        cell: (o) =>
          o.isLate ? <b className="bad">{t('late', { days: String(daysBetween(o.dueOn, today)) })}</b> : <OnDay on={o.dueOn} />,
      },
      { key: 'place', head: t('column.place'), width: '72px', title: placeText, cell: placeText },
      { key: 'status', head: t('column.status'), width: '100px', flex: true, cell: (o) => <Status of="oldPart" is={o.status} /> },
    ];
  }, [t, zone, placeText]);
}
