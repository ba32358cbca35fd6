import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Sheet } from '../kernel/sheet';
import { When } from '../kernel/when';

const SHOWN = 10;

/** 等客戶回覆的報價: who has not answered yet. */
export function ConsentSheet() {
  const t = useT('today');
  const navigate = useNavigate();
  const { data } = useQuery(routeQuery('repairCard.list', { view: 'all', status: ['QUOTED'], limit: SHOWN }));
  return (
    <Sheet title={t('consent')} count={data?.total ?? ''} className="hug">
      {data?.cards.length === 0 ? (
        <Blank title={t('consentEmpty')} about={t('consentEmptyAbout')} />
      ) : (
        <table className="tb" aria-label={t('consent')}>
          <tbody>
            {(data?.cards ?? []).map((c) => (
              <tr key={c.id}>
                <td>
                  <button type="button" className="plain-link" onClick={() => void navigate({ to: '/job/$id', params: { id: c.id } })}>
                    <Doc no={c.quoteNo ?? c.cardNo} />
                  </button>
                </td>
                <td>{c.customerName}</td>
                <td className="ell today-what" title={c.model}>
                  {c.model}
                </td>
                <td className="r t2">
                  <When at={c.promisedAt} isNear />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  );
}
