import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RequisitionInput } from '#shared/purchase/schema';
import { REQUISITION_REASONS } from '#shared/purchase/states';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { PartSelect } from './part-select';
import { askedFor, lackingJobs, withPart, type TypedLine } from './request-lines';
import { RequestRow } from './request-row';

type Reason = (typeof REQUISITION_REASONS)[number];
type Props = Readonly<{
  /** Names the draft: what was begun from a proposal is another sheet than an empty one. */
  form: string;
  first?: readonly TypedLine[];
  onClose: () => void;
}>;

/** 零件請購單 as a sheet of its own (B12): what for, until when, and for each line how many, at which price, from whom, for which job. */
export function RequestDialog({ form, first = [], onClose }: Props) {
  const t = useT('purchaseForm');
  const purchase = useT('purchase');
  const customer = useT('customer');
  const { currency } = useSession();
  const kept = useKept(form);
  const save = useCommand('purchase.request', { request: kept.request });
  const { data: suppliers = [] } = useQuery(routeQuery('part.suppliers', {}));
  const [v, setV] = useKeptState(kept, 'v', { reason: 'reorderPoint' as Reason, needBy: '', note: '' });
  const [lines, setLines] = useKeptState<readonly TypedLine[]>(kept, 'lines', first);
  const [added, setAdded] = useState<Readonly<{ count: number; partId: string | null }>>({ count: 0, partId: null });
  const set = (at: number, some: Partial<TypedLine>): void => setLines(lines.map((l, i) => (i === at ? { ...l, ...some } : l)));
  const check = useChecked(
    RequisitionInput,
    {
      reason: v.reason,
      ...(v.needBy.trim() === '' ? {} : { needBy: v.needBy.trim() }),
      note: v.note,
      lines: askedFor(lines, (typed) => minorOf(typed, currency)),
    },
    lackingJobs(lines, v.reason),
  );
  const choices = suppliers.filter((s) => s.isActive).map((s) => ({ value: s.id as string, label: s.name }));
  return (
    <Dialog
      kept={kept}
      width={860}
      title={t('request.title')}
      about={t('request.about')}
      deed={t('deed.write')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: (pr) => {
              showToast({ text: purchase(pr.status === 'DRAFT' ? 'requestedDraft' : 'requested', { no: pr.prNo }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.write')} className="fs approve-lines">
        <Field label={t('request.reason')} isRequired error={check.says('reason')}>
          <Select
            w={200}
            allowDeselect={false}
            data={REQUISITION_REASONS.map((r) => ({ value: r, label: purchase(`reason.${r}`) }))}
            value={v.reason}
            onChange={(reason) => setV({ ...v, reason: reason ?? v.reason })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('request.needBy')} error={check.says('needBy')} hint={t('request.needByHint')}>
          <TextInput
            w={140}
            placeholder={customer('dayHint')}
            value={v.needBy}
            onChange={(e) => setV({ ...v, needBy: e.currentTarget.value })}
          />
        </Field>
        {lines.map((line, i) => (
          <RequestRow
            key={`${line.partId}-${lines.slice(0, i).filter((l) => l.partId === line.partId).length}`}
            line={line}
            isNew={line.partId === added.partId && i === lines.length - 1}
            needsJob={v.reason === 'job'}
            suppliers={choices}
            isWrong={(field) => check.says(`lines.${i}.${field}`) !== undefined}
            onChange={(some) => set(i, some)}
            onRemove={() => setLines(lines.filter((_, at) => at !== i))}
          />
        ))}
        <Field
          label={t('request.part')}
          isRequired={lines.length === 0}
          {...(check.says('lines') === undefined ? {} : { sentence: t('request.none') })}
        >
          <PartSelect
            key={added.count}
            value={null}
            onChange={(part) => {
              if (part === null) return;
              setLines((old) => withPart(old, part));
              setAdded({ count: added.count + 1, partId: part.partId });
            }}
          />
        </Field>
        <Field label={t('request.note')} error={check.says('note')}>
          <TextInput maxLength={100} value={v.note} onChange={(e) => setV({ ...v, note: e.currentTarget.value })} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
