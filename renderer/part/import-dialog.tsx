import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Existing, ImportPreview } from '#shared/part-import/schema';
import { Dialog } from '../kernel/dialog';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { showToast } from '../kernel/toast';
import './import.css';
import { useImportFile, type ImportFile } from './import-file';
import { ImportColumns } from './import-columns';
import { ImportProblems } from './import-problems';

/** 匯入零件清單: choose, look at the trial, decide, import (issue 4, line 16). Nothing is written before the last step. */
export function ImportDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('partImport');
  const file = useImportFile();
  const [existing, setExisting] = useState<Existing>('leave');
  const [bad, setBad] = useState<'none' | 'goodOnly'>('none');
  const { preview, apply, chosen } = file;
  const missing = useMissing(preview, existing, bad);
  const run = (): void => {
    if (chosen === null) return;
    apply.mutate(
      { token: chosen.token, existing, isGoodOnly: bad === 'goodOnly' },
      {
        onSuccess: (done) => {
          showToast({ text: t('done', done) });
          if (done.bad === 0) onClose();
          else file.again();
        },
      },
    );
  };
  const leave = (): void => {
    file.stop();
    onClose();
  };
  return (
    <Dialog
      title={t('title')}
      about={t('about')}
      width={980}
      deed={t('deed')}
      isBusy={apply.isPending || file.isBusy}
      missing={missing}
      onDeed={run}
      onKeep={leave}
    >
      <div className="col gap12">
        <div className="row gap8">
          <Button
            data-autofocus
            variant={chosen === null ? 'filled' : 'default'}
            disabled={file.isBusy || apply.isPending}
            onClick={file.choose}
          >
            {t(chosen === null ? 'choose' : 'other')}
          </Button>
          <span className="t2">{chosen === null ? t('chooseAbout') : chosen.name}</span>
        </div>
        <Reading file={file} />
        <RefusalBanner refusal={apply.error ?? file.refusal} />
        {preview && <ImportColumns preview={preview} onRead={file.readAs} />}
        {preview && preview.missing.length === 0 && (
          <>
            <div className="row gap16" role="status" aria-label={t('result')}>
              <b>{t('rowCount', { count: preview.counts.rows })}</b>
              {(['fresh', 'changed', 'same', 'bad'] as const).map((kind) => (
                <span key={kind} className="nw">
                  <span className="t2">{t(kind)}</span>{' '}
                  <b className={kind === 'bad' && preview.counts.bad > 0 ? 'bad' : ''}>{preview.counts[kind]}</b>
                </span>
              ))}
            </div>
            <div className="row gap16">
              <span className="t2">{t('existing')}</span>
              <Segments
                label={t('existing')}
                value={existing}
                width={240}
                options={(['leave', 'renew'] as const).map((value) => ({ value, label: t(value) }))}
                onChange={setExisting}
              />
              <span className="t2">{t('badRows')}</span>
              <Segments
                label={t('badRows')}
                value={bad}
                width={300}
                options={(['none', 'goodOnly'] as const).map((value) => ({ value, label: t(value) }))}
                onChange={setBad}
              />
            </div>
            {chosen && preview.problemCount > 0 && <ImportProblems token={chosen.token} sha={preview.sha} />}
          </>
        )}
      </div>
    </Dialog>
  );
}

/** How far the reading is; then the writing. A stop in either changes nothing. */
function Reading({ file }: Readonly<{ file: ImportFile }>) {
  const t = useT('partImport');
  const { progress, isReading, apply } = file;
  if (!isReading && !apply.isPending) return null;
  return (
    <div className="row gap8" role="status">
      <progress aria-label={t('title')} max={progress?.ofBytes ?? 1} value={progress?.bytes ?? 0} />
      <span>{t(progress?.isWriting ? 'writing' : 'reading', { rows: progress?.rows ?? 0 })}</span>
      <Button size="xs" variant="default" onClick={file.stop}>
        {t('stop')}
      </Button>
    </div>
  );
}

/** Why the import cannot begin yet. */
function useMissing(preview: ImportPreview | null, existing: Existing, bad: 'none' | 'goodOnly'): string | null {
  const t = useT('partImport');
  if (preview === null) return t('choose');
  const [what] = preview.missing;
  if (what !== undefined) return t(`missing.${what}`);
  if (preview.damagedLine !== null) return t('damaged', { line: preview.damagedLine });
  const { fresh, changed, bad: badRows } = preview.counts;
  if (badRows > 0 && bad === 'none') return t('badStay');
  return fresh + (existing === 'renew' ? changed : 0) === 0 ? t('nothing') : null;
}
