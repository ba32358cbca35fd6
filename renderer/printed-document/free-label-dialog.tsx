import { Button, NumberInput, TextInput } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { contract } from '#shared/contract/contract';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { StartCellField } from '../kernel/start-cell';
import { showToast } from '../kernel/toast';

const MOST = 20;
const TEXTS = ['title', 'person', 'phone', 'text', 'place'] as const;
const LENGTHS: Readonly<Record<(typeof TEXTS)[number], number>> = { title: 60, person: 60, phone: 30, text: 100, place: 10 };

/** 印標籤: one key away on the papers' page, for a thing without a job (users-ask 36). */
export function FreeLabelButton() {
  const t = useT('papers');
  const can = useCan();
  const [isOpen, setIsOpen] = useState(false);
  const may = can('printedDocument.printLabel');
  usePageKeys(may ? [{ key: 'l', label: t('label.deed'), run: () => setIsOpen(true) }] : []);
  if (!may) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTag size={15} aria-hidden />}
        rightSection={<KeyOf of="l" />}
        onClick={() => setIsOpen(true)}
      >
        {t('label.deed')}
      </Button>
      {isOpen && <FreeLabelDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}

function FreeLabelDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('papers');
  const kept = useKept('papers.label');
  const [typed, setTyped] = useKeptState(kept, 'typed', { title: '', person: '', phone: '', text: '', place: '', count: 1 });
  const [startCell, setStartCell] = useState<number | null>(null);
  const print = useCommand('printedDocument.printLabel', { request: kept.request });
  const check = useChecked(contract['printedDocument.printLabel'].input, { ...typed, startCell });
  return (
    <Dialog
      kept={kept}
      title={t('label.deed')}
      about={t('label.about')}
      deed={t('label.deed')}
      isBusy={print.isPending}
      onDeed={() =>
        check.attempt((input) =>
          print.mutate(input, {
            onSuccess: ({ labels }) => {
              showToast({ text: t('label.queued', { count: labels }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('label.deed')} className="fs">
        {TEXTS.map((name) => (
          <Field key={name} label={t(`label.${name}`)} isRequired={name === 'title'} error={check.says(name)}>
            <TextInput
              {...(name === 'title' && { 'data-autofocus': true })}
              maxLength={LENGTHS[name]}
              value={typed[name]}
              onChange={(e) => setTyped({ ...typed, [name]: e.currentTarget.value })}
            />
          </Field>
        ))}
        <Field label={t('label.count')} isRequired error={check.says('count')}>
          <NumberInput w={90} min={1} max={MOST} value={typed.count} onChange={(v) => setTyped({ ...typed, count: Number(v) || 1 })} />
        </Field>
        <StartCellField kind="free-label" value={startCell} onChange={setStartCell} />
      </EntryForm>
      <RefusalBanner refusal={print.error} />
    </Dialog>
  );
}
