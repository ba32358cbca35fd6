import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { OPEN_RECEIPT_STATUSES } from '#shared/collection-receipt/states';
import type { Output } from '#shared/contract/contract';
import { routeQuery } from '../kernel/api';
import { Blank, Failed, Loading } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import './release.css';
import { ReleaseDesk } from './release-desk';
import { ReleaseFinder } from './release-finder';
import { ReleasedPanel } from './released-panel';
import type { Receipt } from './release-form';
import { useFindReceipt } from './use-find-receipt';
import { VoidReceiptBox } from './void-receipt-box';

const route = getRouteApi('/release');

/** 交件 (F8): first the receipt, then the devices on it. */
export function ReleasePage() {
  const navigate = useNavigate();
  const { receipt, code } = route.useSearch();
  const [originalId, setOriginalId] = useState<string | null>(null);
  const [answer, setAnswer] = useState<Output<'custody.release'> | null>(null);
  const open = (receiptId: string | undefined, isOriginal = false): void => {
    setOriginalId(isOriginal ? (receiptId ?? null) : null);
    setAnswer(null);
    void navigate({ to: '/release', search: receiptId === undefined ? {} : { receipt: receiptId } });
  };
  if (answer && answer.receiptId === receipt) return <ReleasedPanel answer={answer} onNext={() => open(undefined)} onOpen={open} />;
  if (receipt === undefined)
    return code === undefined ? (
      <ReleaseFinder onOpen={open} />
    ) : (
      <ByCode key={code} code={code} onOpen={open} onNone={() => open(undefined)} />
    );
  return <OneReceipt key={receipt} id={receipt} isOriginal={originalId === receipt} onOpen={open} onReleased={setAnswer} />;
}

type OneProps = Readonly<{
  id: string;
  isOriginal: boolean;
  onOpen: (receiptId: string | undefined, isOriginal?: boolean) => void;
  onReleased: (answer: Output<'custody.release'>) => void;
}>;

function OneReceipt({ id, isOriginal, onOpen, onReleased }: OneProps) {
  const t = useT('release');
  const receipt = useQuery(routeQuery('collectionReceipt.byId', { id }));
  const gate = useQuery(routeQuery('custody.releaseGate', { receiptId: id }));
  const failed = receipt.error ?? gate.error;
  if (failed) return <Failed title={t('failed')} refusal={failed} onAgain={() => void Promise.all([receipt.refetch(), gate.refetch()])} />;
  if (receipt.isPending || gate.isPending) return <Loading />;
  if (!receipt.data || !gate.data) return <Blank title={t('unknown', { code: '' })} about={t('unknownAbout')} />;
  if (!OPEN_RECEIPT_STATUSES.includes(receipt.data.status)) return <VoidReceipt receipt={receipt.data} onOpen={onOpen} />;
  return <ReleaseDesk receipt={receipt.data} gate={gate.data} isOriginal={isOriginal} onOpen={onOpen} onReleased={onReleased} />;
}

/** A void receipt came in by a scan elsewhere: the scan is an incident all the same (C5), and the next one may be scanned at once. */
function VoidReceipt({ receipt, onOpen }: Readonly<{ receipt: Receipt; onOpen: OneProps['onOpen'] }>) {
  const { mutate } = useFindReceipt();
  useEffect(() => mutate({ code: receipt.receiptNo, isScanned: true }), [mutate, receipt.receiptNo]);
  return (
    <>
      <div className="release-finder release-void">
        <VoidReceiptBox {...receipt} releasedAt={receipt.collectedAt} releasedTo={receipt.collectedBy} />
      </div>
      <ReleaseFinder onOpen={onOpen} />
    </>
  );
}

/** The address carries a code instead of an id. */
function ByCode({ code, onOpen, onNone }: Readonly<{ code: string; onOpen: OneProps['onOpen']; onNone: () => void }>) {
  const { mutate } = useFindReceipt();
  useEffect(() => {
    mutate({ code, isScanned: false }, { onSuccess: (a) => (a.outcome === 'open' ? onOpen(a.receiptId) : onNone()), onError: onNone });
    // The code is asked for once; what to do with the answer may be drawn anew meanwhile.
  }, [mutate, code]); // eslint-disable-line react/exhaustive-deps
  return <Loading />;
}
