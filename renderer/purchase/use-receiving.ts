import { useRef, useState } from 'react';
import type { OrderView, ReceiptView } from '#shared/purchase/views';
import { useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import type { ScanAnswer } from '../kernel/scan-box';
import { showToast } from '../kernel/toast';
import { cameOf, receiptOf, scanPart, takeAll, type Counted, type Tray } from './receiving';

type Line = OrderView['lines'][number];
export type LastScan = Readonly<{ no: number; answer: ScanAnswer; text: string | null; isSerial: boolean }>;

/** 驗收: what was counted of an order, what the last scan was, and the booking. What is counted outlives a change of user. */
export function useReceiving(order: OrderView, onBooked: (receipt: ReceiptView) => void) {
  const t = useT('purchase');
  const kept = useKept(`purchase.receive:${order.id}`);
  const save = useCommand('purchase.receive', { request: kept.request });
  const [tray, setTray] = useKeptState<Tray>(kept, 'tray', {});
  const [deliveryNo, setDeliveryNo] = useKeptState(kept, 'deliveryNo', '');
  const [last, setLast] = useState<LastScan>({ no: 0, answer: 'right', text: null, isSerial: false });
  /** What the next scan goes on from: two may come before the screen is drawn again. */
  const now = useRef({ tray, waitsFor: null as string | null });
  const put = (next: Tray): void => {
    now.current.tray = next;
    setTray(next);
  };
  const say = (answer: ScanAnswer, text: string | null, isSerial = false): void =>
    setLast(({ no }) => ({ no: no + 1, answer, text, isSerial }));
  const scan = (code: string): void => {
    const found = scanPart(order.lines, now.current.tray, now.current.waitsFor, code);
    if (found.outcome === 'notFound') return say('wrong', t('scan.notFound', { code }));
    const { sku } = found.line;
    if (found.outcome === 'twice') return say('wrong', t('scan.twice', { code }));
    if (found.outcome === 'enough') return say('attention', t('scan.enough', { sku }));
    now.current.waitsFor = found.line.isSerialised ? found.line.id : null;
    put(found.tray);
    if (found.outcome === 'serial') return say('right', t('scan.serial', { sku }), true);
    say('right', t('scan.counted', { sku, came: String(cameOf(found.tray, found.line)), open: String(found.line.qtyOpen) }));
  };
  const post = (): void => {
    const lines = receiptOf(order.lines, now.current.tray);
    if (lines.length === 0 || save.isPending) return;
    save.mutate(
      { orderId: order.id, rev: order.rev, deliveryNo, lines },
      {
        onSuccess: (receipt) => {
          put({});
          setDeliveryNo('');
          showToast({ text: t('received', { no: receipt.grNo }) });
          onBooked(receipt);
        },
      },
    );
  };
  return {
    tray,
    last,
    deliveryNo,
    setDeliveryNo,
    isBusy: save.isPending,
    refusal: save.error,
    scan,
    post,
    takeAll: (line: Line): void => put(takeAll(now.current.tray, line)),
    edit: (line: Line, counted: Counted): void => put({ ...now.current.tray, [line.id]: counted }),
  };
}
