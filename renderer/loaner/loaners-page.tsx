import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { BookTabs } from '../kernel/book/book-tabs';
import { useT } from '../kernel/i18n';
import { LoanPart } from './loan-part';
import { PoolPart } from './pool-part';

const route = getRouteApi('/loaners');
const VIEWS = ['out', 'pool', 'all'] as const;

/** 備用機 (B16, C11): what is out with the overdue first, the loaners themselves, and every loan there was. */
export function LoanersPage(): ReactNode {
  const t = useT('loaner');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = VIEWS.find((v) => v === search.view) ?? 'out';
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={VIEWS.map((v) => ({ key: v, label: t(`view.${v}`) }))}
        active={view}
        onPick={(key) => void navigate({ search: { view: key }, replace: true })}
      />
      {view === 'pool' ? <PoolPart /> : <LoanPart key={`${view} ${search.find ?? ''}`} view={view} find={search.find ?? null} />}
    </>
  );
}
