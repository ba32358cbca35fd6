import { TextInput } from '@mantine/core';
import { monthAfter } from '#shared/kernel/business-date';
import { useCommand } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

/** The statements of a month, for everybody who owed or paid in it (B28). */
export function StatementRunDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('receivable');
  const { zone } = useSession();
  const kept = useKept('receivable.statementRun');
  const run = useCommand('receivable.statementRun', { request: kept.request });
  const [month, setMonth] = useKeptState(kept, 'month', () => monthAfter(localDay(engineNow(), zone).slice(0, 7), -1));
  const done = ({ printed, there }: Readonly<{ printed: number; there: number }>): void => {
    showToast({ text: t('runDone', { printed, there }) });
    onClose();
  };
  return (
    <Dialog
      kept={kept}
      width={420}
      title={t('runTitle')}
      about={t('runAbout')}
      deed={t('run')}
      isBusy={run.isPending}
      missing={/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month.trim()) ? null : t('notAMonth')}
      onDeed={() => run.mutate({ month: month.trim() }, { onSuccess: done })}
      onKeep={onClose}
    >
      <EntryForm label={t('run')} className="fs">
        <Field label={t('month')} isRequired>
          <TextInput
            w={140}
            data-autofocus
            maxLength={7}
            placeholder="2026-11"
            value={month}
            onChange={(e) => setMonth(e.currentTarget.value)}
          />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={run.error} />
    </Dialog>
  );
}
