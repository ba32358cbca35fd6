import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { CallView } from '#shared/service-call/schema';
import { routeQuery } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { showToast } from '../kernel/toast';
import { NewCallDialog } from './new-call-dialog';

const route = getRouteApi('/calls');
type Props = Readonly<{ customerId: string | null; productId: string | null; onChoose: (callId: string) => void }>;

/** The form of the address `?form=new`, with the customer and product it was opened for. */
export function NewCall({ customerId, productId, onChoose }: Props) {
  const t = useT('serviceCall');
  const navigate = route.useNavigate();
  const { data: customer, isPending } = useQuery({
    ...routeQuery('customer.byId', { id: customerId ?? '' }),
    enabled: customerId !== null,
  });
  const close = (): void => void navigate({ search: ({ view, find, call }) => ({ view, find, call }), replace: true });
  const show = (call: CallView): void => {
    onChoose(call.id);
    close();
  };
  if (customerId !== null && isPending) return null;
  return (
    <NewCallDialog
      customer={customer ? { ...customer, phone: customer.phones[0]?.number ?? null } : null}
      productId={productId}
      onClose={close}
      onOpenCall={show}
      onDone={(call) => {
        showToast({ text: t('done.create', { no: call.callNo }) });
        show(call);
      }}
    />
  );
}
