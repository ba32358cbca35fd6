import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { PickLine } from '#shared/stock-issue/schema';
import { call as ask, routeQuery, useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { ScanBox, type ScanAnswer } from '../kernel/scan-box';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { usePickColumns } from './pick-columns';
import { isLabelOf, leftOf, nextLine, readySlips, scanPick, takeAll, type Picked } from './picking';

const rowId = (line: PickLine): string => line.lineId;
type Last = Readonly<{ no: number; answer: ScanAnswer; text: string | null }>;

/** 揀料單: one walks along the bins and scans; a slip whose every line is in the tray is handed out (users-ask 53). */
export function PickView(): ReactNode {
  const t = useT('part');
  const can = useCan();
  const { data: lines = [], isPending, error, refetch } = useQuery(routeQuery('stockIssue.pickList', { limit: 200 }));
  const issue = useCommand('stockIssue.issue');
  const [picked, setPicked] = useState<Picked>({});
  const [activeId, setActiveId] = useState<string | null>(null);
  const [last, setLast] = useState<Last>({ no: 0, answer: 'right', text: null });
  const columns = usePickColumns(picked);
  const isKeeper = can('stockIssue.issue');
  const next = nextLine(lines, picked);
  const active = lines.find((line) => line.lineId === activeId) ?? next ?? lines[0] ?? null;
  const say = (answer: ScanAnswer, text: string | null): void => setLast(({ no }) => ({ no: no + 1, answer, text }));

  /** Takes what was picked; a slip that is whole goes out at once. */
  const take = (now: Picked): void => {
    setPicked(now);
    setActiveId(null);
    for (const slip of readySlips(lines, now)) {
      const [first] = slip.lines;
      if (first === undefined) continue;
      const out = slip.lines.map(({ lineId, binId, qty }) => ({
        lineId,
        qty,
        serials: [...(now[lineId]?.serials ?? [])],
        ...(binId === null ? {} : { placeId: binId }),
      }));
      issue.mutate(
        { issueId: slip.issueId, rev: first.rev, lines: out },
        {
          onSuccess: (done) => showToast({ text: t('handedOut', { no: done.siNo, name: done.requester }) }),
          onError: () =>
            setPicked((was) => Object.fromEntries(Object.entries(was).filter(([id]) => !slip.lines.some((l) => l.lineId === id)))),
        },
      );
    }
  };
  const onScan = async (code: string): Promise<void> => {
    if (next?.bin != null && isLabelOf(code, next.bin)) return say('right', t('scan.rightBin', { bin: next.bin, sku: next.sku }));
    const found = await ask('part.byCode', { code });
    if (found === null) return say('wrong', t('scan.notFound', { code }));
    const result = scanPick(lines, picked, { partId: found.part.id, serial: found.serial });
    if (result.outcome !== 'picked') return say('wrong', t(`scan.${result.outcome}`, { sku: found.part.sku }));
    say('right', null);
    take(result.picked);
  };
  useScan((code) => {
    if (!isKeeper || lines.length === 0) return false;
    void onScan(code);
    return true;
  });
  usePageKeys(
    isKeeper && active !== null && !active.isSerialised && active.short === 0
      ? [{ key: 'a', label: t('deed.takeLine'), run: () => take(takeAll(active, picked)) }]
      : [],
  );
  return (
    <div className="book-rows">
      <Ledger
        id="pickList"
        label={t('view.pick')}
        rows={lines}
        rowId={rowId}
        columns={columns}
        activeId={active?.lineId ?? null}
        onActive={(line) => setActiveId(line.lineId)}
        onOpen={(line) => setActiveId(line.lineId)}
        marks={(line) => ({ isOver: line.short > 0, isDone: leftOf(line, picked) === 0 })}
        isLoading={isPending}
        refusal={error}
        onAgain={() => void refetch()}
        empty={<Blank title={t('empty.pick')} about={t('empty.pickAbout')} />}
      />
      {isKeeper && lines.length > 0 && <Instruction key={last.no} next={next} picked={picked} last={last} />}
      <RefusalBanner refusal={issue.error} />
    </div>
  );
}

/** Where to go and what to scan; what was wrong with the last scan stands at the same place. */
function Instruction({ next, picked, last }: Readonly<{ next: PickLine | null; picked: Picked; last: Last }>) {
  const t = useT('part');
  if (last.text !== null)
    return (
      <div className="scan-area">
        <ScanBox answer={last.answer} title={last.text} />
      </div>
    );
  const title =
    next === null
      ? t('allPicked')
      : next.bin === null
        ? t('scanNoBin', { sku: next.sku })
        : t('scanNext', { bin: next.bin, sku: next.sku });
  return (
    <div className="scan-area">
      <ScanBox
        answer="right"
        title={title}
        isSilent={last.no === 0}
        end={next === null ? null : <b className="fs20">{leftOf(next, picked)}</b>}
      >
        <span className="t2">
          {next === null
            ? t('allPickedAbout')
            : t('scanAbout', { name: next.name, qty: String(next.qty), onHand: String(next.onHand), requester: next.requester })}
        </span>
      </ScanBox>
    </div>
  );
}
