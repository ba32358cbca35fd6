import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { UNCLAIMED_VIEWS } from '#shared/unclaimed/schema';
import { BookTabs } from '../kernel/book/book-tabs';
import { useT } from '../kernel/i18n';
import { UnclaimedPart } from './unclaimed-part';

const route = getRouteApi('/unclaimed');

/** 逾期未領 (D5, B30): what is due today, what waits for its owner, and what was disposed of. */
export function UnclaimedPage(): ReactNode {
  const t = useT('unclaimed');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = UNCLAIMED_VIEWS.find((v) => v === search.view) ?? 'due';
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={UNCLAIMED_VIEWS.map((v) => ({ key: v, label: t(`view.${v}`) }))}
        active={view}
        onPick={(key) => void navigate({ search: { view: key }, replace: true })}
      />
      <UnclaimedPart key={view} view={view} />
    </>
  );
}
