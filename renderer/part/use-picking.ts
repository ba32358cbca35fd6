import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PickLine } from '#shared/stock-issue/schema';
import { call as ask, useCommand, type RouteError } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { everyRow, type ListPages } from '../kernel/ledger/every-page';
import type { ScanAnswer } from '../kernel/scan-box';
import { showToast } from '../kernel/toast';
import { isLabelOf, nextLine, readySlips, scanPick, takeAll, without, type Picked } from './picking';

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
  const issue = useCommand('stockIssue.issue');
  const [picked, setShown] = useState<Picked>({});
  const [last, setLast] = useState<LastScan>({ no: 0, answer: 'right', text: null });
  /** What the next scan goes on from: two may come before the screen is drawn again. */
  const now = useRef({ lines, picked, sent: new Set<string>() });
  useEffect(() => {
    now.current.lines = lines;
  });
  /** Scans and slips one after another, in the order they came. */
  const queue = useRef(Promise.resolve());
  const inTurn = (work: () => Promise<void>): void => void (queue.current = queue.current.then(work));

  const put = (next: Picked): void => {
    now.current.picked = next;
    setShown(next);
  };
  const say = (answer: ScanAnswer, text: string | null): void => setLast(({ no }) => ({ no: no + 1, answer, text }));

  const handOut = async (issueId: PickLine['issueId'], own: readonly PickLine[]): Promise<void> => {
    const tray = now.current.picked;
    now.current.sent.add(issueId);
    const out = own.map(({ lineId, binId, qty }) => ({
      lineId,
      qty,
      serials: [...(tray[lineId]?.serials ?? [])],
      ...(binId === null ? {} : { placeId: binId }),
    }));
    try {
      const done = await issue.mutateAsync({ issueId, rev: own[0]?.rev, lines: out });
      showToast({ text: t('handedOut', { no: done.siNo, name: done.requester }) });
    } catch {
      // The banner says why; what was in the tray for this slip is picked again
      now.current.sent.delete(issueId);
      put(without(now.current.picked, own));
    }
  };
  /** What is picked now; every slip that is whole by it goes out, each once. */
  const take = async (next: Picked): Promise<void> => {
    put(next);
    for (const slip of readySlips(now.current.lines, next))
      if (!now.current.sent.has(slip.issueId)) await handOut(slip.issueId, slip.lines);
  };

  const scan = async (code: string): Promise<void> => {
    const here = now.current;
    const next = nextLine(here.lines, here.picked);
    if (next?.bin != null && isLabelOf(code, next.bin)) return say('right', t('scan.rightBin', { bin: next.bin, sku: next.sku }));
    const found = await ask('part.byCode', { code });
    if (found === null) return say('wrong', t('scan.notFound', { code }));
    const result = scanPick(now.current.lines, now.current.picked, { partId: found.part.id, serial: found.serial });
    if (result.outcome !== 'picked') return say('wrong', t(`scan.${result.outcome}`, { sku: found.part.sku }));
    say('right', null);
    await take(result.picked);
  };
  return {
    list,
    lines,
    picked,
    next: nextLine(lines, picked),
    last,
    refusal: issue.error,
    onScan: (code: string): void => inTurn(() => scan(code)),
    takeLine: (line: PickLine): void => inTurn(() => take(takeAll(line, now.current.picked))),
  };
}
