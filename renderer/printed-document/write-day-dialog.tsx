import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SubmitDayInput, type DayReportView } from '#shared/day-report/schema';
import { WORK_TYPES, type WorkType } from '#shared/printed-document/build/day-report';
import { routeQuery } from '../kernel/api';
import { useAskedCommand } from '../kernel/asked';
import { Failed, Loading } from '../kernel/blank-states';
import { useChecked } from '../kernel/checked';
import { engineNow } from '../kernel/clock';
import { clockTime, isDay, localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { DayHeads, DayLines } from './day-lines';
import { minutesBetween } from './minutes-between';

type OwnLine = Readonly<{ type: WorkType; ref: string; from: string; to: string; km: string; note: string }>;
const FIRST: OwnLine = { type: 'D', ref: '', from: '', to: '', km: '', note: '' };
/** What is no number stays wrong until it is one. */
const kmOf = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()));

/** 寫日報表 (B21): one's own day, from the books and from what only the technician knows. */
export function WriteDayDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('dayReport');
  const { zone } = useSession();
  const [on, setOn] = useState(() => localDay(engineNow(), zone));
  const { data, error, refetch } = useQuery({ ...routeQuery('dayReport.mine', { on }), enabled: isDay(on) });
  if (data !== undefined && data.on === on) return <DayForm key={`${on} ${data.rev}`} day={data} onDay={setOn} onClose={onClose} />;
  return (
    <Dialog title={t('write')} deed={t('send')} width={900} missing={t('notLoaded')} onDeed={onClose} onKeep={onClose}>
      <EntryForm label={t('write')} className="fs">
        <DayField on={on} onChange={setOn} />
      </EntryForm>
      {error ? <Failed title={t('write')} refusal={error} onAgain={() => void refetch()} /> : isDay(on) && <Loading />}
    </Dialog>
  );
}

/** Which day: it says what is shown and is no work of its own, so no draft keeps it. */
function DayField({ on, onChange }: Readonly<{ on: string; onChange: (on: string) => void }>) {
  const t = useT('dayReport');
  return (
    <Field label={t('on')}>
      <TextInput w={140} maxLength={10} defaultValue={on} onChange={(e) => onChange(e.currentTarget.value)} />
    </Field>
  );
}

type FormProps = Readonly<{ day: DayReportView; onDay: (on: string) => void; onClose: () => void }>;

