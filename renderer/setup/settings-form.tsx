import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RawInput } from '#shared/contract/contract';
import { useCommand, type RouteError } from '../kernel/api';
import { EntryForm } from '../kernel/entry-form';
import { useT } from '../kernel/i18n';
import { KeptNote, type Kept } from '../kernel/kept';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { showToast } from '../kernel/toast';

type FormProps = Readonly<{
  label: string;
  mayChange: boolean;
  kept: Kept;
  children: ReactNode;
}>;
type Props = FormProps &
  Readonly<{
    /** Null while something typed cannot be read; then nothing is saved. */
    input: RawInput<'setup.updateSite'> | null;
  }>;
type SaveProps = FormProps & Readonly<{ isReady: boolean; isBusy: boolean; refusal: RouteError | null; onSave: () => void }>;

/** A part of the settings with its save bar; Ctrl+Enter saves, only a manager may. */
export function SettingsForm({ input, ...form }: Props) {
  const t = useT('settings');
  const save = useCommand('setup.updateSite', { request: form.kept.request });
  const run = (): void => {
    if (input) save.mutate(input, { onSuccess: () => showToast({ text: t('saved') }) });
  };
  return <SaveForm {...form} isReady={input !== null} isBusy={save.isPending} refusal={save.error} onSave={run} />;
}

/** The sheets of a form above its save bar, whatever command saves it. */
export function SaveForm({ label, mayChange, kept, children, isReady, isBusy, refusal, onSave }: SaveProps) {
  const t = useT('settings');
  usePageKeys(mayChange ? [{ key: '$mod+Enter', label: t('save'), run: onSave }] : []);
  return (
    <>
      <div className="settings-body">
        <EntryForm label={label} className="settings-sheets">
          <fieldset disabled={!mayChange} className="settings-fields">
            {children}
          </fieldset>
        </EntryForm>
      </div>
      <div className="savebar">
        {mayChange ? (
          <Button size="lg" disabled={isBusy || !isReady} rightSection={<KeyOf of="$mod+Enter" />} onClick={onSave}>
            {t('save')}
          </Button>
        ) : (
          <span className="row t2">
            <IconLock size={16} aria-hidden />
            {t('managerOnly')}
          </span>
        )}
        <KeptNote kept={kept} />
        <RefusalBanner refusal={refusal} />
      </div>
    </>
  );
}
