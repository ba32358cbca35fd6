import { useQuery } from '@tanstack/react-query';
import { routeQuery } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { useSession } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { When } from '../kernel/when';

/** 開著的錢櫃: drawers that are open at other PCs, or since another day; each is counted where it stands. */
export function OpenDrawersSheet() {
  const t = useT('cashDesk');
  const { zone } = useSession();
  const { data: open = [] } = useQuery(routeQuery('cashDrawer.list', { view: 'open' }));
  const { data: here } = useQuery(routeQuery('cashDrawer.here', {}));
  const today = localDay(engineNow(), zone);
  const isLate = (at: string): boolean => localDay(Date.parse(at), zone) < today;
  if (here === undefined || open.every((d) => d.id === here?.id && !isLate(d.openedAt))) return null;
  return (
    <Sheet title={t('openDrawers')} count={open.length} className="hug">
      <table className="tb">
        <thead>
          <tr>
            <th scope="col">{t('drawer')}</th>
            <th scope="col">{t('openedBy')}</th>
            <th scope="col">{t('openedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {open.map((d) => (
            <tr key={d.id}>
              <td>{d.workstation}</td>
              <td>{d.openedBy}</td>
              <td className={isLate(d.openedAt) ? 'bad' : undefined}>
                <When at={d.openedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}