function DayForm({ day, onDay, onClose }: FormProps) {
  const t = useT('dayReport');
  const { zone } = useSession();
  const kept = useKept(`dayReport.mine:${day.on}`);
  const save = useAskedCommand('dayReport.submit', { request: kept.request });
  const known = day.lines.filter((l) => l.source !== null);
  const [km, setKm] = useKeptState<readonly string[]>(kept, 'km', () => known.map((l) => (l.km === null ? '' : String(l.km))));
  const [own, setOwn] = useKeptState<readonly OwnLine[]>(kept, 'own', () =>
    day.lines
      .filter((l) => l.source === null)
      .map((l) => ({
        type: l.type,
        ref: l.ref ?? '',
        from: clockTime(l.startAt, zone),
        to: clockTime(l.endAt, zone),
        km: l.km === null ? '' : String(l.km),
        note: l.note,
      })),
  );
  const [overtime, setOvertime] = useKeptState(kept, 'overtime', String(day.overtimeMinutes));
  const isLocked = day.status === 'CHECKED';
  const check = useChecked(SubmitDayInput, {
    on: day.on,
    km: known.flatMap((l, i) => {
      const driven = kmOf(km[i] ?? '');
      return driven === null ? [] : [{ source: l.source ?? '', km: driven }];
    }),
    own: own.map((l) => ({ ...l, ref: l.ref.trim() === '' ? null : l.ref.trim(), km: kmOf(l.km) })),
    overtimeMinutes: overtime.trim() === '' ? 0 : Number(overtime.trim()),
  });
  const done = (): void => {
    showToast({ text: t('sent', { on: day.on }) });
    onClose();
  };
  const change = (i: number, patch: Partial<OwnLine>): void => setOwn(own.map((l, n) => (n === i ? { ...l, ...patch } : l)));
  return (
    <Dialog
      kept={kept}
      title={t('write')}
      about={t('writeAbout')}
      deed={t('send')}
      width={900}
      isBusy={save.isPending}
      missing={isLocked ? t('locked', { by: day.checkedBy ?? '' }) : null}
      onDeed={() => check.attempt((input) => save.mutate(input, { onSuccess: done }))}
      onKeep={onClose}
    >
      <EntryForm label={t('write')} className="fs">
        <DayField on={day.on} onChange={(on) => isDay(on) && onDay(on)} />
        {day.status !== null && (
          <p className="row wide-row">
            <Status of="dayReport" is={day.status} />
            {day.sentBackReason !== null && <span className="bad">{t('sentBackFor', { reason: day.sentBackReason })}</span>}
          </p>
        )}
        <DayLines
          label={t('known')}
          lines={known}
          km={(l, i) => (
            <TextInput
              maxLength={6}
              disabled={isLocked}
              aria-label={t('kmOf', { no: l.ref ?? '' })}
              value={km[i] ?? ''}
              onChange={(e) => setKm(known.map((_, n) => (n === i ? e.currentTarget.value : (km[n] ?? ''))))}
            />
          )}
        />
        {known.length === 0 && <p className="t2 wide-row">{t('knownNone')}</p>}
        <OwnLines
          lines={own}
          isLocked={isLocked}
          says={check.says}
          onChange={change}
          onDrop={(i) => setOwn(own.filter((_, n) => n !== i))}
        />
        {!isLocked && (
          <div className="wide-row">
            <Button size="xs" variant="default" onClick={() => setOwn([...own, FIRST])}>
              {t('add')}
            </Button>
          </div>
        )}
        <Field label={t('overtime')} hint={t('overtimeHint')} error={check.says('overtimeMinutes')}>
          <TextInput w={100} maxLength={4} disabled={isLocked} value={overtime} onChange={(e) => setOvertime(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      {known.some((_, i) => check.says(`km.${i}.km`) !== undefined) && <p className="bad">{t('kmWrong')}</p>}
      <RefusalBanner refusal={save.error} />
      {save.question}
    </Dialog>
  );
}

type OwnProps = Readonly<{
  lines: readonly OwnLine[];
  isLocked: boolean;
  says: (path: string) => string | undefined;
  onChange: (i: number, patch: Partial<OwnLine>) => void;
  onDrop: (i: number) => void;
}>;
const TIMES = [
  ['from', 5],
  ['to', 5],
] as const;

/** Work inside the house, and whatever the books do not know. */
function OwnLines({ lines, isLocked, says, onChange, onDrop }: OwnProps) {
  const t = useT('dayReport');
  if (lines.length === 0) return null;
  const isWrong = (i: number, field: keyof OwnLine): boolean => says(`own.${i}.${field}`) !== undefined;
  const cell = (l: OwnLine, i: number, field: Exclude<keyof OwnLine, 'type'>, max: number) => (
    <TextInput
      maxLength={max}
      disabled={isLocked}
      placeholder={field === 'from' || field === 'to' ? '08:30' : ''}
      aria-label={t('cell', { no: i + 1, field: t(`column.${field}`) })}
      error={isWrong(i, field)}
      value={l[field]}
      onChange={(e) => onChange(i, { [field]: e.currentTarget.value })}
    />
  );
  return (
    <>
      <table className="tb day-lines wide-row" aria-label={t('own')}>
        <DayHeads />
        <tbody>
          {lines.map((l, i) => (
            <tr key={i}>
              <td>{cell(l, i, 'ref', 30)}</td>
              <td>
                <Select
                  disabled={isLocked}
                  aria-label={t('cell', { no: i + 1, field: t('column.type') })}
                  data={WORK_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) }))}
                  value={l.type}
                  onChange={(type) => type && onChange(i, { type: type as WorkType })}
                  comboboxProps={{ withinPortal: false }}
                />
              </td>
              {TIMES.map(([field, max]) => (
                <td key={field}>{cell(l, i, field, max)}</td>
              ))}
              <td className="r">{minutesBetween(l.from, l.to)}</td>
              <td>{cell(l, i, 'km', 6)}</td>
              <td>
                <div className="two">
                  {cell(l, i, 'note', 60)}
                  <Button size="xs" variant="default" disabled={isLocked} aria-label={t('drop', { no: i + 1 })} onClick={() => onDrop(i)}>
                    {t('column.drop')}
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.some((_, i) => (['ref', 'from', 'to', 'km', 'note'] as const).some((field) => isWrong(i, field))) && (
        <p className="bad wide-row" role="alert">
          {t('ownWrong')}
        </p>
      )}
    </>
  );
}
