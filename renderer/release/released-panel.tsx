import { Button } from '@mantine/core';
import { IconCircleCheck, IconFileText, IconHandGrab } from '@tabler/icons-react';
import type { Output } from '#shared/contract/contract';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { useProductName } from '../kernel/product-name';
import { useScan } from '../kernel/scan';
import { ScanBox } from '../kernel/scan-box';
import { Sheet } from '../kernel/sheet';
import { Status } from '../kernel/status';
import { useFindReceipt } from './use-find-receipt';
import { VoidReceiptBox } from './void-receipt-box';

type Props = Readonly<{ answer: Output<'custody.release'>; onNext: () => void; onOpen: (receiptId: string, isOriginal: boolean) => void }>;

/** 已交件: what went, to whom, what became of the receipt; the next one may be scanned at once. */
export function ReleasedPanel({ answer, onNext, onOpen }: Props) {
  const t = useT('release');
  const nameOf = useProductName();
  const find = useFindReceipt();
  useScan((code) =>
    find.mutate({ code, isScanned: true }, { onSuccess: (a) => a.outcome === 'open' && onOpen(a.receiptId, a.isOriginal) }),
  );
  usePageKeys([
    { key: 'n', label: t('next'), run: onNext },
    { key: '$mod+Enter', label: t('next'), run: onNext, isShown: false },
  ]);
  return (
    <>
      <div className="bar">
        <h1 className="title">{t('title')}</h1>
        <span className="row good">
          <IconCircleCheck size={16} aria-hidden />
          <b>{t('released')}</b>
        </span>
      </div>
      <div className="page-scroll released-panel">
        {find.data?.outcome === 'refused' && <VoidReceiptBox key={find.submittedAt} {...find.data} />}
        {find.data?.outcome === 'unknown' && (
          <ScanBox key={find.submittedAt} answer="attention" title={t('unknown', { code: find.data.code })}>
            <span className="t2">{t('unknownAbout')}</span>
          </ScanBox>
        )}
        <Sheet title={<Doc no={answer.receiptNo} />} className="hug" count={answer.released.length}>
          <table className="tb">
            <tbody>
              {answer.released.map((stay) => (
                <tr key={stay.id}>
                  <td className="b">{nameOf(stay)}</td>
                  <td>{stay.serial === null ? '—' : <Imei value={stay.serial} />}</td>
                  <td>
                    <Status of="custody" is={stay.state} />
                  </td>
                  <td>{t('wentTo', { name: stay.outTo ?? stay.holder })}</td>
                  <td>
                    <Doc no={stay.dlNo} isBold={false} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {answer.replacementNo !== null && (
            <div className="note info">
              <IconFileText size={16} aria-hidden />
              <span>
                {t('replacement')} <Doc no={answer.replacementNo} />
              </span>
            </div>
          )}
        </Sheet>
        <Button
          size="lg"
          className="hug"
          leftSection={<IconHandGrab size={20} aria-hidden />}
          rightSection={<KeyOf of="n" />}
          onClick={onNext}
        >
          {t('next')}
        </Button>
      </div>
    </>
  );
}
