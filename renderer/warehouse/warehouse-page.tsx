import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useRef, type ReactNode } from 'react';
import type { Overdue } from '#shared/warehouse/schema';
import { call as ask, routeQuery, useCommand } from '../kernel/api';
import { useMinute } from '../kernel/clock';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { refuseScan, useScan } from '../kernel/scan';
import { soundScan } from '../kernel/scan-box';
import { useCan } from '../kernel/session';
import { startWalk } from '../kernel/sheet-walk';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';
import { deedTarget } from './deed-target';
import { BLOCKS, blockClass, HomeBlock } from './home-block';
import { useHomeBooks } from './use-home-books';
import './warehouse.css';

/** Where something overdue is dealt with. */
const OVERDUE_AT = {
  order: { page: 'purchase', view: 'orders' },
  out: { page: 'parts', view: 'out' },
  requisition: { page: 'purchase', view: 'requisitions' },
  count: { page: 'parts', view: 'count' },
} as const satisfies Record<Overdue['kind'], unknown>;

/** 倉管 (issue line 15): what to pick, what arrived, what is short, what is overdue; each row is one key from its deed, or one scan. */
export function WarehousePage(): ReactNode {
  const t = useT('warehouse');
  const words = useT('part');
  const keys = useT('keys');
  const now = useMinute();
  const navigate = useNavigate();
  const mayKeep = useCan()('purchase.allocate');
  const { data: counts } = useQuery(routeQuery('warehouse.counts', {}));
  const { toPick, arrived, short, overdue } = useHomeBooks();
  const allocate = useCommand('purchase.allocate');
  useScan((code) => {
    void ask('warehouse.scan', { code }).then(
      (deed) => {
        if (deed === null) return refuseScan(code);
        soundScan('right');
        void navigate(deedTarget(deed));
      },
      () => refuseScan(code),
    );
    return true;
  });
  usePageKeys([
    ...BLOCKS.map((name, i) => ({ key: String(i + 1), label: t(`block.${name}`), run: () => startWalk(`.${blockClass(name)}`) })),
    { key: 'ArrowDown', label: keys('rowUpDown'), run: () => startWalk(), isShown: false },
    { key: 'ArrowUp+ArrowDown', label: keys('rowUpDown'), run: () => startWalk(), isHint: true },
    { key: 'Enter', label: keys('open'), run: () => startWalk(), isHint: true },
  ]);
  const isLed = useRef(false);
  const onRead = useCallback(() => {
    if (isLed.current || document.activeElement !== document.body) return;
    startWalk('.wh');
    isLed.current = document.activeElement !== document.body;
  }, []);
  const isLate = (at: string | null): boolean => at !== null && Date.parse(at) < now;
  const job = (l: Readonly<{ jobNo: string | null; siNo: string }>): string => l.jobNo ?? `${l.siNo} ${words('vanStock')}`;
  const keep = (lineId: string, jobNo: string): void =>
    allocate.mutate({ lineId }, { onSuccess: () => showToast({ text: t('kept', { job: jobNo }) }) });
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <div className="bar">
        <span className="t2">{t('rule')}</span>
      </div>
      <RefusalBanner refusal={allocate.error} />
      <div className="wh">
        <HomeBlock
          name="toPick"
          count={counts?.toPick}
          book={toPick}
          onRead={onRead}
          item={(l) => ({
            id: l.lineId,
            isOver: isLate(l.promisedAt),
            title: [l.bin ?? t('noBin'), l.sku, l.name].join('　'),
            detail: t('pickText', { qty: `${l.qty} ${words(`unit.${l.unit}`)}`, name: l.requester, job: job(l) }),
            end: <When at={l.promisedAt} isNear />,
            open: () => void navigate(deedTarget({ page: 'parts', view: 'pick', id: l.lineId })),
          })}
        />
        <HomeBlock
          name="arrived"
          count={counts?.arrived}
          book={arrived}
          onRead={onRead}
          end={mayKeep && arrived.rows.length > 0 ? t('enterKeeps') : undefined}
          item={(l) => ({
            id: l.lineId,
            isOver: isLate(l.promisedAt),
            title: [l.sku, l.name].join('　'),
            detail: t('arrivedText', { job: job(l), name: l.requester, missing: String(l.qtyMissing), available: String(l.available) }),
            end: <When at={l.promisedAt} isNear />,
            open: () =>
              mayKeep ? keep(l.lineId, l.jobNo ?? l.siNo) : void navigate(deedTarget({ page: 'purchase', view: 'waiting', id: l.lineId })),
          })}
        />
        <HomeBlock
          name="short"
          count={counts?.short}
          book={short}
          onRead={onRead}
          item={(p) => ({
            id: p.partId,
            isOver: p.by === 'asked',
            title: [p.sku, p.name].join('　'),
            detail: t(p.by === 'asked' ? 'askedText' : 'levelText', {
              asked: String(p.asked),
              available: String(p.available),
              coming: String(p.coming),
              orderAt: String(p.orderAt),
              fillTo: String(p.fillTo),
            }),
            end: <b className={p.by === 'asked' ? 'bad' : undefined}>{t('lacks', { qty: String(lacking(p)) })}</b>,
            open: () => void navigate({ to: '/purchase', search: { view: isCovered(p) ? 'waiting' : 'short', id: p.partId } }),
          })}
        />
        <HomeBlock
          name="overdue"
          count={counts?.overdue}
          book={overdue}
          onRead={onRead}
          item={(o) => ({
            id: `${o.kind}-${o.id}`,
            isOver: true,
            title: [o.no, o.who].join('　'),
            detail: [t(`overdue.${o.kind}`), o.what ?? ''].filter(Boolean).join('　'),
            end: <b className="bad">{words('days', { days: o.days })}</b>,
            open: () => void navigate(deedTarget({ ...OVERDUE_AT[o.kind], id: o.id })),
          })}
        />
      </div>
    </>
  );
}

/** Enough is on its way: nothing to buy, but a job that waits may be more urgent than one that has its part. */
const isCovered = (p: Lack): boolean => p.by === 'asked' && p.asked <= p.available + p.coming;
type Lack = Readonly<{ by: 'asked' | 'level'; asked: number; available: number; coming: number; fillTo: number }>;
/** How many jobs miss, or how many fill the shelf again with what is on its way. */
const lacking = (p: Lack): number => (p.by === 'asked' ? p.asked - p.available : Math.max(0, p.fillTo - p.available - p.coming));
