import type { StockIssueView } from '#shared/stock-issue/schema';
import { useT } from '../kernel/i18n';
import { ReasonedDeed } from '../kernel/reason-dialog';

type Props = Readonly<{ issueId: StockIssueView['id']; siNo: string; rev: number; onClose: () => void }>;

/** 撤銷 of a slip, agreed to or not, before anything was handed out. */
export function CancelSlipDialog({ issueId, siNo, rev, onClose }: Props) {
  const t = useT('part');
  return (
    <ReasonedDeed
      route="stockIssue.cancel"
      form={`part.cancelSlip:${issueId}`}
      title={t('cancelTitle', { no: siNo })}
      stays={t('cancelStays')}
      causes={t('cancelCauses')}
      deed={t('deed.cancel')}
      keep={t('cancelKeep')}
      input={(reason) => ({ issueId, rev, reason })}
      onDone={onClose}
      onKeep={onClose}
    />
  );
}
