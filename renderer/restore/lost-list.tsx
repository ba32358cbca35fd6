import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { formatDocumentNumber, PREFIXES } from '#shared/numbering/document-number';
import type { LostSeries, Rehearsal } from '#shared/backup/schema';
import { useT } from '../kernel/i18n';

const isPrefix = (text: string): text is (typeof PREFIXES)[number] => PREFIXES.some((prefix) => prefix === text);
const upTo = ({ prefix, year, to }: LostSeries): string => (isPrefix(prefix) ? formatDocumentNumber(prefix, year, to) : String(to));

/** What is lost by restoring, by its numbers. */
export function LostList({ report: { inUse: now, lost, lostChanges, isSameHistory } }: Readonly<{ report: Rehearsal }>) {
  const t = useT('backup.restorePage');
  if (now === null)
    return (
      <div className="note amber">
        <IconAlertTriangle size={18} className="amber" aria-hidden />
        <span>{t('unknownNow')}</span>
      </div>
    );
  return (
    <>
      {isSameHistory === false && (
        <div className="note bad">
          <IconAlertTriangle size={18} className="bad" aria-hidden />
          <span>{t('otherHistory')}</span>
        </div>
      )}
      {lost.length === 0 && (lostChanges ?? 0) === 0 ? (
        <p className="pad row gap4 good">
          <IconCircleCheck size={16} aria-hidden />
          {t('lostNothing')}
        </p>
      ) : (
        <div className="note amber">
          <IconAlertTriangle size={18} className="amber" aria-hidden />
          <div className="col grow">
            <b>{t('lostTitle')}</b>
            {lostChanges !== null && lostChanges > 0 && <span>{t('lostChanges', { count: lostChanges })}</span>}
            <ul>
              {lost.map((series) => (
                <li key={`${series.prefix}${series.year}`}>
                  <b>
                    {t('lostSeries', {
                      prefix: series.prefix,
                      year: String(series.year),
                      count: series.documents.length,
                      to: upTo(series),
                    })}
                  </b>
                  <span className="t2">　{series.documents.slice(0, 12).join('　')}</span>
                </li>
              ))}
            </ul>
            {lost.length > 0 && <span>{t('lostNumbers')}</span>}
          </div>
        </div>
      )}
    </>
  );
}
