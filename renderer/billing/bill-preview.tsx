import { Button } from '@mantine/core';
import { IconBook2, IconPrinter, IconTool } from '@tabler/icons-react';
import type { BillView } from '#shared/billing/schema';
import { PaymentLines } from '../kernel/billing/payment-lines';
import { DocHead, PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Status } from '../kernel/status';
import { OnDay, When } from '../kernel/when';
import { usePossibleBillDeeds, type BillDeed } from './bill-deeds';
import { BillLines } from './bill-lines';
import { Decision, Holder, holdersOf } from './bill-text';

type Props = Readonly<{
  bill: BillView;
  isListed: boolean;
  onDeed: (deed: BillDeed) => void;
  /** A payment is received or reversed: the slip stays the chosen one, also when it leaves the view. */
  onAct: () => void;
  onPapers: () => void;
  /** The job or the call the slip is for. */
  onOpen: () => void;
}>;

/** One charge slip, whole: facts, lines with tax, every payment, and what may be done now. */
export function BillPreview({ bill, isListed, onDeed, onAct, onPapers, onOpen }: Props) {
  const t = useT('bills');
  const book = useT('book');
  const billing = useT('billing');
  const deeds = usePossibleBillDeeds(bill);
  const isJob = bill.cardIds.length > 0;
  const Glyph = isJob ? IconTool : IconBook2;
  return (
    <PreviewPane
      head={
        <>
          <DocHead no={bill.billNo} status={<Status of="billing" is={bill.status} />} />
          <div className="row t2 fs12">
            <span className="grow">
              <When at={bill.issuedAt} />
            </span>
            <span>{bill.issuedBy}</span>
          </div>
          {!isListed && <p className="fs12 t3">{book('chosenGone')}</p>}
        </>
      }
      foot={
        <>
          {deeds.map(({ deed, key }) => (
            <Button
              key={deed}
              size="xs"
              variant={deed === 'pay' ? 'filled' : 'default'}
              rightSection={<KeyOf of={key} />}
              onClick={() => onDeed(deed)}
            >
              {t(`deed.${deed}`)}
            </Button>
          ))}
          {(isJob || bill.callId !== null || bill.jobs.length > 0) && (
            <Button
              size="xs"
              variant="default"
              leftSection={<Glyph size={15} aria-hidden />}
              rightSection={<KeyOf of="Enter" />}
              onClick={onOpen}
            >
              {t(isJob ? 'deed.openJob' : 'deed.openCall')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPrinter size={15} aria-hidden />}
            rightSection={<KeyOf of="$mod+p" />}
            onClick={onPapers}
          >
            {t('deed.papers')}
          </Button>
        </>
      }
    >
      <PaneFacts
        rows={[
          [t('fact.customer'), <b key="customer">{bill.customerName}</b>],
          [t('fact.type'), bill.type],
          [t('fact.decision'), <Decision key="decision" bill={bill} />],
          ...(holdersOf(bill) === '' ? [] : [[t('fact.holder'), <Holder key="holder" bill={bill} />] as const]),
          ...(bill.invoiceNo === null
            ? []
            : [
                [t('fact.invoiceNo'), `${bill.invoiceNo}　${billing(`invoiceKinds.${bill.invoiceKind}`)}`] as const,
                [t('fact.invoiceOn'), <OnDay key="on" on={bill.invoiceOn} />] as const,
                ...(bill.mailedOn === null ? [] : [[t('fact.mailedOn'), <OnDay key="mailed" on={bill.mailedOn} />] as const]),
              ]),
          ...(bill.arNo === null ? [] : [[t('fact.receivable'), bill.arNo] as const]),
          ...(bill.buyerTaxId === null ? [] : [[t('fact.taxId'), bill.buyerTaxId] as const]),
          ...(bill.zeroReason === null ? [] : [[t('fact.zeroReason'), bill.zeroReason] as const]),
          ...(bill.creditNo === null ? [] : [[t('fact.creditNo'), bill.creditNo] as const]),
          ...(bill.voidReason === null ? [] : [[t('fact.voidReason'), bill.voidReason] as const]),
        ]}
      />
      <PaneTitle>{t('lines')}</PaneTitle>
      <BillLines bill={bill} />
      <PaneTitle>{billing('payments')}</PaneTitle>
      {bill.payments.length === 0 && <p className="pad fs12 t2">{t('noPayments')}</p>}
      <PaymentLines key={bill.id} bill={bill} receiveKey="r" onAct={onAct} />
    </PreviewPane>
  );
}
