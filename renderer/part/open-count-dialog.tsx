import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { OpenStocktakeInput } from '#shared/stocktake/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { showToast } from '../kernel/toast';

const KINDS = ['range', 'warehouse', 'parts', 'quarantine', 'people'] as const;
/** Of whoever has anything. */
const EVERYBODY = '';
type Props = Readonly<{ onClose: () => void; onDone: (id: string) => void }>;

/** 開盤點單 (B15): a bin, a range of bins, a kind of part or the whole warehouse. */
export function OpenCountDialog({ onClose, onDone }: Props) {
  const t = useT('stocktake');
  const kept = useKept('stocktake.open');
  const save = useCommand('stocktake.open', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', {
    kind: 'range' as (typeof KINDS)[number],
    from: '',
    to: '',
    prefix: '',
    who: EVERYBODY,
    note: '',
  });
  const { data: places = [] } = useQuery(routeQuery('stock.places', {}));
  const people = places.filter((p) => p.kind === 'technician');
  const scope =
    v.kind === 'range'
      ? { kind: v.kind, from: v.from, to: v.to === '' ? v.from : v.to }
      : v.kind === 'parts'
        ? { kind: v.kind, prefix: v.prefix }
        : v.kind === 'people'
          ? { kind: v.kind, ...(v.who === EVERYBODY ? {} : { staffIds: [v.who] }) }
          : { kind: v.kind };
  const check = useChecked(OpenStocktakeInput, { scope, note: v.note });
  return (
    <Dialog
      kept={kept}
      width={720}
      title={t('openTitle')}
      about={t('openAbout')}
      deed={t('deed.open')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (st) => {
              showToast({ text: t('opened', { no: st.stNo, lines: st.lines }) });
              onDone(st.id);
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('openTitle')} className="fs">
        <Field label={t('form.scope')}>
          <Segments
            label={t('form.scope')}
            value={v.kind}
            width={590}
            options={KINDS.map((value) => ({ value, label: t(`scope.${value}`) }))}
            onChange={(kind) => setV({ ...v, kind })}
          />
        </Field>
        {v.kind === 'range' && (
          <>
            <Field label={t('form.from')} isRequired error={check.says('scope.from')}>
              <TextInput
                data-autofocus
                w={160}
                maxLength={20}
                value={v.from}
                onChange={(e) => setV({ ...v, from: e.currentTarget.value.toUpperCase() })}
              />
            </Field>
            <Field label={t('form.to')} error={check.says('scope.to')}>
              <TextInput w={160} maxLength={20} value={v.to} onChange={(e) => setV({ ...v, to: e.currentTarget.value.toUpperCase() })} />
            </Field>
          </>
        )}
        {v.kind === 'parts' && (
          <Field label={t('form.prefix')} isRequired error={check.says('scope.prefix')}>
            <TextInput w={200} maxLength={20} value={v.prefix} onChange={(e) => setV({ ...v, prefix: e.currentTarget.value })} />
          </Field>
        )}
        {v.kind === 'people' && (
          <Field label={t('form.who')}>
            <Select
              w={280}
              searchable
              allowDeselect={false}
              data={[
                { value: EVERYBODY, label: t('everybody') },
                ...people.map((p) => ({ value: String(p.staffId), label: p.name ?? p.code })),
              ]}
              value={v.who}
              onChange={(who) => setV({ ...v, who: who ?? EVERYBODY })}
              comboboxProps={{ withinPortal: false }}
            />
          </Field>
        )}
        <Field label={t('form.note')} error={check.says('note')}>
          <TextInput maxLength={100} value={v.note} onChange={(e) => setV({ ...v, note: e.currentTarget.value })} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
