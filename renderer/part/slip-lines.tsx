import type { StockIssueView } from '#shared/stock-issue/schema';
import { useT } from '../kernel/i18n';

/** The lines of a 領料單: what is asked for, where it lies, and what the warehouse has. */
export function SlipLines({ lines }: Pick<StockIssueView, 'lines'>) {
  const t = useT('part');
  return (
    <ul className="plain">
      {lines.map((l) => (
        <li key={l.id} className="pad fs13 line-top">
          <div className="row gap4">
            <b className="grow">{l.name}</b>
            <b className="nw">
              {l.qtyAsked} {t(`unit.${l.unit}` as 'unit.piece')}
            </b>
          </div>
          <div className="row gap4 fs12 t2">
            <span className="grow nw">
              {l.sku} {l.bin}
            </span>
            <span className={l.short > 0 ? 'bad b nw' : 'nw'}>
              {t('column.onHand')} {l.onHand}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
