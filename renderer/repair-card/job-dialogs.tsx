import { AssignDialog } from './assign-dialog';
import { BillDialog } from '../kernel/billing/bill-dialog';
import { CardReasonDialog } from './card-reason-dialog';
import { BillPayDialog } from '../kernel/billing/bill-pay-dialog';
import { RefundDepositDialog, TakeDepositDialog } from '../kernel/billing/deposit-dialogs';
import { ConsentDialog } from './consent-dialog';
import { DiagnosisDialog } from './diagnosis-dialog';
import { ExpireDialog, RefuseDialog, VoidQuoteDialog } from './quote-end-dialogs';
import { FinishDialog, NoteDialog, WaitDialog } from './line-dialogs';
import { InvoiceDialog } from '../kernel/billing/bill-end-dialogs';
import { VoidBillDialog } from '../kernel/billing/void-bill-dialog';
import { AskPartDialog } from '../kernel/stock-issue/ask-part-dialog';
import type { PartHit } from '../kernel/stock-issue/use-job-scan';
import { slipFor, type JobActionName } from './job-actions';
import { LendDialog } from './lend-dialog';
import { NotifyDialog } from './notify-dialog';
import { PapersDialog } from './papers-dialog';
import { PartDialog } from './part-dialog';
import { PromiseDialog } from './promise-dialog';
import { QuoteEditor } from './quote-editor';
import { UnrepairableDialog } from './unrepairable-dialog';
import type { Job } from './use-job';
import type { TimerKey } from './use-timer-key';
import { WorkDialog } from './work-dialog';

/** `scanned`: the part that opened the form. */
type Props = Readonly<{ name: JobActionName; job: Job; timer: TimerKey; scanned?: PartHit | undefined; onClose: () => void }>;

/** The form of an action. Actions without one are done at once (use-deeds.ts). */
export function JobDialogs({ name, job, timer, scanned, onClose }: Props) {
  const { card, quote } = job;
  const slip = name === 'pay' || name === 'invoice' || name === 'voidBill' ? slipFor(job, name) : null;
  const of = { card, onClose };
  const deposit = job.deposits.find((d) => d.purpose === 'job');
  switch (name) {
    case 'diagnosis':
      return <DiagnosisDialog {...of} />;
    case 'assign':
      return <AssignDialog {...of} />;
    case 'work':
      return <WorkDialog {...of} timer={timer} />;
    case 'askPart':
      return (
        <AskPartDialog
          form={`job.askPart:${card.id}`}
          job={{ cardId: card.id }}
          no={card.cardNo}
          model={card.model}
          scanned={scanned}
          onClose={onClose}
        />
      );
    case 'part':
      return <PartDialog {...of} scanned={scanned} />;
    case 'wait':
      return <WaitDialog {...of} />;
    case 'finish':
      return <FinishDialog {...of} />;
    case 'note':
      return <NoteDialog {...of} />;
    case 'promise':
      return <PromiseDialog {...of} />;
    case 'notify':
      return <NotifyDialog {...of} />;
    case 'fail':
    case 'recall':
    case 'propose':
    case 'cancel':
      return <CardReasonDialog {...of} deed={name} />;
    case 'confirmUnrepairable':
      return <UnrepairableDialog {...of} />;
    case 'quote':
      return <QuoteEditor {...of} quote={quote} />;
    case 'accept':
      return quote && <ConsentDialog quote={quote} onClose={onClose} />;
    case 'refuse':
      return quote && <RefuseDialog quote={quote} onClose={onClose} />;
    case 'expire':
      return quote && <ExpireDialog quote={quote} onClose={onClose} />;
    case 'voidQuote':
      return quote && <VoidQuoteDialog quote={quote} onClose={onClose} />;
    case 'bill':
      return <BillDialog owner={{ id: card.customerId, name: card.customerName }} ownIds={[card.id]} no={card.cardNo} onClose={onClose} />;
    case 'pay':
      return slip && <BillPayDialog bill={slip} onClose={onClose} />;
    case 'invoice':
      return slip && <InvoiceDialog bill={slip} onClose={onClose} />;
    case 'voidBill':
      return slip && <VoidBillDialog bill={slip} onClose={onClose} />;
    case 'deposit':
      return <TakeDepositDialog {...of} />;
    case 'refundDeposit':
      return deposit && <RefundDepositDialog deposit={deposit} onClose={onClose} />;
    case 'lend':
      return <LendDialog {...of} />;
    case 'papers':
      return <PapersDialog job={job} onClose={onClose} />;
    case 'startDiagnosis':
    case 'startRepair':
    case 'partArrived':
    case 'pass':
    case 'vip':
    case 'toVendor':
    case 'fromVendor':
    case 'release':
      return null;
  }
}
