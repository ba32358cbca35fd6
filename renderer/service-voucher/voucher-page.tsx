import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { VOUCHER_STATUSES } from '#shared/service-voucher/states';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { BookTabs } from '../kernel/book/book-tabs';
import { usePreviewChoice, ViewButtons } from '../kernel/book/view-buttons';
import { useMinute } from '../kernel/clock';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { ifMore } from '../kernel/ledger/every-page';
import { Ledger } from '../kernel/ledger/ledger';
import { useStatusWord } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { useVoucherColumns, type VoucherLine } from './voucher-columns';
import { usePossibleDeeds, type VoucherDeed } from './voucher-deeds';
import { VoucherDialog } from './voucher-dialogs';
import { VoucherPreview } from './voucher-preview';

const route = getRouteApi('/vouchers');
const rowId = (v: VoucherLine): string => v.id;
/** The route brings at most so many; choosing a status narrows it. */
const LIMIT = 200;
const isStatus = (text: string | undefined): text is VoucherLine['status'] => VOUCHER_STATUSES.some((s) => s === text);

/** 服務憑證: by where they are, who holds them, and for how many days; out too long first. */
export function VoucherPage(): ReactNode {
  const t = useT('serviceVoucher');
  const word = useStatusWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useVoucherColumns(useMinute());
  const status = isStatus(search.status) ? search.status : null;
  const [chosenId, setChosenId] = useState(search.voucher ?? null);
  const [deed, setDeed] = useState<VoucherDeed | null>(null);
  const [isPreview, togglePreview] = usePreviewChoice('serviceVoucher');
  useEffect(() => {
    if (search.voucher !== undefined) setChosenId(search.voucher);
  }, [search.voucher]);
  const list = useQuery({ ...routeQuery('serviceVoucher.list', { status, limit: LIMIT }), placeholderData: (before) => before });
  const rows = list.data ?? [];
  const activeId = chosenId ?? rows[0]?.id ?? null;
  const { data: active = null } = useQuery({ ...routeQuery('serviceVoucher.byId', { id: activeId ?? '' }), enabled: activeId !== null });
  const deeds = usePossibleDeeds(active);
  usePageKeys(deeds.map(({ deed: name, key }) => ({ key, label: t(`deed.${name}`), run: () => setDeed(name) })));
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={[{ key: 'all', label: t('all') }, ...VOUCHER_STATUSES.map((s) => ({ key: s, label: word('serviceVoucher', s) }))]}
        active={status ?? 'all'}
        onPick={(key) => {
          setChosenId(null);
          void navigate({ search: key === 'all' ? {} : { status: key }, replace: true });
        }}
      />
      <div className="bar">
        {rows.length >= LIMIT && <span className="t2">{t('atLimit', { count: LIMIT })}</span>}
        <span className="row bar-end">
          <span className="t2 nw" role="status">
            {t('total', { count: rows.length })}
          </span>
          <ViewButtons isPreview={isPreview} onPreview={togglePreview} />
        </span>
      </div>
      <div className="book" data-preview={isPreview && active !== null}>
        <div className="book-rows">
          <Ledger
            id="serviceVoucher"
            label={t('title')}
            rows={rows}
            rowId={rowId}
            columns={columns}
            file={{
              list: 'vouchers',
              pages: ifMore(rows, {
                read: (after: Pick<VoucherLine, 'status' | 'since' | 'id'> | null, limit) =>
                  ask('serviceVoucher.list', { status, after, limit }),
                next: ({ status, since, id }) => ({ status, since, id }),
              }),
            }}
            activeId={activeId}
            onActive={(v) => setChosenId(v.id)}
            onPreview={togglePreview}
            onOpen={() => !isPreview && togglePreview()}
            marks={(v) => ({ isOver: v.isOutTooLong, isDone: v.status === 'REISSUED' })}
            isLoading={list.isPending}
            refusal={list.error}
            onAgain={() => void list.refetch()}
            empty={<Blank title={t('empty')} about={t('emptyAbout')} />}
          />
        </div>
        {isPreview && active !== null && (
          <VoucherPreview voucher={active} onDeed={setDeed} onOpenCall={(call) => void navigate({ to: '/calls', search: { call } })} />
        )}
      </div>
      {deed !== null && active !== null && (
        <VoucherDialog
          key={active.id}
          deed={deed}
          voucher={active}
          onClose={() => setDeed(null)}
          onDone={(text) => {
            showToast({ text });
            setDeed(null);
          }}
        />
      )}
    </>
  );
}
