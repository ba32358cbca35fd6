import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { RawInput } from '#shared/contract/contract';
import { useCommand } from '../kernel/api';
import { EntryForm } from '../kernel/entry-form';
import { useT } from '../kernel/i18n';
import { KeptNote, type Kept } from '../kernel/kept';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { showToast } from '../kernel/toast';

type Props = Readonly<{
  label: string;
  mayChange: boolean;
  /** Null while something typed cannot be read; then nothing is saved. */
  input: RawInput<'setup.updateSite'> | null;
  kept: Kept;
  children: ReactNode;
}>;

/** A part of the settings with its save bar; Ctrl+Enter saves, only a manager may. */
export function SettingsForm({ label, mayChange, input, kept, children }: Props) {
  const t = useT('settings');
  const save = useCommand('setup.updateSite', { request: kept.request });
  const run = (): void => {
    if (input) save.mutate(input, { onSuccess: () => showToast({ text: t('saved') }) });
  };
  usePageKeys(mayChange ? [{ key: '$mod+Enter', label: t('save'), run }] : []);
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
          <Button size="lg" disabled={save.isPending || input === null} rightSection={<KeyOf of="$mod+Enter" />} onClick={run}>
            {t('save')}
          </Button>
        ) : (
          <span className="row t2">
            <IconLock size={16} aria-hidden />
            {t('managerOnly')}
          </span>
        )}
        <KeptNote kept={kept} />
        <RefusalBanner refusal={save.error} />
      </div>
    </>
  );
}
