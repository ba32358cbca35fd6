import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { StockPlaceId } from '#shared/kernel/ids';
import type { PickLine } from '#shared/stock-issue/schema';
import { splitOverPlaces } from '#shared/stock-issue/split-over-places';
import { call as ask, routeQuery, useCommand, type RouteError } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { everyRow, type ListPages } from '../kernel/ledger/every-page';
import type { ScanAnswer } from '../kernel/scan-box';
import { showToast } from '../kernel/toast';
import { asksOf, isLabelOf, isPicked, nextLine, readySlips, scanPick, takeAll, without, type Picked } from './picking';

const pages: ListPages<PickLine, Pick<PickLine, 'lineId'>> = {
  read: (after, limit) => ask('stockIssue.pickList', { after, limit }),
  next: ({ lineId }) => ({ lineId }),
};
/** All of it: a scan may be any line, and a slip goes out only when each of its lines is in the tray. */
export const wholePickList = queryOptions<readonly PickLine[], RouteError>({
  queryKey: ['stockIssue.pickList', 'whole'],
  queryFn: () => everyRow(pages),
});

/** What the last scan was; `text`: why it was no pick. */
export type LastScan = Readonly<{ no: number; answer: ScanAnswer; text: string | null }>;

/** 揀料: what is in the tray, what the last scan was, and the slips that go out when they are whole. */
export function usePicking() {
  const t = useT('part');
  const list = useQuery(wholePickList);
  const lines = list.data ?? [];
  const { data: places = [] } = useQuery(routeQuery('stock.places', {}));
  const issue = useCommand('stockIssue.issue');
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [picked, setShown] = useState<Picked>({});
  const [last, setLast] = useState<LastScan>({ no: 0, answer: 'right', text: null });
  /** What the next scan goes on from: two may come before the screen is drawn again. */
  const now = useRef({ lines, places, picked, at: null as StockPlaceId | null, sent: new Set<string>() });
  useEffect(() => {
    now.current.lines = lines;
    now.current.places = places;
  });
  /** Scans and slips one after another, in the order they came. */
  const queue = useRef(Promise.resolve());
  const inTurn = (work: () => Promise<unknown>): Promise<void> =>
    (queue.current = queue.current.then(work).then(
      () => undefined,
      (error: unknown) => setRefusal(error instanceof Error ? error : null),
    ));

  const put = (next: Picked): void => {
    now.current.picked = next;
    setShown(next);
  };
  const say = (answer: ScanAnswer, text: string | null): void => setLast(({ no }) => ({ no: no + 1, answer, text }));

  /** Each line out of the bins it lies in now; answers whether the slip is out. */
  const handOut = async (own: readonly PickLine[], tray: Picked): Promise<boolean> => {
    const [first] = own;
    if (first === undefined) return false;
    now.current.sent.add(first.issueId);
    setRefusal(null);
    try {
      const partIds = [...new Set(own.map(({ partId }) => partId))];
      const lying = await Promise.all(partIds.map((partId) => ask('stock.held', { partId })));
      const out = splitOverPlaces(asksOf(own, tray), lying.flat());
      const done = await issue.mutateAsync({ issueId: first.issueId, rev: first.rev, lines: out });
      showToast({ text: t('handedOut', { no: done.siNo, name: done.requester }) });
      return true;
    } catch (error) {
      now.current.sent.delete(first.issueId);
      setRefusal(error instanceof Error ? error : null);
      return false;
    }
  };
  /** What is picked now; every slip that is whole by it goes out, each once. */
  const take = async (next: Picked): Promise<void> => {
    put(next);
    for (const slip of readySlips(now.current.lines, next))
      if (!now.current.sent.has(slip.issueId) && !(await handOut(slip.lines, now.current.picked)))
        put(without(now.current.picked, slip.lines)); // The banner says why; what was in the tray for this slip is picked again
  };
  /** Where the next pieces come from, as its label said; forgotten once a line is whole, for then one walks on. */
  const stand = (at: StockPlaceId | null): void => {
    now.current.at = at;
  };

  const scan = async (code: string): Promise<void> => {
    const here = now.current;
    const next = nextLine(here.lines, here.picked);
    const known = here.places.length > 0 ? here.places : await ask('stock.places', {});
    const bin = known.find((p) => p.kind === 'bin' && isLabelOf(code, p.code));
    if (bin !== undefined && next !== null) {
      stand(bin.id);
      const word = bin.code === next.bin ? 'scan.rightBin' : 'scan.otherBin';
      return say('right', t(word, { bin: bin.code, sku: next.sku }));
    }
    const found = await ask('part.byCode', { code });
    if (found === null) return say('wrong', t('scan.notFound', { code }));
    const scanned = { partId: found.part.id, serial: found.serial, placeId: here.at };
    const result = scanPick(here.lines, here.picked, scanned);
    if (result.outcome !== 'picked') return say('wrong', t(`scan.${result.outcome}`, { sku: found.part.sku }));
    say('right', null);
    if (here.lines.some((line) => line.lineId === result.lineId && isPicked(line, result.picked))) stand(null);
    await take(result.picked);
  };
  const takeRest = async (line: PickLine): Promise<void> => {
    const next = takeAll(line, now.current.picked, now.current.at);
    stand(null);
    await take(next);
  };
  return {
    list,
    lines,
    picked,
    next: nextLine(lines, picked),
    last,
    refusal,
    onScan: (code: string): void => void inTurn(() => scan(code)),
    takeLine: (line: PickLine): void => void inTurn(() => takeRest(line)),
    /** A slip as it is, also when it is not whole. */
    handOut: async (own: readonly PickLine[], tray: Picked): Promise<boolean> => {
      let isOut = false;
      await inTurn(async () => {
        isOut = await handOut(own, tray);
      });
      return isOut;
    },
  };
}
