import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Sheet } from '../kernel/sheet';
import { When } from '../kernel/when';
import { walkSheet } from '../kernel/sheet-walk';

/** 最近受理: the newest intakes, a line each. */
export function RecentSheet() {
  const t = useT('today');
  const navigate = useNavigate();
  const { data } = useQuery(routeQuery('counterIntake.list', { limit: 6 }));
  return (
    <Sheet title={t('recent')} className="hug">
      {data?.length === 0 ? (
        <Blank title={t('recentEmpty')} about={t('recentEmptyAbout')} />
      ) : (
        <table className="tb" aria-label={t('recent')}>
          <tbody>
            {(data ?? []).map((intake, i) => (
              <tr key={intake.id}>
                <td>
                  <button
                    type="button"
                    className="plain-link"
                    tabIndex={i === 0 ? 0 : -1}
                    onClick={() => void navigate({ to: '/papers', search: { kind: 'intake', id: intake.id } })}
                    onKeyDown={walkSheet}
                  >
                    <Doc no={intake.intakeNo} />
                  </button>
                </td>
                <td className="ell today-share" title={intake.customerName}>
                  {intake.customerName}
                </td>
                <td className="t2">{t('devices', { count: intake.devices })}</td>
                <td className="r">
                  <When at={intake.receivedAt} isNear />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  );
}
