import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { routeQuery } from '../kernel/api';
import { BookTabs } from '../kernel/book/book-tabs';
import { useT } from '../kernel/i18n';
import { ClaimView } from './claim-view';
import { ClaimsView } from './claims-view';
import { LedgerView } from './ledger-view';
import { MakersView } from './makers-view';
import { PacksView } from './packs-view';

const route = getRouteApi('/claims');
const VIEWS = ['ledger', 'packs', 'claims', 'makers'] as const;

/** 舊件: what is due back and where it is, the boxes to the makers, what they are claimed for, and who they are (B18, line 6). */
export function OldPartsPage(): ReactNode {
  const t = useT('oldPart');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const view = VIEWS.find((v) => v === search.view) ?? 'ledger';
  const { data: counts } = useQuery(routeQuery('oldPart.counts', {}));
  const go = (to: Readonly<{ view: string; filter?: string; id?: string }>): void => void navigate({ search: to, replace: true });
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={VIEWS.map((v) => ({ key: v, label: t(`view.${v}`), count: { ledger: counts?.due, packs: counts?.packed }[v as string] }))}
        active={view}
        onPick={(key) => go({ view: key })}
      />
      {view === 'ledger' && (
        <LedgerView
          key={search.id ?? ''}
          filter={search.filter}
          id={search.id ?? null}
          counts={counts}
          onFilter={(filter) => go({ view, filter })}
        />
      )}
      {view === 'packs' && <PacksView />}
      {view === 'claims' && search.id === undefined && <ClaimsView onOpen={(id) => go({ view, id })} />}
      {view === 'claims' && search.id !== undefined && <ClaimView key={search.id} id={search.id} onBack={() => go({ view })} />}
      {view === 'makers' && <MakersView />}
    </>
  );
}
