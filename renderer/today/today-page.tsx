import { IconClipboardList, IconHandGrab, IconInbox, IconPhoneIncoming } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { routeQuery } from '../kernel/api';
import { Failed } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { Key } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { useCan, useSession } from '../kernel/session';
import { ArrivalSheet } from './arrival-sheet';
import { ConsentSheet } from './consent-sheet';
import { DraftSheet } from './draft-sheet';
import { FirstSheet } from './first-sheet';
import { MoneyCounts } from './money-counts';
import { OwnCash } from './own-cash';
import { PaperSheet } from './paper-sheet';
import { PromisedSheet } from './promised-sheet';
import { RecentSheet } from './recent-sheet';
import { startWalk } from '../kernel/sheet-walk';
import { TodayCounts } from './today-counts';

/** 今日 (F2): three ways in, the counts, and what needs a hand first. */
export function TodayPage(): ReactNode {
  const t = useT('today');
  const keys = useT('keys');
  const words = useT('warehouse');
  const navigate = useNavigate();
  const can = useCan();
  const overview = useQuery(routeQuery('today.overview', {}));
  const newCall = (): void => void navigate({ to: '/calls', search: { form: 'new' } });
  const newIntake = (): void => void navigate({ to: '/intake' });
  const isKeeper = useSession().person.posts.includes('warehouse');
  const { data: store } = useQuery({ ...routeQuery('warehouse.counts', {}), enabled: isKeeper });
  const warehouse = (): void => void navigate({ to: '/warehouse' });
  const release = (): void => void navigate({ to: '/release' });
  usePageKeys([
    ...(can('serviceCall.register') ? [{ key: 'n', label: t('entry.call'), run: newCall }] : []),
    ...(can('counterIntake.receive') ? [{ key: 'F4', label: t('entry.intake'), run: newIntake }] : []),
    { key: 'F8', label: t('entry.release'), run: release },
    ...(isKeeper ? [{ key: 'w', label: words('entry'), run: warehouse }] : []),
    { key: 'ArrowDown', label: keys('rowUpDown'), run: () => startWalk(), isShown: false },
    { key: 'ArrowUp+ArrowDown', label: keys('rowUpDown'), run: () => startWalk(), isHint: true },
    { key: 'Enter', label: keys('open'), run: () => startWalk(), isHint: true },
  ]);
  return (
    <div className="today">
      <h1 className="sr-only">{t('title')}</h1>
      <div className="row entries">
        {can('counterIntake.receive') && (
          <button type="button" className="big pri" aria-keyshortcuts="F4" onClick={newIntake}>
            <IconInbox size={24} stroke={1.6} aria-hidden />
            <span className="grow">
              <b>{t('entry.intake')}</b>
              <small>{t('entry.intakeAbout')}</small>
            </span>
            <Key>F4</Key>
          </button>
        )}
        {can('serviceCall.register') && (
          <button type="button" className="big" aria-keyshortcuts="N" onClick={newCall}>
            <IconPhoneIncoming size={24} stroke={1.6} aria-hidden />
            <span className="grow">
              <b>{t('entry.call')}</b>
              <small className="t2">{t('entry.callAbout')}</small>
            </span>
            <Key>F3 N</Key>
          </button>
        )}
        {isKeeper && (
          <button type="button" className="big" aria-keyshortcuts="W" onClick={warehouse}>
            <IconClipboardList size={24} stroke={1.6} aria-hidden />
            <span className="grow">
              <b>{words('entry')}</b>
              <small className="t2">{store && words('entryAbout', store)}</small>
            </span>
            <Key>W</Key>
          </button>
        )}
        <button type="button" className="big" aria-keyshortcuts="F8" onClick={release}>
          <IconHandGrab size={24} stroke={1.6} aria-hidden />
          <span className="grow">
            <b>{t('entry.release')}</b>
            <small className="t2">{t('entry.releaseAbout')}</small>
          </span>
          <Key>F8</Key>
        </button>
      </div>
      <div className="counts-row">
        <TodayCounts counts={overview.data} />
      </div>
      <OwnCash />
      <MoneyCounts />
      {overview.error && <Failed title={t('failed')} refusal={overview.error} onAgain={() => void overview.refetch()} />}
      <div className="today-grid">
        <div className="col">
          <ArrivalSheet />
          <FirstSheet />
          <RecentSheet />
        </div>
        <div className="col">
          <PromisedSheet />
          <ConsentSheet />
        </div>
        <div className="col">
          <PaperSheet />
          <DraftSheet />
        </div>
      </div>
    </div>
  );
}
