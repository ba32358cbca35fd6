import { TextInput } from '@mantine/core';
import { LOANER_KINDS, type LoanerView } from '#shared/loaner/schema';
import { useCommand } from '../kernel/api';
import { useAskedCommand } from '../kernel/asked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney } from '../kernel/money';
import { MoneyField, minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

/** 加備用機, or a changed one; its number stays as it was added. */
export function LoanerDialog({ loaner, onClose }: Readonly<{ loaner: LoanerView | null; onClose: () => void }>) {
  const t = useT('loaner');
  const { currency } = useSession();
  const kept = useKept(loaner === null ? 'loaner.add' : `loaner.change:${loaner.id.slice(-8)}`);
  const add = useAskedCommand('loaner.add', { request: kept.request });
  const change = useCommand('loaner.change', { request: kept.request });
  const [model, setModel] = useKeptState(kept, 'model', loaner?.model ?? '');
  const [kind, setKind] = useKeptState<(typeof LOANER_KINDS)[number]>(kept, 'kind', loaner?.kind ?? 'imei');
  const [identifier, setIdentifier] = useKeptState(kept, 'identifier', loaner?.identifier ?? '');
  const [value, setValue] = useKeptState(kept, 'value', () => (loaner === null ? '' : formatMoney(loaner.valueMinor, currency)));
  const [note, setNote] = useKeptState(kept, 'note', loaner?.note ?? '');
  const valueMinor = minorOf(value, currency) || 0;
  useScan((code) => {
    if (loaner !== null) return false;
    setIdentifier(code);
    return true;
  });
  const done = (): void => {
    showToast({ text: t('changed') });
    onClose();
  };
  return (
    <Dialog
      kept={kept}
      width={480}
      title={loaner === null ? t('addTitle') : t('changeTitle', { identifier: loaner.identifier })}
      deed={t(loaner === null ? 'deed.add' : 'deed.change')}
      isBusy={add.isPending || change.isPending}
      missing={model.trim() === '' || identifier.trim() === '' ? t('missingAdd') : null}
      onDeed={() =>
        loaner === null
          ? add.mutate({ model, kind, identifier, valueMinor, note }, { onSuccess: done })
          : change.mutate({ loanerId: loaner.id, rev: loaner.rev, model, valueMinor, note }, { onSuccess: done })
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.add')} className="fs">
        <Field label={t('model')} isRequired>
          <TextInput data-autofocus maxLength={60} value={model} onChange={(e) => setModel(e.currentTarget.value)} />
        </Field>
        {loaner === null && (
          <>
            <Field label={t('kind')}>
              <Segments
                label={t('kind')}
                value={kind}
                width={200}
                options={LOANER_KINDS.map((k) => ({ value: k, label: t(`kinds.${k}`) }))}
                onChange={setKind}
              />
            </Field>
            <Field label={t('identifier')} isRequired>
              <TextInput maxLength={40} data-scan="field" value={identifier} onChange={(e) => setIdentifier(e.currentTarget.value)} />
            </Field>
          </>
        )}
        <Field label={t('value')} hint={t('valueHint')}>
          <MoneyField value={value} onChange={setValue} />
        </Field>
        <Field label={t('note')}>
          <TextInput maxLength={100} value={note} onChange={(e) => setNote(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={add.error ?? change.error} />
      {add.question}
    </Dialog>
  );
}
