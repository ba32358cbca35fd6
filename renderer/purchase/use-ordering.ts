import { useState } from 'react';
import type { RequisitionView } from '#shared/purchase/views';
import { call as ask, useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { everyRow } from '../kernel/ledger/every-page';
import { showToast } from '../kernel/toast';
import { ordersFor } from './orders-for';

/** 訂購單: one for each supplier, one after another. */
export function useOrdering() {
  const t = useT('purchase');
  const send = useCommand('purchase.order');
  const [isBusy, setIsBusy] = useState(false);
  const order = async (requisition: RequisitionView): Promise<void> => {
    setIsBusy(true);
    try {
      const agreed = await everyRow({
        read: (after: Pick<RequisitionView, 'prNo'> | null, limit) => ask('purchase.requisitions', { view: 'toOrder', after, limit }),
        next: ({ prNo }) => ({ prNo }),
      });
      for (const { supplierId, lines } of ordersFor(requisition, agreed)) {
        const po = await send.mutateAsync({ supplierId, lines: lines.map((l) => ({ lineId: l.id })) });
        showToast({ text: t('ordered', { no: po.poNo, name: po.supplier }) });
      }
    } catch {
      // The banner says why
    } finally {
      setIsBusy(false);
    }
  };
  return { order: (r: RequisitionView): void => void order(r), isBusy, refusal: send.error };
}
