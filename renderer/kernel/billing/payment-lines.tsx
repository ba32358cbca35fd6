import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BillView } from '#shared/billing/schema';
import { routeQuery } from '../api';
import { Doc } from '../doc-number';
import { useT } from '../i18n';
import { KeyOf } from '../key-cap';
import { usePageKeys } from '../key-layers';
import { formatMoney, Money } from '../money';
import { ReasonedDeed } from '../reason-dialog';
import { useCan, useSession } from '../session';
import { Status } from '../status';
import { When } from '../when';
import { RefundDialog } from './refund-dialog';
import { TurnInDialog } from './turn-in-dialog';

type Payment = BillView['payments'][number];

/** `receiveKey`: opens the turn-in of the first cash that a technician still carries; it works only with the lines in sight. */
type Props = Readonly<{ bill: BillView; receiveKey?: string; onAct?: () => void }>;

/** 收款 of a bill, the latest first; cash in a technician's hand stays open until the accountant has it (S0§10). */
export function PaymentLines({ bill, receiveKey, onAct }: Props) {
  const t = useT('billing');
  const can = useCan();
  const { currency } = useSession();
  const { data: carriers } = useQuery({
    ...routeQuery('turnIn.carriers', {}),
    enabled: bill.payments.some((p) => p.status === 'TAKEN_BY_TECH'),
  });
  const [received, setReceived] = useState<Payment | null>(null);
  const [chosen, setChosen] = useState<Payment | null>(null);
  const [refunded, setRefunded] = useState<Payment | null>(null);
  const close = (): void => setChosen(null);
  const toReceive = can('turnIn.receive') ? bill.payments.filter((p) => p.status === 'TAKEN_BY_TECH') : [];
  const [first] = toReceive;
  const carrier = received && carriers?.find((c) => c.bills.some((b) => b.paymentId === received.id));
  const receiveOne = (payment: Payment): void => {
    onAct?.();
    setReceived(payment);
  };
  usePageKeys(receiveKey !== undefined && first ? [{ key: receiveKey, label: t('receive'), run: () => receiveOne(first) }] : []);
  if (bill.payments.length === 0) return null;
  return (
    <div className="payments" role="list" aria-label={t('payments')}>
      {bill.payments.toReversed().map((p) => (
        <div key={p.id} role="listitem" className="pad fs12">
          <div className="row">
            <Doc no={p.paymentNo} />
            <Status of="payment" is={p.status} />
            <b className="bar-end">
              <Money minor={p.amountMinor} />
            </b>
          </div>
          <div className="row t2">
            <When at={p.at} />
            {`${t(`methods.${p.method}`)}${p.reference === null ? '' : ` ${p.reference}`}`}
            {t('takenBy', { name: p.takenBy })}
            {p.status !== 'REVERSED' && p.refundedMinor > 0 && (
              <b className="bad">{t('refundedPart', { amount: formatMoney(p.refundedMinor, currency) })}</b>
            )}
            <span className="row gap4 bar-end">
              {toReceive.includes(p) && (
                <Button
                  size="xs"
                  variant="default"
                  rightSection={receiveKey !== undefined && p === first ? <KeyOf of={receiveKey} /> : null}
                  onClick={() => receiveOne(p)}
                >
                  {t('receive')}
                </Button>
              )}
              {p.status === 'BOOKED' && p.method !== 'deposit' && can('billing.refund') && (
                <Button
                  size="xs"
                  variant="subtle"
                  onClick={() => {
                    onAct?.();
                    setRefunded(p);
                  }}
                >
                  {t('refund')}
                </Button>
              )}
              {p.status !== 'REVERSED' && can('billing.reversePayment') && (
                <Button
                  size="xs"
                  variant="subtle"
                  onClick={() => {
                    onAct?.();
                    setChosen(p);
                  }}
                >
                  {t('reverse')}
                </Button>
              )}
            </span>
          </div>
        </div>
      ))}
      {carrier && <TurnInDialog carrier={carrier} billId={bill.id} onClose={() => setReceived(null)} />}
      {refunded && <RefundDialog bill={bill} payment={refunded} onClose={() => setRefunded(null)} />}
      {chosen && (
        <ReasonedDeed
          route="billing.reversePayment"
          form={`bill.reverse:${bill.id}:${chosen.id.slice(-8)}`}
          title={t('reverseTitle', { no: chosen.paymentNo })}
          stays={t('reverseStays')}
          deed={t('reverse')}
          keep={t('reverseKeep')}
          input={(reason) => ({ paymentId: chosen.id, reason })}
          onDone={close}
          onKeep={close}
        />
      )}
    </div>
  );
}
