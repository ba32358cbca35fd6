import { TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { formatPhone } from '#shared/customer/phone';
import { routeQuery } from '../kernel/api';
import { Blank, Loading } from '../kernel/blank-states';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { useProductName } from '../kernel/product-name';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { ScanBox } from '../kernel/scan-box';
import { Sheet } from '../kernel/sheet';
import { When } from '../kernel/when';
import { useFindReceipt } from './use-find-receipt';
import { VoidReceiptBox } from './void-receipt-box';

type Props = Readonly<{ onOpen: (receiptId: string, isOriginal: boolean) => void }>;
const SHOWN = 100;

/** Nobody is being served: scan or type what the customer shows, or choose from what waits to go home. */
export function ReleaseFinder({ onOpen }: Props) {
  const t = useT('release');
  const nameOf = useProductName();
  const [text, setText] = useState('');
  const [at, setAt] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const find = useFindReceipt();
  const ready = useQuery({
    ...routeQuery('custody.ledger', { view: 'ready', text: text.trim(), sort: 'promisedAt', descending: false, limit: SHOWN }),
    placeholderData: keepPreviousData,
  });
  const stays = ready.data?.stays ?? [];

  const ask = (code: string, isScanned: boolean): void => {
    if (code.trim() === '') return;
    find.mutate({ code: code.trim(), isScanned }, { onSuccess: (a) => a.outcome === 'open' && onOpen(a.receiptId, a.isOriginal) });
  };
  useScan((code) => {
    setText('');
    ask(code, true);
  });
  usePageKeys([{ key: '/', label: t('keyFind'), run: () => field.current?.focus() }]);
  const onKeyDown = (e: KeyboardEvent): void => {
    if (e.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (by) setAt(Math.max(-1, Math.min(stays.length - 1, at + by)));
    else if (e.key === 'Enter') {
      const stay = stays[at] ?? (stays.length === 1 && text.trim() !== '' ? stays[0] : undefined);
      if (stay) onOpen(stay.receiptId, false);
      else ask(text, false);
    } else return;
    e.preventDefault();
  };
  const answer = find.data;
  return (
    <>
      <div className="bar">
        <h1 className="title">{t('title')}</h1>
        <span className="t2">{t('finderAbout')}</span>
      </div>
      <div className="release-finder">
        {answer?.outcome === 'refused' ? (
          <VoidReceiptBox key={find.submittedAt} {...answer} />
        ) : answer?.outcome === 'unknown' ? (
          <ScanBox key={find.submittedAt} answer="attention" title={t('unknown', { code: answer.code })}>
            <span className="t2">{t('unknownAbout')}</span>
          </ScanBox>
        ) : (
          <div className="scan" role="status">
            <IconBarcode size={40} stroke={1.4} className="acc" aria-hidden />
            <div className="col">
              <b className="fs20">{t('scanReceipt')}</b>
              <span className="t2">{t('scanReceiptAbout')}</span>
            </div>
          </div>
        )}
        <RefusalBanner refusal={find.error} />
        <TextInput
          ref={field}
          size="lg"
          aria-label={t('findLabel')}
          placeholder={t('findLabel')}
          maxLength={60}
          value={text}
          onChange={(e) => {
            setText(e.currentTarget.value);
            setAt(-1);
          }}
          onKeyDown={onKeyDown}
        />
        <Sheet title={t('waiting')} count={ready.data?.total ?? ''} className="grow">
          {stays.length === 0 ? (
            ready.isPending ? (
              <Loading />
            ) : (
              <Blank title={t('nothingWaits')} about={t('nothingWaitsAbout')} />
            )
          ) : (
            <div className="release-list">
              <table className="tb">
                <thead>
                  <tr>
                    <th>{t('shelf')}</th>
                    <th>{t('customer')}</th>
                    <th>{t('phone')}</th>
                    <th>{t('device')}</th>
                    <th>{t('receipt')}</th>
                    <th>{t('promised')}</th>
                  </tr>
                </thead>
                <tbody>
                  {stays.map((s, i) => (
                    <tr key={s.id} data-on={i === at} className="release-choice" onClick={() => onOpen(s.receiptId, false)}>
                      <td className="fs16 b">{s.place}</td>
                      <td>
                        <button type="button" className="plain-button">
                          {s.customerName}
                        </button>
                      </td>
                      <td>{s.phone === null ? '—' : formatPhone(s.phone)}</td>
                      <td>{nameOf(s)}</td>
                      <td>
                        <Doc no={s.receiptNo} />
                      </td>
                      <td>
                        <When at={s.promisedAt} isNear />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </Sheet>
      </div>
    </>
  );
}
