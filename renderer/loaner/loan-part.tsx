import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoanView } from '#shared/loaner/schema';
import { OPEN_LOAN_STATUSES } from '#shared/loaner/states';
import { call as ask, routeQuery, useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { DeedBar } from '../kernel/deed-bar';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { ScanBox, type ScanAnswer } from '../kernel/scan-box';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { useLoanColumns } from './loan-columns';
import { ExtendDialog, LoseDialog } from './loan-dialogs';
import { TakeBackDialog } from './take-back-dialog';

type Deed = 'takeBack' | 'extend' | 'notifyDue' | 'remind' | 'lose';
const DEEDS: readonly Deed[] = ['takeBack', 'extend', 'notifyDue', 'remind', 'lose'];
const KEYS: Readonly<Record<Deed, string>> = { takeBack: 'r', extend: 'e', notifyDue: 'm', remind: 'm', lose: 'x' };
const rowId = (loan: LoanView): string => loan.id;
type Said = Readonly<{ no: number; answer: ScanAnswer; text: string }>;

const mayHappen = (deed: Deed, loan: LoanView): boolean =>
  deed === 'takeBack'
    ? OPEN_LOAN_STATUSES.includes(loan.status)
    : deed === 'extend'
      ? loan.status === 'DUE' && !loan.isOverdue
      : deed === 'notifyDue'
        ? OPEN_LOAN_STATUSES.includes(loan.status) && loan.status !== 'LENT' && !loan.isOverdue
        : loan.isOverdue;

type Props = Readonly<{ view: 'out' | 'all'; find: string | null }>;

/** 借出中: the overdue first. A scanned loaner that is out opens its return; `find` is the loan somebody came for. */
export function LoanPart({ view, find }: Props) {
  const t = useT('loaner');
  const can = useCan();
  const columns = useLoanColumns();
  const list = useBookRows<LoanView, { lastOn: string; lnNo: string }>({
    route: 'loaner.list',
    input: { view },
    read: async (after) => uncounted(await ask('loaner.list', { view, after, limit: PAGE_ROWS })),
    next: ({ lastOn, lnNo }) => ({ lastOn, lnNo }),
  });
  const { rows } = list;
  const isFar = find !== null && !list.isPending && !rows.some((l) => l.lnNo === find);
  const { data: far } = useQuery({ ...routeQuery('loaner.find', { scanned: find ?? '' }), enabled: isFar });
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [open, setOpen] = useState<Readonly<{ deed: Deed; loan: LoanView; scanned: string }> | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const active = rows.find((l) => l.id === chosenId) ?? rows.find((l) => l.lnNo === find) ?? far?.loan ?? rows[0] ?? null;
  const deeds = active === null ? [] : DEEDS.filter((d) => can(`loaner.${d}`) && mayHappen(d, active));
  const remind = useCommand('loaner.remind');
  const notify = useCommand('loaner.notifyDue');
  const start = (deed: Deed, loan: LoanView, scanned = ''): void => {
    setChosenId(loan.id);
    if (deed === 'remind')
      remind.mutate({ loanId: loan.id, rev: loan.rev }, { onSuccess: (done) => showToast({ text: t('reminded', { no: done.lnNo }) }) });
    else if (deed === 'notifyDue')
      notify.mutate({ loanId: loan.id, rev: loan.rev }, { onSuccess: (done) => showToast({ text: t('notified', { no: done.lnNo }) }) });
    else setOpen({ deed, loan, scanned });
  };
  const say = (answer: ScanAnswer, text: string): void => setSaid((last) => ({ no: (last?.no ?? 0) + 1, answer, text }));
  const scan = async (code: string): Promise<void> => {
    const found = await ask('loaner.find', { scanned: code });
    if (found === null) return say('wrong', t('scanned.unknown', { code }));
    const { loaner, loan } = found;
    if (loan !== null && OPEN_LOAN_STATUSES.includes(loan.status) && can('loaner.takeBack')) {
      setSaid(null);
      return start('takeBack', loan, code.includes('LN-') ? '' : code);
    }
    say('attention', t(loaner.status === 'AVAILABLE' ? 'scanned.available' : 'scanned.check', { model: loaner.model }));
  };
  useScan((code) => {
    if (open !== null || /-(?!LN)[A-Z]{2}-\d{4}-\d{6}/.test(code)) return false; // another paper opens what it belongs to
    void scan(code);
    return true;
  });
  const offered = deeds.map((d, i) => ({ key: KEYS[d], label: t(`deed.${d}`), isFirst: i === 0, run: () => active && start(d, active) }));
  usePageKeys(offered);
  const close = (): void => setOpen(null);
  return (
    <>
      <DeedBar about={t('rule')} deeds={offered} />
      <div className="book-rows" onScrollCapture={list.onScrollCapture}>
        <Ledger
          id={view === 'out' ? 'loansOut' : 'loansAll'}
          label={t(`view.${view}`)}
          rows={rows}
          rowId={rowId}
          columns={columns}
          file={{ list: 'loans', pages: list.pages }}
          activeId={active?.id ?? null}
          onActive={(l) => setChosenId(l.id)}
          onOpen={(l) => deeds[0] !== undefined && start(deeds[0], l)}
          marks={(l) => ({ isOver: l.isOverdue, isDone: !OPEN_LOAN_STATUSES.includes(l.status) })}
          isLoading={list.isPending}
          refusal={list.error}
          onAgain={list.again}
          empty={<Blank title={t(`empty.${view}`)} about={t(`empty.${view}About`)} />}
        />
        <RefusalBanner refusal={remind.error ?? notify.error} />
        {said && (
          <div className="scan-area">
            <ScanBox key={said.no} answer={said.answer} title={said.text} />
          </div>
        )}
      </div>
      {open?.deed === 'takeBack' && <TakeBackDialog loan={open.loan} scanned={open.scanned} onClose={close} />}
      {open?.deed === 'extend' && <ExtendDialog loan={open.loan} onClose={close} />}
      {open?.deed === 'lose' && <LoseDialog loan={open.loan} onClose={close} />}
    </>
  );
}
