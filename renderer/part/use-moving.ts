import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PlaceView } from '#shared/stock/schema';
import { call as ask, routeQuery, useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import type { ScanAnswer } from '../kernel/scan-box';
import { isLabelOf } from './picking';
import { carry, type Carried } from './tray';

export type Said = Readonly<{ no: number; answer: ScanAnswer; text: string | null }>;

/** 移倉 by scan: the bin it lies in, the parts, the bin it goes to. `startId`: the bin that was scanned on another page. */
export function useMoving(startId?: string) {
  const t = useT('store');
  const { data: places = [] } = useQuery(routeQuery('stock.places', {}));
  const move = useCommand('stock.transfer');
  const [from, setFrom] = useState<PlaceView | null>(null);
  const [tray, setTray] = useState<readonly Carried[]>([]);
  const [said, setSaid] = useState<Said>({ no: 0, answer: 'right', text: null });
  /** What the next scan goes on from: two may come before the screen is drawn again. */
  const now = useRef({ places, from, tray });
  useEffect(() => {
    now.current.places = places;
  });
  const queue = useRef(Promise.resolve());
  const say = (answer: ScanAnswer, text: string | null): void => setSaid(({ no }) => ({ no: no + 1, answer, text }));
  const inTurn = (work: () => Promise<void>): void => void (queue.current = queue.current.then(work).catch(() => say('wrong', null)));
  const put = (next: readonly Carried[]): void => {
    now.current.tray = next;
    setTray(next);
  };
  const startAt = (place: PlaceView | null): void => {
    now.current.from = place;
    setFrom(place);
  };

  const began = useRef<string | undefined>(undefined);
  useEffect(() => {
    const bin = places.find((p) => p.kind === 'bin' && p.id === startId);
    if (bin === undefined || began.current === startId || now.current.tray.length > 0) return;
    began.current = startId;
    startAt(bin);
  }, [places, startId]);

  /** Part by part; what has arrived is out of the tray, so that a refusal leaves only what still lies in the old bin. */
  const unload = async (source: PlaceView, to: PlaceView): Promise<void> => {
    const all = now.current.tray;
    for (const { part, qty, serials } of all) {
      await move.mutateAsync({ partId: part.id, fromId: source.id, toId: to.id, qty, serials: [...serials] });
      put(now.current.tray.filter((c) => c.part.id !== part.id));
    }
    startAt(null);
    say('right', t('moved', { count: all.length, from: source.code, to: to.code }));
  };
  const onBin = async (bin: PlaceView): Promise<void> => {
    const { from: source, tray: carried } = now.current;
    if (source === null || carried.length === 0) {
      startAt(bin);
      return say('right', t('from', { bin: bin.code }));
    }
    if (bin.id === source.id) return say('attention', t('sameBin', { bin: bin.code }));
    await unload(source, bin);
  };
  const onPart = async (code: string, qty?: number): Promise<void> => {
    if (now.current.from === null) return say('wrong', t('binFirst'));
    const found = await ask('part.byCode', { code });
    if (found === null) return say('wrong', t('notFound', { code }));
    const { part, serial } = found;
    if (part.isSerialised && serial === null) return say('attention', t('serialNeeded', { sku: part.sku }));
    const next = carry(now.current.tray, part, serial, part.isSerialised ? undefined : qty);
    if (next === null) return say('attention', t('twice'));
    put(next);
    say('right', t('carried', { sku: part.sku, qty: String(next.find((c) => c.part.id === part.id)?.qty ?? 0) }));
  };
  return {
    from,
    tray,
    said,
    refusal: move.error,
    onScan: (code: string): void =>
      inTurn(async () => {
        // A scan may come before the page has read its bins
        const known = now.current.places.length > 0 ? now.current.places : await ask('stock.places', {});
        const bin = known.find((p) => p.kind === 'bin' && isLabelOf(code, p.code));
        await (bin === undefined ? onPart(code) : onBin(bin));
      }),
    key: (code: string, qty: number | undefined): void => inTurn(() => onPart(code, qty)),
    clear: (): void => {
      put([]);
      startAt(null);
      say('attention', t('cleared'));
    },
  };
}
