import { Textarea } from '@mantine/core';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { Sheet } from '../kernel/sheet';
import { linesIn } from './line-text';
import { SettingsForm } from './settings-form';
import type { PartProps } from './part-props';

const LONGEST = 10;
const SHOWN = 5;

/** 儲位: one a line; a device in custody stands on exactly one of them. */
export function ShelvesPart({ site, mayChange }: PartProps) {
  const t = useT('settings');
  const kept = useKept('settings.shelves');
  const [text, setText] = useKeptState(kept, 'text', site.settings.shelves.join('\n'));
  const shelves = linesIn(text);
  const long = shelves.filter((s) => Array.from(s).length > LONGEST);
  return (
    <SettingsForm kept={kept} label={t('shelves.title')} mayChange={mayChange} input={long.length > 0 ? null : { settings: { shelves } }}>
      <Sheet title={t('shelves.title')} count={t('shelves.count', { count: shelves.length })} step={1}>
        <div className="fs settings-rows">
          <Field
            label={t('shelves.title')}
            hint={t('shelves.about')}
            sentence={long.length > 0 ? t('shelves.long', { names: long.slice(0, SHOWN).join('、') }) : undefined}
          >
            <Textarea w={200} minRows={12} maxRows={20} data-lines="many" value={text} onChange={(e) => setText(e.currentTarget.value)} />
          </Field>
        </div>
      </Sheet>
    </SettingsForm>
  );
}
