import { useQuery } from '@tanstack/react-query';
import type { PartView } from '#shared/part/schema';
import { routeQuery } from '../kernel/api';
import { PaneTitle } from '../kernel/book/preview-pane';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Money } from '../kernel/money';
import { OnDay } from '../kernel/when';

const SHOWN = 20;

/** Who has it, what it costs there, and what of it is on the way (B11, B13). */
export function PartBuying({ part }: Readonly<{ part: PartView }>) {
  const t = useT('part');
  const { data: coming = [] } = useQuery(routeQuery('purchase.onTheWay', { partId: part.id, limit: SHOWN }));
  return (
    <>
      {part.suppliers.length > 0 && <PaneTitle>{t('suppliers')}</PaneTitle>}
      <ul className="ruled">
        {part.suppliers.map((s) => (
          <li key={s.supplierId} className="pad fs13">
            <div className="row gap4">
              <span className="grow">
                {s.name} <span className="fs12 t2 nw">{s.code}</span>
              </span>
              {s.priceMinor !== null && <Money minor={s.priceMinor} />}
            </div>
            <div className="fs12 t2">
              {[s.pack === 1 ? '' : t('packOf', { pack: String(s.pack) }), s.leadDays === null ? '' : t('days', { days: s.leadDays })]
                .filter(Boolean)
                .join('　')}
            </div>
          </li>
        ))}
      </ul>
      {coming.length > 0 && <PaneTitle>{t('onOrder')}</PaneTitle>}
      <ul className="ruled">
        {coming.map((l) => (
          <li key={l.lineId} className="pad fs13 row gap4">
            <span className="grow">
              <Doc no={l.poNo} /> <span className="t2">{l.supplier}</span>
            </span>
            <span className="t2 nw">
              <OnDay on={l.dueOn} />
            </span>
            <b className="nw">{l.qtyOpen}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
