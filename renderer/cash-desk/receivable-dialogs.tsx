import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReceivableView } from '#shared/receivable/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { BillPayDialog } from '../kernel/billing/bill-pay-dialog';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { CollectorDialog, VisitDialog } from './collecting-dialogs';
import { WriteOffDialog } from './write-off-dialog';

export type ReceivableDeed = 'pay' | 'promise' | 'setCollector' | 'recordVisit' | 'dispute' | 'resolve' | 'writeOff' | 'statement';
type Props = Readonly<{ row: ReceivableView; onClose: () => void }>;
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text.trim());

/** 收款 on what is owed: the same desk as for every slip. */
function PayOwed({ row, onClose }: Props) {
  const { data: bill } = useQuery(routeQuery('billing.byId', { id: row.billId }));
  return bill ? <BillPayDialog bill={bill} onClose={onClose} /> : null;
}

/** 約定付款日. */
function PromiseDialog({ row, onClose }: Props) {
  const t = useT('receivable');
  const kept = useKept(`receivable.promise:${row.id.slice(-8)}`);
  const save = useCommand('receivable.promise', { request: kept.request });
  const [on, setOn] = useKeptState(kept, 'on', row.promiseOn ?? '');
  const run = (): void =>
    save.mutate({ receivableId: row.id, rev: row.rev, promiseOn: on.trim() === '' ? null : on.trim() }, { onSuccess: onClose });
  return (
    <Dialog
      kept={kept}
      width={420}
      title={t('promiseTitle', { no: row.arNo })}
      about={row.customerName}
      deed={t('promise')}
      isBusy={save.isPending}
      missing={on.trim() === '' || isDay(on) ? null : t('notADay')}
      onDeed={run}
      onKeep={onClose}
    >
      <EntryForm label={t('promise')} className="fs">
        <Field label={t('promiseOn')} hint={t('promiseHint')}>
          <TextInput w={140} data-autofocus placeholder="2026-12-31" value={on} onChange={(e) => setOn(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}

/** 貨款徵詢函 over a period; it goes to the printer in two parts. */
function StatementDialog({ row, onClose }: Props) {
  const t = useT('receivable');
  const { zone } = useSession();
  const kept = useKept(`receivable.statement:${row.customerId.slice(-8)}`);
  const print = useCommand('receivable.statement', { request: kept.request });
  const today = localDay(engineNow(), zone);
  const [from, setFrom] = useKeptState(kept, 'from', `${today.slice(0, 7)}-01`);
  const [to, setTo] = useKeptState(kept, 'to', today);
  const done = ({ documentNo }: { documentNo: string }): void => {
    showToast({ text: t('statementPrinted', { no: documentNo }) });
    onClose();
  };
  return (
    <Dialog
      kept={kept}
      width={420}
      title={t('statementTitle', { name: row.customerName })}
      about={t('statementAbout')}
      deed={t('statement')}
      isBusy={print.isPending}
      missing={isDay(from) && isDay(to) ? null : t('notADay')}
      onDeed={() => print.mutate({ customerId: row.customerId, from, to }, { onSuccess: done })}
      onKeep={onClose}
    >
      <EntryForm label={t('period')} className="fs">
        <Field label={t('from')} isRequired>
          <TextInput w={140} data-autofocus value={from} onChange={(e) => setFrom(e.currentTarget.value)} />
        </Field>
        <Field label={t('to')} isRequired>
          <TextInput w={140} value={to} onChange={(e) => setTo(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={print.error} />
    </Dialog>
  );
}

/** The dialog of a deed on what is owed. */
export function ReceivableDialog({ deed, row, onClose }: Props & Readonly<{ deed: ReceivableDeed }>) {
  const t = useT('receivable');
  switch (deed) {
    case 'pay':
      return <PayOwed row={row} onClose={onClose} />;
    case 'promise':
      return <PromiseDialog row={row} onClose={onClose} />;
    case 'writeOff':
      return <WriteOffDialog row={row} onClose={onClose} />;
    case 'setCollector':
      return <CollectorDialog row={row} onClose={onClose} />;
    case 'recordVisit':
      return <VisitDialog row={row} onClose={onClose} />;
    case 'statement':
      return <StatementDialog row={row} onClose={onClose} />;
    case 'dispute':
    case 'resolve':
      return (
        <ReasonedDeed
          route={`receivable.${deed}`}
          form={`receivable.${deed}:${row.id.slice(-8)}`}
          title={t(`${deed}Title`, { no: row.arNo })}
          stays={t(`${deed}Stays`)}
          deed={t(deed)}
          keep={t('keep')}
          isDanger={false}
          input={(reason) => ({ receivableId: row.id, rev: row.rev, reason })}
          onDone={onClose}
          onKeep={onClose}
        />
      );
  }
}
