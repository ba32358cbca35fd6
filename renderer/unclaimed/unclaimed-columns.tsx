import { Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { formatPhone } from '#shared/customer/phone';
import { FORMAL } from '#shared/unclaimed/rules';
import type { UnclaimedListName, UnclaimedView } from '#shared/unclaimed/schema';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Money } from '../kernel/money';
import { OnDay } from '../kernel/when';

type Column = LedgerColumn<UnclaimedView>;

/** The next step in words: 發第 2 次通知, 登記送達; one that is not due yet with its day. */
function useStepWord(): (row: UnclaimedView) => string {
  const t = useT('unclaimed');
  return useCallback(
    ({ step, isDue }) => {
      if (step === null) return t('none');
      const word =
        step.kind === 'notice' && step.level === FORMAL ? t('step.formal') : t(`step.${step.kind}`, { level: String(step.level) });
      return isDue ? word : t('step.later', { on: step.on.slice(5), step: word });
    },
    [t],
  );
}

/** The columns of unclaimed goods: whose it is, since when, what went out, what comes next; or what became of it. */
export function useUnclaimedColumns(view: UnclaimedListName): readonly Column[] {
  const t = useT('unclaimed');
  const word = useStepWord();
  return useMemo<readonly Column[]>(() => {
    const goods: Column[] = [
      { key: 'no', head: t('column.no'), width: '124px', hideable: false, cell: (u) => <Doc no={u.dlNo} /> },
      {
        key: 'customer',
        head: t('column.customer'),
        width: 'minmax(110px, 1fr)',
        title: (u) => u.customerName,
        cell: (u) => u.customerName,
      },
      {
        key: 'phone',
        head: t('column.phone'),
        width: '112px',
        cell: (u) => <span className="nw">{u.phone === null ? '—' : formatPhone(u.phone)}</span>,
      },
      { key: 'model', head: t('column.model'), width: 'minmax(110px, 1fr)', title: (u) => u.model, cell: (u) => u.model },
      {
        key: 'job',
        head: t('column.job'),
        width: '124px',
        cell: (u) =>
          u.cardId === null || u.cardNo === null ? (
            '—'
          ) : (
            <Link to="/job/$id" params={{ id: u.cardId }}>
              <Doc no={u.cardNo} isBold={false} />
            </Link>
          ),
      },
    ];
    const waiting: Column[] = [
      { key: 'place', head: t('column.place'), width: '84px', title: (u) => u.place, cell: (u) => u.place },
      { key: 'told', head: t('column.told'), width: '84px', cell: (u) => <OnDay on={u.toldOn} /> },
      {
        key: 'notices',
        head: t('column.notices'),
        width: '120px',
        text: (u) => u.notices.at(-1)?.ntNo ?? '',
        cell: (u) => {
          const last = u.notices.at(-1);
          return last === undefined ? <span className="t3">—</span> : <Doc no={last.ntNo} isBold={false} />;
        },
      },
      {
        key: 'due',
        head: t('column.due'),
        width: '88px',
        numeric: true,
        cell: (u) => <Money minor={u.notices.at(-1)?.amountDueMinor ?? null} />,
      },
      {
        key: 'next',
        head: t('column.next'),
        width: 'minmax(140px, 0.9fr)',
        flex: true,
        text: word,
        cell: (u) => <span className={u.isDue ? 'amber b' : 't2'}>{word(u)}</span>,
      },
    ];
    const gone: Column[] = [
      { key: 'disposed', head: t('column.disposed'), width: '84px', cell: (u) => <OnDay on={u.nextOn} /> },
      { key: 'way', head: t('column.way'), width: '84px', cell: (u) => (u.disposal ? t(`ways.${u.disposal.way}`) : '—') },
      {
        key: 'recipient',
        head: t('column.recipient'),
        width: 'minmax(110px, 0.9fr)',
        flex: true,
        title: (u) => u.disposal?.recipient ?? '',
        cell: (u) => u.disposal?.recipient ?? '—',
      },
      {
        key: 'proceeds',
        head: t('column.proceeds'),
        width: '88px',
        numeric: true,
        cell: (u) => <Money minor={u.disposal?.proceedsMinor ?? 0} />,
      },
      {
        key: 'credit',
        head: t('column.credit'),
        width: '96px',
        numeric: true,
        cell: (u) => (
          <b className={(u.disposal?.creditMinor ?? 0) > 0 ? 'amber' : ''}>
            <Money minor={u.disposal?.creditMinor ?? 0} />
          </b>
        ),
      },
    ];
    return [...goods, ...(view === 'disposed' ? gone : waiting)];
  }, [t, view, word]);
}
