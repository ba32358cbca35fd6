import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { useMinute } from '../kernel/clock';
import { clockTime, localDay } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { useProductName } from '../kernel/product-name';
import { useSession } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { Status } from '../kernel/status';
import { walkSheet } from '../kernel/sheet-walk';
import type { CardStatus } from '#shared/repair-card/states';

const SHOWN = 12;

/** 今日約定取件: by the hour, with the shelf to reach for. */
export function PromisedSheet() {
  const t = useT('today');
  const { zone } = useSession();
  const nameOf = useProductName();
  const navigate = useNavigate();
  const now = useMinute();
  const today = localDay(now, zone);
  const { data } = useQuery(routeQuery('custody.ledger', { view: 'here', sort: 'promisedAt', descending: false, limit: 200 }));
  const due = (data?.stays ?? []).filter((s) => s.promisedAt !== null && localDay(s.promisedAt, zone) === today);
  return (
    <Sheet title={t('promised')} count={due.length} className="hug">
      {data !== undefined && due.length === 0 ? (
        <Blank title={t('promisedEmpty')} about={t('promisedEmptyAbout')} />
      ) : (
        <table className="tb" aria-label={t('promised')}>
          <thead>
            <tr>
              <th>{t('column.time')}</th>
              <th>{t('column.customer')}</th>
              <th>{t('column.product')}</th>
              <th>{t('column.shelf')}</th>
              <th>{t('column.status')}</th>
            </tr>
          </thead>
          <tbody>
            {due.slice(0, SHOWN).map((s, i) => {
              const isLate = Date.parse(s.promisedAt ?? '') < now && s.state !== 'READY';
              return (
                <tr key={s.id}>
                  <td className={isLate ? 'b bad' : 'b'}>{clockTime(s.promisedAt ?? '', zone)}</td>
                  <td>
                    <button
                      type="button"
                      className="plain-link"
                      tabIndex={i === 0 ? 0 : -1}
                      onKeyDown={walkSheet}
                      onClick={() =>
                        void (s.cardId === null
                          ? navigate({ to: '/ledger', search: { stay: s.id } })
                          : navigate({ to: '/job/$id', params: { id: s.cardId } }))
                      }
                    >
                      {s.customerName}
                    </button>
                  </td>
                  <td className="ell today-what" title={nameOf(s)}>
                    {nameOf(s)}
                  </td>
                  <td>{s.placeKind === 'shelf' ? s.place : '—'}</td>
                  <td>
                    {s.state === 'READY' || s.cardStatus === null ? (
                      <Status of="custody" is={s.state} />
                    ) : (
                      <Status of="repairCard" is={s.cardStatus as CardStatus} />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Sheet>
  );
}
