import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DepositView } from '#shared/deposit/schema';
import { call as ask } from '../kernel/api';
import { RefundDepositDialog } from '../kernel/billing/deposit-dialogs';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { FileColumn } from '../kernel/ledger/cell-text';
import { pagesOf } from '../kernel/ledger/every-page';
import { ListExport } from '../kernel/ledger/list-export';
import { Money } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { When } from '../kernel/when';

/** 尚存訂金: whose money the centre holds and for which job, the oldest first; the manager gives it back. */
export function DepositSheet() {
  const t = useT('deposit');
  const can = useCan();
  const deeds = useT('deeds');
  const list = useBookRows<DepositView, DepositView['id']>({
    route: 'deposit.list',
    input: {},
    read: async (after) => uncounted(await ask('deposit.list', { after, limit: PAGE_ROWS })),
    next: ({ id }) => id,
  });
  const { rows } = list;
  const [chosen, setChosen] = useState<DepositView | null>(null);
  const columns: readonly FileColumn<DepositView>[] = [
    { head: t('column.job'), cell: (d) => d.cardNo },
    { head: t('column.customer'), cell: (d) => d.customerName },
    { head: t('column.purpose'), cell: (d) => t(`purposes.${d.purpose}`) },
    { head: t('column.takenAt'), cell: (d) => <When at={d.takenAt} /> },
    { head: t('column.taken'), cell: (d) => <Money minor={d.takenMinor} /> },
    { head: t('column.used'), cell: (d) => <Money minor={d.usedMinor} /> },
    { head: t('column.refunded'), cell: (d) => <Money minor={d.refundedMinor} /> },
    { head: t('column.balance'), cell: (d) => <Money minor={d.balanceMinor} /> },
  ];
  return (
    <Sheet
      title={t('heldList')}
      count={list.hasMore ? `${rows.length}+` : rows.length}
      className="hug"
      end={<ListExport list="deposits" title={t('heldList')} columns={columns} pages={list.pages ?? pagesOf(rows)} isKeyed={false} />}
    >
      {!list.isPending && rows.length === 0 && <p className="pad t2">{t('noneHeld')}</p>}
      <RefusalBanner refusal={list.error} />
      {rows.map((d) => (
        <div key={d.id} className="row pad carrier">
          <Link to="/job/$id" params={{ id: d.cardId }}>
            <Doc no={d.cardNo} />
          </Link>
          <span className="grow wrap">{d.customerName}</span>
          <span className="t2">{t(`purposes.${d.purpose}`)}</span>
          <span className="t2">
            <When at={d.takenAt} isNear />
          </span>
          <b>
            <Money minor={d.balanceMinor} />
          </b>
          {can('deposit.refund') && (
            <Button size="xs" variant="default" onClick={() => setChosen(d)}>
              {t('refund')}
            </Button>
          )}
        </div>
      ))}
      {list.hasMore && (
        <div className="pad">
          <Button size="xs" variant="default" onClick={list.more}>
            {deeds('more')}
          </Button>
        </div>
      )}
      {chosen && <RefundDepositDialog deposit={chosen} onClose={() => setChosen(null)} />}
    </Sheet>
  );
}
