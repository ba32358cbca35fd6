import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { ERROR_CODES, type ErrorCode } from '#shared/kernel/app-error';
import type { BackupRun } from '#shared/backup/schema';
import { RouteError } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { useRefusalWords } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';
import { When } from '../kernel/when';

const MB = 1024 * 1024;
const megabytes = (bytes: number): string => `${(bytes / MB).toFixed(bytes < 10 * MB ? 1 : 0)} MB`;
const isCode = (code: string | null): code is ErrorCode => ERROR_CODES.some((known) => known === code);

/** Checked and good, or the sentence why not. */
function Result({ run }: Readonly<{ run: BackupRun }>) {
  const t = useT('backup');
  const words = useRefusalWords();
  if (run.name === null)
    return (
      <span className="row gap4 bad">
        <IconCircleX size={14} aria-hidden />
        <span>
          <b>{t('runs.failed')}</b>　{words(new RouteError({ code: isCode(run.code) ? run.code : 'UNEXPECTED', params: run.params }))}
        </span>
      </span>
    );
  return (
    <span className="col">
      <span className="row gap4 good">
        <IconCircleCheck size={14} aria-hidden />
        {t('runs.good')}
      </span>
      {run.second === 'missing' && (
        <span className="row gap4 bad">
          <IconAlertTriangle size={14} aria-hidden />
          {t('runs.secondMissing')}
        </span>
      )}
      {run.violations > 0 && (
        <span className="row gap4 amber">
          <IconAlertTriangle size={14} aria-hidden />
          {t('runs.books', { count: run.violations })}
        </span>
      )}
    </span>
  );
}

/** 備份紀錄: each one, also those that failed. */
export function BackupRuns({ runs }: Readonly<{ runs: readonly BackupRun[] }>) {
  const t = useT('backup');
  return (
    <Sheet title={t('runs.title')} count={runs.length} step={5}>
      {runs.length === 0 ? (
        <p className="pad t3">{t('runs.empty')}</p>
      ) : (
        <table className="tb">
          <thead>
            <tr>
              <th scope="col">{t('runs.at')}</th>
              <th scope="col">{t('runs.kind')}</th>
              <th scope="col">{t('runs.result')}</th>
              <th scope="col" className="r">
                {t('runs.size')}
              </th>
              <th scope="col">{t('runs.file')}</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={`${run.at}${run.kind}`}>
                <td>
                  <When at={run.at} />
                </td>
                <td>
                  {t(`kind.${run.kind}`)}
                  {run.kind === 'manual' && <span className="t2">　{run.by}</span>}
                </td>
                <td className="wrap">
                  <Result run={run} />
                </td>
                <td className="r">{run.bytes === null ? '—' : megabytes(run.bytes)}</td>
                <td className="t2">{run.name ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  );
}
