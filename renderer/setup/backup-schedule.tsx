import { Button, NumberInput, TextInput } from '@mantine/core';
import { DailyAt, type BackupOverview } from '#shared/backup/schema';
import { useCommand } from '../kernel/api';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { KeptNote, useKept, useKeptState } from '../kernel/kept';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';

/** The bounds of the schema (shared/backup/schema.ts). */
const BOUNDS = { daily: [2, 60], weekly: [0, 53], monthly: [0, 12] } as const;
const SPANS = ['daily', 'weekly', 'monthly'] as const;

/** 何時做，留幾份. */
export function BackupSchedule({ overview }: Readonly<{ overview: BackupOverview }>) {
  const t = useT('backup');
  const kept = useKept('settings.backup');
  const save = useCommand('backup.setSchedule', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', { dailyAt: overview.dailyAt, ...overview.keep });
  const isTime = DailyAt.safeParse(v.dailyAt.trim()).success;
  const run = (): void => {
    if (!isTime) return;
    const { daily, weekly, monthly } = v;
    save.mutate({ dailyAt: v.dailyAt.trim(), keep: { daily, weekly, monthly } }, { onSuccess: () => showToast({ text: t('when.saved') }) });
  };
  usePageKeys([{ key: '$mod+Enter', label: t('when.save'), run }]);
  return (
    <Sheet title={t('when.title')} step={4}>
      <EntryForm label={t('when.title')} className="fs settings-rows">
        <Field label={t('when.dailyAt')} hint={t('when.dailyAtHint')} sentence={isTime ? undefined : t('when.wrongTime')}>
          <TextInput w={72} maxLength={5} value={v.dailyAt} onChange={(e) => setV({ ...v, dailyAt: e.currentTarget.value })} />
        </Field>
        {SPANS.map((span) => {
          const [min, max] = BOUNDS[span];
          return (
            <Field key={span} label={t(`when.${span}`)}>
              <NumberInput
                w={72}
                min={min}
                max={max}
                value={v[span]}
                onChange={(n) => setV({ ...v, [span]: Math.min(max, Math.max(min, Number(n) || min)) })}
              />
            </Field>
          );
        })}
        <span className="lab" aria-hidden />
        <div className="row gap8">
          <Button size="xs" variant="default" disabled={!isTime || save.isPending} rightSection={<KeyOf of="$mod+Enter" />} onClick={run}>
            {t('when.save')}
          </Button>
          <KeptNote kept={kept} />
        </div>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Sheet>
  );
}
