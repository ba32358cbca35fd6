import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PlaceView } from '#shared/stock/schema';
import { call as ask, routeQuery, useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import type { ScanAnswer } from '../kernel/scan-box';
import { isLabelOf } from './picking';
import { placeWord } from './place-word';
import { carry, isForCarrying, stepAt, type Carried } from './tray';

export type Said = Readonly<{ no: number; answer: ScanAnswer; text: string | null }>;

/** 移倉 by scan: the place it lies in, the parts, the place it goes to. `startId`: the bin that was scanned on another page. */
export function useMoving(startId?: string) {
  const t = useT('store');
  const words = useT('part');
  const nameOf = ({ kind, code }: PlaceView): string => placeWord(words, kind, code);
  const { data: places = [] } = useQuery(routeQuery('stock.places', {}));
  const move = useCommand('stock.transfer');
  const [from, setFrom] = useState<PlaceView | null>(null);
  const [tray, setTray] = useState<readonly Carried[]>([]);
  /** Where the tray goes once it is said why. */
  const [asked, setAsked] = useState<PlaceView | null>(null);
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

  /** All of it under one number; when it is refused nothing was moved, and the tray keeps it. */
  const unload = async (source: PlaceView, to: PlaceView, reason: string | null): Promise<void> => {
    const all = now.current.tray;
    const lines = all.map(({ part, qty, serials }) => ({ partId: part.id, qty, serials: [...serials] }));
    const { mvNo } = await move.mutateAsync({ fromId: source.id, toId: to.id, lines, reason });
    put([]);
    startAt(null);
    say('right', t('moved', { count: all.length, from: nameOf(source), to: nameOf(to), no: mvNo }));
  };
  const onPlace = async (place: PlaceView): Promise<void> => {
    const { from: source, tray: carried } = now.current;
    const step = stepAt(source, carried, place);
    if (source === null || step === 'start') {
      startAt(place);
      return say('right', t('from', { bin: nameOf(place) }));
    }
    if (step === 'same') return say('attention', t('sameBin', { bin: nameOf(place) }));
    if (step === 'reason') return setAsked(place);
    await unload(source, place, null);
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
  /** Places without a label, where this centre has them. */
  const standard = (kind: 'warehouse' | 'quarantine'): PlaceView | undefined => places.find((p) => p.kind === kind);
  return {
    from,
    fromName: from === null ? null : nameOf(from),
    asked: from === null || asked === null ? null : { from: nameOf(from), to: nameOf(asked) },
    warehouse: standard('warehouse'),
    quarantine: standard('quarantine'),
    tray,
    said,
    refusal: move.error,
    onScan: (code: string): void =>
      inTurn(async () => {
        // A scan may come before the page has read its bins
        const known = now.current.places.length > 0 ? now.current.places : await ask('stock.places', {});
        const place = known.find((p) => isForCarrying(p) && isLabelOf(code, p.code));
        await (place === undefined ? onPart(code) : onPlace(place));
      }),
    at: (place: PlaceView): void => inTurn(() => onPlace(place)),
    /** Why it goes into quarantine or out of it; null: it stays in the tray. */
    answer: (reason: string | null): void => {
      setAsked(null);
      const source = now.current.from;
      if (reason !== null && source !== null && asked !== null) inTurn(() => unload(source, asked, reason));
    },
    key: (code: string, qty: number | undefined): void => inTurn(() => onPart(code, qty)),
    /** What was in the tray is on a scrap slip and stays where it lies until another person agrees. */
    scrapped: (no: string): void => {
      put([]);
      startAt(null);
      say('right', t('scrap.asked', { no }));
    },
    clear: (): void => {
      put([]);
      startAt(null);
      say('attention', t('cleared'));
    },
  };
}
