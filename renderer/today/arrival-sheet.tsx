import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ArrivalView } from '#shared/purchase/views';
import { routeQuery, useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { Sheet } from '../kernel/sheet';
import { When } from '../kernel/when';
import { TodoList } from '../kernel/todo-list';

/** 到料: parts that came for my jobs, or were taken for a more urgent one; gone once I have said that I know (E4, issue line 5). */
export function ArrivalSheet() {
  const t = useT('purchase');
  const navigate = useNavigate();
  const { data = [] } = useQuery(routeQuery('purchase.arrivals', {}));
  const seen = useCommand('purchase.seen');
  if (data.length === 0) return null;
  const open = (a: ArrivalView): void => {
    if (a.cardId !== null) void navigate({ to: '/job/$id', params: { id: a.cardId } });
    else if (a.callId !== null) void navigate({ to: '/calls', search: { call: a.callId } });
    else void navigate({ to: '/parts', search: { view: 'out' } });
  };
  const items = data.map((a) => ({
    id: `${a.lineId}-${a.at}-${a.qty}`,
    isOver: a.qty < 0,
    title: t(a.qty > 0 ? 'arrivals.kept' : 'arrivals.taken', {
      sku: a.sku,
      name: a.name,
      qty: String(Math.abs(a.qty)),
      job: a.jobNo ?? a.siNo,
      reason: a.reason ?? '',
    }),
    detail: a.siNo,
    end: <When at={a.at} isNear />,
    open: () => open(a),
  }));
  return (
    <Sheet title={t('arrivals.title')} count={items.length} className="hug">
      <TodoList label={t('arrivals.title')} items={items} />
      <div className="row pad">
        <Button size="xs" variant="default" disabled={seen.isPending} onClick={() => seen.mutate({})}>
          {t('arrivals.seen')}
        </Button>
      </div>
    </Sheet>
  );
}
