import { useT } from '../kernel/i18n';
import type { JobActionName } from './job-actions';
import type { Job } from './use-job';

/** What is written on the button of an action. */
export function useActionWords(job: Job): (name: JobActionName) => string {
  const t = useT();
  const words: Readonly<Record<JobActionName, string>> = {
    startDiagnosis: t('repairCard.startDiagnosis'),
    diagnosis: t('repairCard.writeDiagnosis'),
    quote: job.card.status === 'REPAIRING' ? t('quote.extra') : job.quote ? t('quote.again') : t('quote.write'),
    accept: t('quote.accept'),
    refuse: t('quote.refuse'),
    expire: t('quote.expire'),
    startRepair: t('repairCard.startRepair'),
    partArrived: t('repairCard.partArrived'),
    work: t('repairCard.work'),
    askPart: t('repairCard.askPart'),
    part: t('repairCard.addPart'),
    wait: t('repairCard.waitForPart'),
    toVendor: t('repairCard.toVendor'),
    fromVendor: t('repairCard.fromVendor'),
    finish: t('repairCard.finishRepair'),
    pass: t('repairCard.pass'),
    fail: t('repairCard.fail'),
    recall: t('repairCard.recall'),
    propose: t('repairCard.proposeUnrepairable'),
    confirmUnrepairable: t('repairCard.confirmUnrepairable'),
    bill: t('billing.issue'),
    pay: t('billing.pay'),
    invoice: t('billing.invoice'),
    deposit: t('deposit.take'),
    refundDeposit: t('deposit.refund'),
    lend: t('loaner.deed.lend'),
    notify: t('repairCard.notify'),
    release: t('repairCard.release'),
    promise: t('repairCard.setPromise'),
    vip: job.card.priority === 'vip' ? t('repairCard.vipOff') : t('repairCard.vipOn'),
    assign: t('repairCard.assign'),
    cancel: t('repairCard.cancelCard'),
    voidQuote: t('quote.void'),
    voidBill: t('billing.void'),
    note: t('repairCard.note'),
    papers: t('repairCard.papers'),
  };
  return (name) => words[name];
}
