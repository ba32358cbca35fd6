import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { BEARERS } from '#shared/job-cost/bearers';
import type { CostLineView, JobCostView } from '#shared/job-cost/schema';
import { localDay } from '../dates';
import { useT } from '../i18n';
import { Money } from '../money';
import { useReasonWords } from '../reason-words';
import { useCan, useSession } from '../session';
import { OnDay } from '../when';
import { BearerDialog } from './bearer-dialog';

/** What a line is called: the part with its new serial, minutes, trips. */
function useLineName(): (line: CostLineView) => string {
  const t = useT('jobCost');
  return ({ kind, text, sku, qty, newSerial }) => {
    if (kind === 'labour') return `${t('kind.labour')} ${t('amount.minutes', { count: qty })}`;
    if (kind === 'travel') return `${t('kind.travel')} ${t('amount.trips', { count: qty })}`;
    return [sku, text, qty === 1 ? '' : `×${qty}`, newSerial].filter(Boolean).join(' ');
  };
}

/** Lines, who bears each, why, and the sums by bearer. */
export function CostLines({ cost }: Readonly<{ cost: JobCostView }>) {
  const t = useT('jobCost');
  const can = useCan();
  const { zone } = useSession();
  const words = useReasonWords('cost');
  const nameOf = useLineName();
  const [isWhy, setIsWhy] = useState(false);
  const [chosen, setChosen] = useState<CostLineView | null>(null);
  const mayChange = can('jobCost.setBearer');
  if (cost.lines.length === 0) return <p className="pad t2 fs12">{t('empty')}</p>;
  return (
    <>
      <table className="tb" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col" className="r">
              {t('cost')}
            </th>
            <th scope="col">{t('bearer')}</th>
            {mayChange && <th scope="col" aria-label={t('change')} />}
          </tr>
        </thead>
        <tbody>
          {cost.lines.map((line) => (
            <Fragment key={line.key}>
              <tr>
                <td className="wrap">{nameOf(line)}</td>
                <td className="r">
                  <Money minor={line.costMinor} />
                </td>
                <td className={line.isUnsigned ? 'amber nw' : 'nw'}>{t(`bearers.${line.bearer}`)}</td>
                {mayChange && (
                  <td className="r">
                    <ActionIcon
                      variant="subtle"
                      size={22}
                      aria-label={t('changeOf', { what: nameOf(line) })}
                      onClick={() => setChosen(line)}
                    >
                      <IconPencil size={14} aria-hidden />
                    </ActionIcon>
                  </td>
                )}
              </tr>
              {isWhy && (
                <tr>
                  <td className="wrap t2 fs12" colSpan={mayChange ? 4 : 3}>
                    {line.reasons.map(words).join(' ')}
                    {line.decision && (
                      <>
                        {' '}
                        <OnDay on={localDay(line.decision.at, zone)} />{' '}
                        {t('decidedBy', { by: line.decision.by, reason: line.decision.reason })}
                      </>
                    )}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
          <tr className="total">
            <td>{t('total')}</td>
            <td className="r">
              <Money minor={cost.costMinor} withSign />
            </td>
            <td colSpan={mayChange ? 2 : 1} />
          </tr>
          {BEARERS.filter((b) => cost.borne[b] > 0).map((b) => (
            <tr key={b}>
              <td className="t2">{t(`bearers.${b}`)}</td>
              <td className="r">
                <Money minor={cost.borne[b]} />
              </td>
              <td colSpan={mayChange ? 2 : 1} />
            </tr>
          ))}
          <tr>
            <td className="t2">{t('customerPays')}</td>
            <td className="r">
              <Money minor={cost.customerPaysMinor} />
            </td>
            <td colSpan={mayChange ? 2 : 1} />
          </tr>
        </tbody>
      </table>
      {cost.lines.some((l) => l.isUnsigned) && <p className="pad amber fs12">{t('unsigned')}</p>}
      <div className="row pad">
        <button type="button" className="chip" aria-expanded={isWhy} onClick={() => setIsWhy(!isWhy)}>
          {t(isWhy ? 'hideWhy' : 'why')}
        </button>
      </div>
      {chosen && <BearerDialog key={chosen.key} job={cost.job} line={chosen} name={nameOf(chosen)} onClose={() => setChosen(null)} />}
    </>
  );
}
