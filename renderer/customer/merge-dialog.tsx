import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { formatPhone, phoneWithExtension } from '#shared/customer/phone';
import type { CustomerView } from '#shared/customer/schema';
import { call, routeQuery, useCommand } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { DL } from '../kernel/sheet';
import { showToast } from '../kernel/toast';

function Pocket({ customer, heading }: Readonly<{ customer: CustomerView; heading: string }>) {
  const t = useT('customer');
  return (
    <section className="sheet" aria-label={heading}>
      <header>{heading}</header>
      <DL
        labelWidth={64}
        rows={[
          [t('name'), <b key="n">{customer.name}</b>],
          [t('column.customerNo'), customer.customerNo],
          [t('phones'), customer.phones.map((p) => phoneWithExtension(p.number, p.extension)).join('　') || t('noPhone')],
          [t('address'), customer.address ?? '—'],
          [t('column.visits'), customer.visits],
        ]}
      />
    </section>
  );
}

type Props = Readonly<{ customer: CustomerView; onMerged: (id: string) => void; onClose: () => void }>;

/** 合併資料袋: both pockets side by side, one stays; undo takes them apart again. */
export function MergeDialog({ customer, onMerged, onClose }: Props) {
  const t = useT('customer');
  const deeds = useT('deeds');
  const kept = useKept(`customer.merge:${customer.id}`);
  const merge = useCommand('customer.merge', { request: kept.request });
  const [text, setText] = useKeptState(kept, 'text', '');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const [otherId, setOtherId] = useKeptState<string | null>(kept, 'otherId', null);
  const [stays, setStays] = useKeptState<'this' | 'other'>(kept, 'stays', 'this');
  const phones = customer.phones.map((p) => p.number);
  const alike = useQuery({
    ...routeQuery('customer.duplicates', { customerId: customer.id, name: customer.name, phones }),
    enabled: asked === '',
  });
  const found = useQuery({ ...routeQuery('customer.match', { text: asked, limit: 8 }), enabled: asked !== '' });
  const { data: other } = useQuery({ ...routeQuery('customer.byId', { id: otherId ?? '' }), enabled: otherId !== null });
  const options = ((asked === '' ? alike.data : found.data) ?? []).filter((c) => c.id !== customer.id).slice(0, 8);
  const into = stays === 'this' ? customer : (other ?? null);
  const from = stays === 'this' ? (other ?? null) : customer;
  const run = (): void => {
    if (!into || !from) return;
    merge.mutate(
      { fromId: from.id, intoId: into.id },
      {
        onSuccess: (done) => {
          showToast({
            text: t('merged', { name: done.into.name }),
            undo: () => void call('customer.undoMerge', { mergeId: done.id }).catch(() => undefined),
          });
          onMerged(done.into.id);
        },
      },
    );
  };
  return (
    <Dialog
      kept={kept}
      width={760}
      title={t('mergeTitle')}
      about={t('mergeAbout')}
      deed={t('mergeDeed')}
      isBusy={merge.isPending}
      missing={other ? null : deeds('missing', { count: 1 })}
      footer={into ? t('mergeKeep', { name: into.name }) : undefined}
      onDeed={run}
      onKeep={onClose}
    >
      <TextInput
        data-autofocus
        aria-label={t('mergeFind')}
        placeholder={t('mergeFind')}
        value={text}
        onChange={(e) => setText(e.currentTarget.value)}
      />
      {options.length > 0 && (
        <div className="row wrap-row" role="group" aria-label={t('alike')}>
          {options.map((c) => (
            <button
              key={c.id}
              type="button"
              className="chip"
              aria-pressed={c.id === otherId}
              data-on={c.id === otherId}
              onClick={() => setOtherId(c.id)}
            >
              {c.name}　{c.phone ? formatPhone(c.phone) : c.customerNo}
            </button>
          ))}
        </div>
      )}
      {other && (
        <>
          <Segments
            label={t('mergeTitle')}
            value={stays}
            options={[
              { value: 'this', label: t('mergeKeep', { name: `${customer.name} ${customer.customerNo}` }) },
              { value: 'other', label: t('mergeKeep', { name: `${other.name} ${other.customerNo}` }) },
            ]}
            onChange={setStays}
          />
          <div className="side-by-side">
            <Pocket customer={customer} heading={stays === 'this' ? t('mergeInto') : t('mergeFrom')} />
            <Pocket customer={other} heading={stays === 'this' ? t('mergeFrom') : t('mergeInto')} />
          </div>
        </>
      )}
      <RefusalBanner refusal={merge.error} />
    </Dialog>
  );
}
