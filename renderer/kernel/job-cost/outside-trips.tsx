import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { contract } from '#shared/contract/contract';
import type { RepairCardId } from '#shared/kernel/ids';
import type { OutsideTripView } from '#shared/job-cost/schema';
import { useCommand } from '../api';
import { useChecked } from '../checked';
import { engineNow } from '../clock';
import { localDay } from '../dates';
import { EntryForm } from '../entry-form';
import { Field } from '../field';
import { useT } from '../i18n';
import { useKept, useKeptState } from '../kept';
import { Money } from '../money';
import { MoneyField, minorOf } from '../money-field';
import { RefusalBanner } from '../refusal-banner';
import { useSession } from '../session';
import { showToast } from '../toast';
import { OnDay } from '../when';

type Props = Readonly<{ cardId: RepairCardId; trips: readonly OutsideTripView[] }>;

/** 外修 of a job: each trip with the repairer's bill, or what is missing of it. */
export function OutsideTrips({ cardId, trips }: Props) {
  const t = useT('jobCost');
  if (trips.length === 0) return null;
  return (
    <section aria-label={t('outside')}>
      {trips.map((trip) => (
        <Trip key={trip.id} cardId={cardId} trip={trip} />
      ))}
    </section>
  );
}

function Trip({ cardId, trip }: Readonly<{ cardId: RepairCardId; trip: OutsideTripView }>) {
  const t = useT('jobCost');
  if (trip.bill === null)
    return (
      <>
        <p className="pad amber fs12">{t('outsideMissing', { vendor: trip.vendor, slipNo: trip.slipNo })}</p>
        <BillForm cardId={cardId} trip={trip} />
      </>
    );
  return <Billed cardId={cardId} trip={trip} bill={trip.bill} />;
}

/** Number, day and sum of the bill, as they stand on it. */
function BillForm({ cardId, trip }: Readonly<{ cardId: RepairCardId; trip: OutsideTripView }>) {
  const t = useT('jobCost');
  const { currency, zone } = useSession();
  const kept = useKept(`jobCost.outside:${trip.id.slice(-12)}`);
  const [billNo, setBillNo] = useKeptState(kept, 'billNo', '');
  const [billOn, setBillOn] = useKeptState(kept, 'billOn', localDay(engineNow(), zone));
  const [amount, setAmount] = useKeptState(kept, 'amount', '');
  const save = useCommand('jobCost.recordOutsideBill', { request: kept.request });
  const check = useChecked(contract['jobCost.recordOutsideBill'].input, {
    cardId,
    tripId: trip.id,
    billNo,
    billOn: billOn.trim(),
    amountMinor: minorOf(amount, currency),
  });
  const done = (): void => showToast({ text: t('billDone', { vendor: trip.vendor }) });
  return (
    <>
      <EntryForm label={t('billSave')} className="fs">
        <Field label={t('billNo')} isRequired error={check.says('billNo')}>
          <TextInput w={180} value={billNo} onChange={(e) => setBillNo(e.currentTarget.value)} />
        </Field>
        <Field label={t('billOn')} isRequired error={check.says('billOn')}>
          <TextInput w={140} value={billOn} onChange={(e) => setBillOn(e.currentTarget.value)} />
        </Field>
        <Field label={t('billAmount')} isRequired error={check.says('amountMinor')}>
          <MoneyField value={amount} onChange={setAmount} />
        </Field>
      </EntryForm>
      <div className="row pad">
        <Button
          size="xs"
          variant="default"
          loading={save.isPending}
          onClick={() => check.attempt((input) => save.mutate(input, { onSuccess: done }))}
        >
          {t('billSave')}
        </Button>
      </div>
      <RefusalBanner refusal={save.error} />
    </>
  );
}

type BilledProps = Readonly<{ cardId: RepairCardId; trip: OutsideTripView; bill: NonNullable<OutsideTripView['bill']> }>;

/** A bill that is on record; one that was typed wrongly is taken back with a reason. */
function Billed({ cardId, trip, bill }: BilledProps) {
  const t = useT('jobCost');
  const [isOpen, setIsOpen] = useState(false);
  const kept = useKept(`jobCost.outsideBack:${bill.id.slice(-12)}`);
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const save = useCommand('jobCost.reverseOutsideBill', { request: kept.request });
  const check = useChecked(contract['jobCost.reverseOutsideBill'].input, { cardId, billId: bill.id, reason });
  const done = (): void => showToast({ text: t('billTaken', { vendor: trip.vendor }) });
  const what = t('billTakeBack', { billNo: bill.billNo });
  return (
    <>
      <div className="row pad fs12">
        <span className="grow">
          {trip.vendor} {t('outsideBill', { billNo: bill.billNo })} <OnDay on={bill.billOn} /> <Money minor={bill.amountMinor} />
          <span className="t3"> {bill.by}</span>
        </span>
        <button type="button" className="chip" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {what}
        </button>
      </div>
      {isOpen && (
        <>
          <EntryForm label={what} className="fs">
            <Field label={t('billReason')} isRequired error={check.says('reason')}>
              <TextInput value={reason} onChange={(e) => setReason(e.currentTarget.value)} />
            </Field>
          </EntryForm>
          <div className="row pad">
            <Button
              size="xs"
              variant="default"
              loading={save.isPending}
              onClick={() => check.attempt((input) => save.mutate(input, { onSuccess: done }))}
            >
              {what}
            </Button>
          </div>
          <RefusalBanner refusal={save.error} />
        </>
      )}
    </>
  );
}
