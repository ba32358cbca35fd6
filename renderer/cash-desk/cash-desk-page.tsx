import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RouteName } from '#shared/contract/contract';
import { BookTabs } from '../kernel/book/book-tabs';
import { useT } from '../kernel/i18n';
import { useCan } from '../kernel/session';
import { DaySheet } from './day-sheet';
import { DepositSheet } from './deposit-sheet';
import { DrawerSheet } from './drawer-sheet';
import { JobCostPart } from './job-cost-part';
import { MonthPart } from './month-part';
import { OpenDrawersSheet } from './open-drawers-sheet';
import { ReceivablePart } from './receivable-part';
import { TurnInPart } from './turn-in-part';
import { WaitingSheet } from './waiting-sheet';
import './cash-desk.css';

const route = getRouteApi('/cash');
const VIEWS = ['drawer', 'turnIn', 'receivable', 'jobCost', 'month'] as const;
/** Who may not read what a view shows does not see its tab. */
const READ: Partial<Record<(typeof VIEWS)[number], RouteName>> = { jobCost: 'jobCost.list', month: 'monthReport.read' };

/** 現金: the drawer of this PC with the day, the cash that technicians turn in, what customers owe, what warranty and contract jobs cost, and the months. */
export function CashDeskPage(): ReactNode {
  const t = useT('cashDesk');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const can = useCan();
  const views = VIEWS.filter((v) => READ[v] === undefined || can(READ[v]));
  const view = views.find((v) => v === search.view) ?? 'drawer';
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={views.map((v) => ({ key: v, label: t(`view.${v}`) }))}
        active={view}
        onPick={(key) => void navigate({ search: { view: key }, replace: true })}
      />
      {view === 'receivable' && <ReceivablePart key={search.list} list={search.list} />}
      {view === 'jobCost' && <JobCostPart />}
      {view === 'month' && <MonthPart />}
      {view === 'drawer' && (
        <div className="page-scroll cash-desk">
          <div className="col">
            <DrawerSheet />
            <OpenDrawersSheet />
            <WaitingSheet />
            <DepositSheet />
          </div>
          <DaySheet />
        </div>
      )}
      {view === 'turnIn' && (
        <div className="page-scroll turn-in">
          <TurnInPart />
        </div>
      )}
    </>
  );
}
