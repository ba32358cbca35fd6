import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DayReportView } from '#shared/day-report/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { isDay, localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { isMoreToCheck, shownReport } from './day-choice';
import { DayLines } from './day-lines';

/** 核對日報表 (B21): the reports of a day, one after the other, and who has sent none. */
export function CheckDaysDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('dayReport');
  const { zone } = useSession();
  const kept = useKept('dayReport.check');
  const check = useCommand('dayReport.check', { request: kept.request });
  const back = useCommand('dayReport.sendBack', { request: kept.request });
  const [on, setOn] = useKeptState(kept, 'on', () => localDay(engineNow(), zone));
  const [chosenId, setChosen] = useKeptState<string>(kept, 'chosen', '');
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const { data } = useQuery({ ...routeQuery('dayReport.ofDay', { on }), enabled: isDay(on) });
  const reports = data?.reports ?? [];
  const chosen = shownReport(reports, chosenId);
  const isOpen = chosen?.status === 'SUBMITTED';
  /** The next one that waits is shown at once; after the last the dialog closes. */
  const done = (text: string) => () => {
    showToast({ text });
    if (isMoreToCheck(reports, chosen)) {
      setChosen('');
      setReason('');
      return;
    }
    kept.discard();
    onClose();
  };
  const one = { dayReportId: chosen?.id as NonNullable<DayReportView['id']>, rev: chosen?.rev };
  const name = chosen?.technician ?? '';
  return (
    <Dialog
      kept={kept}
      title={t('check')}
      about={t('checkAbout')}
      deed={t('checked')}
      width={900}
      isBusy={check.isPending || back.isPending}
      missing={isOpen ? null : t('nothingToCheck')}
      onDeed={() => check.mutate(one, { onSuccess: done(t('checkedDone', { name })) })}
      onKeep={onClose}
    >
      <EntryForm label={t('check')} className="fs">
        <Field label={t('on')}>
          <TextInput w={140} data-autofocus maxLength={10} value={on} onChange={(e) => setOn(e.currentTarget.value)} />
        </Field>
        {data !== undefined && data.missing.length > 0 && (
          <p className="bad wide-row">{t('missing', { names: data.missing.join('、') })}</p>
        )}
        {reports.length > 0 && (
          <div className="wide-row">
            <Segments
              label={t('reports')}
              value={chosen?.id ?? ''}
              width={Math.min(800, 140 * reports.length)}
              options={reports.map((r) => ({ value: r.id ?? '', label: r.technician }))}
              onChange={setChosen}
            />
          </div>
        )}
        {chosen !== null && <Report report={chosen} />}
        {isOpen && (
          <Field
            label={t('reason')}
            hint={t('reasonHint')}
            after={
              <Button
                variant="default"
                disabled={reason.trim() === '' || back.isPending}
                onClick={() => back.mutate({ ...one, reason: reason.trim() }, { onSuccess: done(t('backDone', { name })) })}
              >
                {t('sendBack')}
              </Button>
            }
          >
            <TextInput className="grow" maxLength={100} value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
          </Field>
        )}
      </EntryForm>
      <RefusalBanner refusal={check.error ?? back.error} />
    </Dialog>
  );
}

function Report({ report }: Readonly<{ report: DayReportView }>) {
  const t = useT('dayReport');
  const { currency } = useSession();
  const { carriedMinor } = report.counts;
  const total = report.lines.reduce((sum, l) => sum + l.minutes, 0);
  return (
    <>
      <p className="row wide-row">
        {report.status !== null && <Status of="dayReport" is={report.status} />}
        <span className="t2">{t('sums', { total, overtime: report.overtimeMinutes })}</span>
        {carriedMinor > 0 && <span className="bad">{t('carried', { amount: formatMoney(carriedMinor, currency) })}</span>}
        {report.sentBackReason !== null && <span className="bad">{t('sentBackFor', { reason: report.sentBackReason })}</span>}
      </p>
      <DayLines label={t('linesOf', { name: report.technician })} lines={report.lines} />
    </>
  );
}
