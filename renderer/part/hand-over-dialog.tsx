import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Output } from '#shared/contract/contract';
import { HandOverInput } from '#shared/stock-issue/schema';
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

const WHAT = ['all', 'line'] as const;
type Props = Readonly<{ row: Output<'stockIssue.out'>[number]; onClose: () => void }>;

/** 移交 (E8): what one has goes to a colleague, so that whoever leaves is not held up by it. */
export function HandOverDialog({ row, onClose }: Props) {
  const t = useT('part');
  const kept = useKept(`part.handOver:${row.lineId}`);
  const save = useCommand('stockIssue.handOver', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', { toId: '', what: 'all' as (typeof WHAT)[number], note: '' });
  const { data: staff = [] } = useQuery(routeQuery('staff.list', {}));
  const colleagues = staff.filter((p) => p.isActive && p.posts.includes('technician') && p.id !== row.staffId);
  const check = useChecked(HandOverInput, {
    fromId: row.staffId,
    toId: v.toId,
    note: v.note,
    ...(v.what === 'line' ? { lineIds: [row.lineId] } : {}),
  });
  return (
    <Dialog
      kept={kept}
      title={t('handOver.title')}
      about={t('handOver.about', { name: row.staff })}
      deed={t('deed.handOver')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: ({ srNo, siNos }) => {
              showToast({ text: t('handOver.done', { no: [srNo, ...siNos].join(' ') }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('handOver.title')} className="fs">
        <Field label={t('handOver.to')} isRequired error={check.says('toId')}>
          <Select
            data-autofocus
            w={240}
            searchable
            data={colleagues.map((p) => ({ value: p.id as string, label: p.name }))}
            value={v.toId === '' ? null : v.toId}
            onChange={(toId) => setV({ ...v, toId: toId ?? '' })}
            comboboxProps={{ withinPortal: false }}
          />
        </Field>
        <Field label={t('handOver.what')}>
          <Segments
            label={t('handOver.what')}
            value={v.what}
            width={240}
            options={WHAT.map((value) => ({ value, label: t(`handOver.${value}`) }))}
            onChange={(what) => setV({ ...v, what })}
          />
        </Field>
        <Field label={t('fact.note')} error={check.says('note')}>
          <TextInput maxLength={100} value={v.note} onChange={(e) => setV({ ...v, note: e.currentTarget.value })} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
