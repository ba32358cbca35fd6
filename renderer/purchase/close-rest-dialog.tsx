import { Select, TextInput } from '@mantine/core';
import { useId } from 'react';
import { TOLD_WAYS, type ToldWay } from '#shared/purchase/states';
import type { OrderView } from '#shared/purchase/views';
import { useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { Dialog } from '../kernel/dialog';
import { useKept, useKeptState } from '../kernel/kept';
import { ReasonDialog } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { showToast } from '../kernel/toast';

type Props = Readonly<{ order: OrderView; isAsking: boolean; onClose: () => void }>;

/** 其餘取消 (C7): why, and how the supplier was told. The warehouse asks, the chief confirms or does it at once. */
export function RestDialog({ order, isAsking, onClose }: Props) {
  const t = useT('purchaseForm');
  const purchase = useT('purchase');
  const deeds = useT('deeds');
  const id = useId();
  const kept = useKept(`purchase.rest:${order.id}`);
  const asking = useCommand('purchase.askClose', { request: kept.request });
  const closing = useCommand('purchase.closeRest', { request: kept.request });
  const [told, setTold] = useKeptState<ToldWay | null>(kept, 'told', order.told);
  const [toldTo, setToldTo] = useKeptState(kept, 'toldTo', order.toldTo ?? '');
  const one = { orderId: order.id, rev: order.rev };
  return (
    <ReasonDialog
      kept={kept}
      title={isAsking ? t('rest.askTitle', { no: order.poNo }) : purchase('closeTitle', { no: order.poNo })}
      stays={isAsking ? t('rest.askStays') : t('rest.closeStays')}
      deed={isAsking ? t('deed.askClose') : purchase('deed.closeRest')}
      keep={purchase('keep')}
      missing={told === null ? deeds('missing', { count: 1 }) : null}
      isBusy={asking.isPending || closing.isPending}
      refusal={asking.error ?? closing.error}
      onDeed={(reason) => {
        if (told === null) return;
        const input = { ...one, reason, told, toldTo };
        if (isAsking) asking.mutate(input, { onSuccess: (po) => done(t('rest.askedToast', { no: po.poNo })) });
        else closing.mutate(input, { onSuccess: (po) => done(purchase('closed', { no: po.poNo })) });
      }}
      onKeep={onClose}
    >
      <div>
        <label htmlFor={`${id}-told`} className="fs12 t2 req">
          {t('rest.told')}
        </label>
        <Select
          id={`${id}-told`}
          aria-required
          data={TOLD_WAYS.map((way) => ({ value: way, label: t(`ways.${way}`) }))}
          value={told}
          onChange={setTold}
          comboboxProps={{ withinPortal: false }}
        />
      </div>
      <div>
        <label htmlFor={`${id}-to`} className="fs12 t2">
          {t('rest.toldTo')}
        </label>
        <TextInput id={`${id}-to`} maxLength={40} value={toldTo} onChange={(e) => setToldTo(e.currentTarget.value)} />
      </div>
    </ReasonDialog>
  );
  function done(text: string): void {
    showToast({ text });
    onClose();
  }
}

/** The chief reads what the warehouse wrote and confirms it, or leaves the order open. */
export function ConfirmRest({ order, onClose }: Omit<Props, 'isAsking'>) {
  const t = useT('purchaseForm');
  const purchase = useT('purchase');
  const save = useCommand('purchase.closeRest');
  return (
    <Dialog
      isAlert
      isDanger
      title={purchase('closeTitle', { no: order.poNo })}
      about={t('rest.closeStays')}
      deed={t('deed.confirmClose')}
      keep={purchase('keep')}
      isBusy={save.isPending}
      onDeed={() =>
        save.mutate(
          { orderId: order.id, rev: order.rev },
          {
            onSuccess: (po) => {
              showToast({ text: purchase('closed', { no: po.poNo }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <p>{t('rest.wrote', { name: order.closeAskedBy ?? '', reason: order.closeReason ?? '' })}</p>
      <p className="t2">
        {t('fact.told')}　{order.told === null ? '' : t(`ways.${order.told}`)} {order.toldTo}
      </p>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
