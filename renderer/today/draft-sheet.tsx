import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { Sheet } from '../kernel/sheet';
import { When } from '../kernel/when';
import { TodoList } from '../kernel/todo-list';

type Kind =
  'serviceCall' | 'intake' | 'release' | 'quote' | 'call' | 'ledger' | 'job' | 'customer' | 'settings' | 'bill' | 'voucher' | 'paper';
/** The form's name before its id: `quote:<cardId>` is `quote`, `call.carry:<callId>` is `call`. */
const FORMS: Readonly<Record<string, Kind>> = {
  'service-call': 'serviceCall',
  intake: 'intake',
  'counter-intake': 'intake',
  release: 'release',
  quote: 'quote',
  call: 'call',
  ledger: 'ledger',
  job: 'job',
  customer: 'customer',
  settings: 'settings',
  bill: 'bill',
  voucher: 'voucher',
  paper: 'paper',
};
const kindOf = (form: string): Kind | undefined => FORMS[form.split(/[.:]/)[0] ?? ''];

/** 草稿: half-written forms of the person at the counter; Enter goes on writing. */
export function DraftSheet() {
  const t = useT('today');
  const navigate = useNavigate();
  const { data } = useQuery(routeQuery('draft.list', {}));
  const open = (form: string): void => {
    const id = form.split(':')[1];
    switch (kindOf(form)) {
      case 'serviceCall':
        return void navigate({ to: '/calls', search: { form: 'new' } });
      case 'intake':
        return void navigate({ to: '/intake' });
      case 'release':
        return void navigate({ to: '/release', search: id === undefined ? {} : { receipt: id } });
      case 'call':
        return void navigate({ to: '/calls', search: { view: 'all', call: id } });
      case 'ledger':
        return void navigate({ to: '/ledger', search: { view: 'all', stay: id } });
      case 'customer':
        return void navigate({ to: '/customers', search: id === 'new' || form.startsWith('customer.product:') ? {} : { customer: id } });
      case 'bill':
        return void navigate({ to: '/bills', search: { view: 'all', id } });
      case 'voucher':
        return void navigate({ to: '/vouchers', search: { voucher: id } });
      case 'paper':
        return void navigate({ to: '/papers' });
      case 'settings':
        return void navigate({ to: '/settings', search: { part: form.split(/[.:]/)[1] } });
      case 'job':
      case 'quote':
        return void (id !== undefined && navigate({ to: '/job/$id', params: { id } }));
      case undefined:
        return undefined;
    }
  };
  const items = (data ?? []).map((d) => ({
    id: d.form,
    title: t(`draftOf.${kindOf(d.form) ?? 'other'}`),
    detail: <When at={d.updatedAt} isNear />,
    end: null,
    open: () => open(d.form),
  }));
  return (
    <Sheet title={t('drafts')} count={data === undefined ? '' : items.length} className="hug">
      {data?.length === 0 ? (
        <Blank title={t('draftsEmpty')} about={t('draftsEmptyAbout')} />
      ) : (
        <TodoList label={t('drafts')} items={items} />
      )}
    </Sheet>
  );
}
