import type { ReactNode } from 'react';
import { useT } from '../kernel/i18n';
import { DaySheet } from './day-sheet';
import { DrawerSheet } from './drawer-sheet';
import { WaitingSheet } from './waiting-sheet';
import './cash-desk.css';

/** 現金: the drawer of this PC, differences to confirm, and the day. */
export function CashDeskPage(): ReactNode {
  const t = useT('cashDesk');
  return (
    <>
      <div className="bar">
        <h1 className="title">{t('title')}</h1>
      </div>
      <div className="page-scroll cash-desk">
        <div className="col">
          <DrawerSheet />
          <WaitingSheet />
        </div>
        <DaySheet />
      </div>
    </>
  );
}
