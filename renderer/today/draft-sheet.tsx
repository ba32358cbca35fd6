import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Sheet } from '../kernel/sheet';
import { When } from '../kernel/when';
import { TodoList } from './todo-list';

/** The form's name before its id: `quote:<cardId>` is `quote`. */
const FORMS: Readonly<Record<string, 'serviceCall' | 'intake' | 'release' | 'quote'>> = {
  'service-call': 'serviceCall',
  intake: 'intake',
  'counter-intake': 'intake',
  release: 'release',
  quote: 'quote',
};

/** 草稿: half-written forms of the person at the counter; Enter goes on writing. */
export function DraftSheet() {
  const t = useT('today');
  const navigate = useNavigate();
  const { data } = useQuery(routeQuery('draft.list', {}));
  const open = (form: string): void => {
    const [name = '', id] = form.split(':');
    switch (FORMS[name]) {
      case 'serviceCall':
        return void navigate({ to: '/calls', search: { form: 'new' } });
      case 'intake':
        return void navigate({ to: '/intake' });
      case 'release':
        return void navigate({ to: '/release', search: id === undefined ? {} : { receipt: id } });
      case 'quote':
        return void (id !== undefined && navigate({ to: '/job/$id', params: { id } }));
      case undefined:
        return undefined;
    }
  };
  const items = (data ?? []).map((d) => ({
    id: d.form,
    title: t(`draftOf.${FORMS[d.form.split(':')[0] ?? ''] ?? 'other'}`),
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

/** 最近受理: the newest intakes. */
export function RecentSheet() {
  const t = useT('today');
  const navigate = useNavigate();
  const { data } = useQuery(routeQuery('counterIntake.list', { limit: 6 }));
  const items = (data ?? []).map((i) => ({
    id: i.id,
    title: i.customerName,
    detail: (
      <>
        <Doc no={i.intakeNo} isBold={false} />
        {`　${t('devices', { count: i.devices })}`}
      </>
    ),
    end: <When at={i.receivedAt} isNear />,
    open: () => void navigate({ to: '/papers', search: { kind: 'intake', id: i.id } }),
  }));
  return (
    <Sheet title={t('recent')} className="hug">
      {data?.length === 0 ? (
        <Blank title={t('recentEmpty')} about={t('recentEmptyAbout')} />
      ) : (
        <TodoList label={t('recent')} items={items} />
      )}
    </Sheet>
  );
}
