import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { BoardCard } from '#shared/repair-card/schema';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { useMinute } from '../kernel/clock';
import { daysFromToday, localDay } from '../kernel/dates';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Money } from '../kernel/money';
import { useProductName } from '../kernel/product-name';
import { useSession } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { walkSheet } from '../kernel/sheet-walk';

const SHOWN = 10;
const sentFirst = (a: BoardCard, b: BoardCard): number => ((a.quotedAt ?? '') < (b.quotedAt ?? '') ? -1 : 1);

/** 等客戶回覆的報價: who has not answered yet, how much it is about, and for how many days; the oldest first. */
export function ConsentSheet() {
  const t = useT('today');
  const navigate = useNavigate();
  const nameOf = useProductName();
  const { data } = useQuery(routeQuery('repairCard.list', { view: 'all', status: ['QUOTED'], limit: 200 }));
  const cards = (data?.cards ?? []).toSorted(sentFirst).slice(0, SHOWN);
  return (
    <Sheet title={t('consent')} count={data?.total ?? ''} className="hug">
      {data?.total === 0 ? (
        <Blank title={t('consentEmpty')} about={t('consentEmptyAbout')} />
      ) : (
        <table className="tb" aria-label={t('consent')}>
          <tbody>
            {cards.map((c, i) => (
              <tr key={c.id}>
                <td>
                  <button
                    type="button"
                    className="plain-link"
                    tabIndex={i === 0 ? 0 : -1}
                    onClick={() => void navigate({ to: '/job/$id', params: { id: c.id } })}
                    onKeyDown={walkSheet}
                  >
                    <Doc no={c.quoteNo ?? c.cardNo} />
                  </button>
                </td>
                <td className="ell today-share" title={c.customerName}>
                  {c.customerName}
                </td>
                <td className="ell today-share wide" title={nameOf(c)}>
                  {nameOf(c)}
                </td>
                <td className="r">
                  <Money minor={c.quotedMinor} />
                </td>
                <td className="r">
                  <Age card={c} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  );
}

/** 今日, then whole days; red when the quote is no longer valid. */
function Age({ card }: Readonly<{ card: BoardCard }>) {
  const book = useT('book');
  const { zone } = useSession();
  const now = useMinute();
  if (card.quotedAt === null) return null;
  const days = -daysFromToday(card.quotedAt, zone, now);
  const isExpired = card.quoteValidUntil !== null && card.quoteValidUntil < localDay(now, zone);
  return <span className={isExpired ? 'bad b' : 't2'}>{days === 0 ? book('today') : book('days', { count: days })}</span>;
}
