import type { ReceiptStatus } from '#shared/collection-receipt/states';
import { useMinute } from '../kernel/clock';
import { tableTime } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { ScanBox } from '../kernel/scan-box';
import { useSession } from '../kernel/session';
import { useStatusWord } from '../kernel/status';

type Props = Readonly<{
  receiptNo: string;
  status: ReceiptStatus;
  releasedAt: string | null;
  releasedTo: string | null;
  replacedByNo: string | null;
}>;

/** 這張收據已經交件: who collected and when; nothing can be handed out on it (C5). */
export function VoidReceiptBox({ receiptNo, status, releasedAt, releasedTo, replacedByNo }: Props) {
  const t = useT('release');
  const word = useStatusWord();
  const { zone } = useSession();
  const now = useMinute();
  return (
    <ScanBox
      answer="attention"
      title={
        releasedAt === null
          ? t('voidTitle', { receiptNo, status: word('collectionReceipt', status) })
          : t('releasedAt', { at: tableTime(releasedAt, zone, now) })
      }
    >
      <span>
        {receiptNo}
        {releasedTo !== null && `　${t('collectedBy', { name: releasedTo })}`}
        {replacedByNo !== null && `　${t('replacedBy', { no: replacedByNo })}`}
        {`　${t('scanKept')}`}
      </span>
    </ScanBox>
  );
}
