import { Button, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../kernel/api';
import { EntryForm } from '../kernel/entry-form';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { LanguageChoice } from '../kernel/language-choice';
import { PinInput } from '../kernel/pin-input';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';

const BLANK = { oldPin: '', newPin: '', again: '' };
const SIX = /^\d{6}$/;
const isScheme = (v: string): v is MantineColorScheme => v === 'light' || v === 'dark' || v === 'auto';

/** 我的: the own PIN, language, light or dark. */
export function OwnPart() {
  const t = useT('settings');
  const frame = useT('frame');
  const change = useCommand('staff.changeOwnPin');
  const [v, setV] = useState(BLANK);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const differs = v.again.length >= v.newPin.length && v.again !== '' && v.again !== v.newPin;
  const isReady = SIX.test(v.oldPin) && SIX.test(v.newPin) && v.newPin === v.again;
  const run = (): void => {
    if (!isReady) return;
    change.mutate(
      { oldPin: v.oldPin, newPin: v.newPin },
      {
        onSuccess: (answer) => {
          setV(BLANK);
          if (answer.outcome === 'changed') showToast({ text: t('own.changed') });
        },
      },
    );
  };
  usePageKeys([{ key: '$mod+Enter', label: t('own.change'), run }]);
  const pin = (name: keyof typeof BLANK, label: string, sentence?: string) => (
    <Field label={label} isRequired sentence={sentence}>
      <PinInput value={v[name]} onDigits={(digits) => setV({ ...v, [name]: digits })} />
    </Field>
  );
  const refused = change.data?.outcome === 'refused' ? t('own.wrong', { count: change.data.triesLeft }) : undefined;
  return (
    <div className="settings-body">
      <div className="settings-sheets">
        <Sheet title={t('own.screen')} step={1}>
          <div className="fs settings-rows">
            <FieldGroup label={t('own.language')}>
              <LanguageChoice />
            </FieldGroup>
            <Field label={t('own.colours')}>
              <Segments
                label={t('own.colours')}
                value={colorScheme}
                width={280}
                options={[
                  { value: 'light', label: frame('lightMode') },
                  { value: 'dark', label: frame('darkMode') },
                  { value: 'auto', label: frame('systemMode') },
                ]}
                onChange={(next) => isScheme(next) && setColorScheme(next)}
              />
            </Field>
          </div>
        </Sheet>
        <Sheet title={t('own.pin')} step={2}>
          <EntryForm label={t('own.pin')} className="fs settings-rows">
            {pin('oldPin', t('own.oldPin'), refused)}
            {pin('newPin', t('own.newPin'))}
            {pin('again', t('own.newPinAgain'), differs ? t('staff.pinDiffers') : undefined)}
            <span className="lab" aria-hidden />
            <div>
              <Button disabled={!isReady || change.isPending} rightSection={<KeyOf of="$mod+Enter" />} onClick={run}>
                {t('own.change')}
              </Button>
            </div>
          </EntryForm>
          <RefusalBanner refusal={change.error} />
        </Sheet>
      </div>
    </div>
  );
}
