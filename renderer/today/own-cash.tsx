import { IconCash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { routeQuery } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { Money } from '../kernel/money';

/** 過夜現金: whoever kept cash overnight is told first thing on his own page (B10). */
export function OwnCash() {
  const t = useT('today');
  const { data: mine } = useQuery(routeQuery('turnIn.mine', {}));
  if (!mine || mine.overnightSince === null) return null;
  return (
    <div className="counts-row">
      <div className="note amber row" role="status">
        <IconCash size={16} aria-hidden />
        <span className="grow">{t('ownCash', { on: mine.overnightSince })}</span>
        <b>
          <Money minor={mine.overnightMinor} withSign />
        </b>
      </div>
    </div>
  );
}
