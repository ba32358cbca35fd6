import { Button, TextInput } from '@mantine/core';
import { IconFolderOpen, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { readPhrase } from '#shared/backup/phrase';
import type { Rehearsal } from '#shared/backup/schema';
import { Failed } from '../kernel/blank-states';
import { clockTime, localDay } from '../kernel/dates';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { PinInput } from '../kernel/pin-input';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';
import { BeforeAfter } from './before-after';
import { LostList } from './lost-list';
import { useRestoreWork, type RestoreWork } from './restore-work';
import './restore.css';

const SHOWN = 40;
const MB = 1024 * 1024;
type Props = Readonly<{ zone: string }>;
const moment = (at: string, zone: string): string => `${localDay(at, zone)} ${clockTime(at, zone)}`;

/** 還原: choose, rehearse, look at before and after, restore. The same steps with a centre open and without. */
export function RestoreSteps({ zone }: Props) {
  const work = useRestoreWork();
  const t = useT('backup.restorePage');
  return (
    <div className="restore-steps" aria-busy={work.isBusy}>
      <ChooseSheet work={work} zone={zone} />
      {work.isRehearsing && (
        <div className="note info" role="status">
          <IconInfoCircle size={18} aria-hidden />
          {t('rehearsing')}
        </div>
      )}
      <RefusalBanner refusal={work.refusal} />
      {work.report && <Report report={work.report} zone={zone} />}
      {work.report && <ConfirmSheet key={work.report.file.madeAt} work={work} report={work.report} zone={zone} />}
    </div>
  );
}

function ChooseSheet({ work, zone }: Readonly<{ work: RestoreWork }> & Props) {
  const t = useT('backup.restorePage');
  const kinds = useT('backup.kind');
  const { files, file, isBusy } = work;
  const list = files.data ?? [];
  return (
    <Sheet
      title={t('choose')}
      step={1}
      end={
        <Button
          size="xs"
          variant="default"
          disabled={isBusy}
          leftSection={<IconFolderOpen size={14} aria-hidden />}
          onClick={() => work.pick(null)}
        >
          {t('pickFile')}
        </Button>
      }
    >
      {files.error && <Failed title={t('list')} refusal={files.error} onAgain={() => void files.refetch()} />}
      {files.data && list.length === 0 && <p className="pad t2">{t('none')}</p>}
      {list.length > 0 && (
        <div className="restore-list">
          <table className="tb" aria-label={t('list')}>
            <tbody>
              {list.slice(0, SHOWN).map((f) => (
                <tr key={`${f.folder}${f.name}`} data-on={work.isPicked(f)}>
                  <td>
                    <label className="row gap8">
                      <input
                        type="radio"
                        name="backup"
                        checked={work.isPicked(f)}
                        disabled={isBusy}
                        onChange={() => work.pick({ name: f.name, folder: f.folder })}
                      />
                      <b>{moment(f.madeAt, zone)}</b>
                    </label>
                  </td>
                  <td>{f.centreCode}</td>
                  <td>{kinds(f.kind)}</td>
                  <td className="r">{(f.bytes / MB).toFixed(1)} MB</td>
                  <td className="t2 wrap">{f.folder}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {file && <ChosenFile key={`${file.folder}${file.name}`} work={work} file={file} zone={zone} />}
    </Sheet>
  );
}

/** The chosen file, the phrase where this computer's key does not open it, and the rehearsal. */
function ChosenFile({ work, file, zone }: Readonly<{ work: RestoreWork; file: NonNullable<RestoreWork['file']> }> & Props) {
  const t = useT('backup.restorePage');
  const [phrase, setPhrase] = useState('');
  const isReady = !file.needsPhrase || readPhrase(phrase) !== null;
  return (
    <EntryForm label={t('rehearse')} className="fs restore-rows restore-chosen">
      <span className="lab">{t('madeAt')}</span>
      <span>
        <b>{moment(file.madeAt, zone)}</b>　{t('centre')} <b>{file.centreCode}</b>　{t('version')} {file.version}
        <span className="t2">　{file.name}</span>
      </span>
      {file.needsPhrase && (
        <Field
          label={t('phrase')}
          isRequired
          hint={file.phraseAt === null ? t('phraseNone') : t('phraseAbout', { at: moment(file.phraseAt, zone) })}
        >
          <TextInput
            w={280}
            autoComplete="off"
            data-scan="off"
            maxLength={60}
            disabled={file.phraseAt === null}
            value={phrase}
            onChange={(e) => setPhrase(e.currentTarget.value)}
          />
        </Field>
      )}
      <span className="lab" aria-hidden />
      <div>
        <Button size="xs" disabled={!isReady || work.isBusy} onClick={() => work.tryIt(file.needsPhrase ? phrase : null)}>
          {t('rehearse')}
        </Button>
      </div>
    </EntryForm>
  );
}

function Report({ report, zone }: Readonly<{ report: Rehearsal }> & Props) {
  const t = useT('backup.restorePage');
  return (
    <Sheet title={t('report')} step={2}>
      <BeforeAfter report={report} zone={zone} />
      <p className="pad good b">{t('checks', { tables: report.checks.tables, rows: report.checks.rows })}</p>
      {report.checks.violations.length > 0 && (
        <div className="note amber">
          {t('violations', { count: report.checks.violations.length, list: report.checks.violations.slice(0, 5).join('　') })}
        </div>
      )}
      <LostList report={report} />
    </Sheet>
  );
}

/** The last step: the centre's code typed, and where nobody can sign in a manager's PIN. */
function ConfirmSheet({ work, report, zone }: Readonly<{ work: RestoreWork; report: Rehearsal }> & Props) {
  const t = useT('backup.restorePage');
  const [code, setCode] = useState('');
  const [pin, setPin] = useState('');
  const isReady = code.trim().toUpperCase() === report.inBackup.centreCode && (!report.asksPin || pin.length === 6);
  return (
    <Sheet title={t('confirm')} step={3}>
      <EntryForm label={t('confirm')} className="fs restore-rows">
        <Field label={t('code')} isRequired hint={t('codeAbout', { code: report.inBackup.centreCode })}>
          <TextInput w={96} maxLength={3} autoComplete="off" value={code} onChange={(e) => setCode(e.currentTarget.value)} />
        </Field>
        {report.asksPin && (
          <Field label={t('pin')} isRequired hint={t('pinAbout')}>
            <PinInput value={pin} onDigits={setPin} />
          </Field>
        )}
        <span className="lab" aria-hidden />
        <div className="col gap8">
          <span className="t2">{t('kept')}</span>
          <div>
            <Button className="danger" disabled={!isReady || work.isBusy} onClick={() => work.doIt(code, report.asksPin ? pin : null)}>
              {t('deed')}　{moment(report.file.madeAt, zone)}
            </Button>
          </div>
          {work.isRestoring && (
            <span className="amber b" role="status">
              {t('restoring')}
            </span>
          )}
        </div>
      </EntryForm>
    </Sheet>
  );
}
