import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import type { PickLine } from '#shared/stock-issue/schema';
import { useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { useChosenRow } from '../kernel/book/use-chosen-row';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { CancelSlipDialog } from './cancel-slip-dialog';
import { HandOutDialog } from './hand-out-dialog';
import { usePickColumns } from './pick-columns';
import { PickInstruction } from './pick-instruction';
import { leftOf } from './picking';
import { usePicking } from './use-picking';

const route = getRouteApi('/parts');
const rowId = (line: PickLine): string => line.lineId;

/** 揀料單: one walks along the bins and scans; a slip whose every line is in the tray is handed out (users-ask 53). */
export function PickView(): ReactNode {
  const t = useT('part');
  const can = useCan();
  const isKeeper = can('stockIssue.issue');
  const { list, lines, picked, next, last, refusal, onScan, takeLine, handOut } = usePicking();
  const [outId, setOutId] = useState<PickLine['issueId'] | null>(null);
  const [goneId, setGoneId] = useState<PickLine['issueId'] | null>(null);
  const gone = lines.find((line) => line.issueId === goneId);
  const [first, ...others] = lines.filter((line) => line.issueId === outId);
  const [chosenId, setChosenId] = useChosenRow(route.useSearch().id);
  const columns = usePickColumns(picked);
  const chosen = lines.find((line) => line.lineId === chosenId && leftOf(line, picked) > 0);
  const active = chosen ?? next ?? lines[0] ?? null;
  useScan((code) => {
    if (!isKeeper || lines.length === 0 || parseDocumentNumber(code) !== null) return false;
    onScan(code);
    return true;
  });
  const mayTake = isKeeper && active !== null && !active.isSerialised && active.short === 0;
  const paper = useCommand('stockIssue.printPickList');
  const mayPrint = isKeeper && lines.length > 0;
  const print = (): void => paper.mutate({}, { onSuccess: (done) => showToast({ text: t('pickListQueued', { lines: done.lines }) }) });
  usePageKeys([
    ...(mayTake ? [{ key: 'a', label: t('deed.takeLine'), run: () => takeLine(active) }] : []),
    ...(isKeeper && active !== null ? [{ key: 'i', label: t('deed.issue'), run: () => setOutId(active.issueId) }] : []),
    ...(active !== null && can('stockIssue.cancel')
      ? [{ key: 'Delete', label: t('deed.cancel'), run: () => setGoneId(active.issueId) }]
      : []),
    ...(mayPrint ? [{ key: 'p', label: t('deed.printPickList'), run: print }] : []),
  ]);
  return (
    <div className="book-rows">
      <Ledger
        id="pickList"
        label={t('view.pick')}
        rows={lines}
        rowId={rowId}
        columns={columns}
        file={{ list: 'pickList' }}
        activeId={active?.lineId ?? null}
        onActive={(line) => setChosenId(line.lineId)}
        onOpen={(line) => setChosenId(line.lineId)}
        marks={(line) => ({ isOver: line.short > 0, isDone: leftOf(line, picked) === 0 })}
        isLoading={list.isPending}
        refusal={list.error}
        onAgain={() => void list.refetch()}
        empty={<Blank title={t('empty.pick')} about={t('empty.pickAbout')} />}
      />
      {isKeeper && lines.length > 0 && (
        <PickInstruction key={last.no} next={next} left={next === null ? 0 : leftOf(next, picked)} last={last} />
      )}
      <RefusalBanner refusal={first === undefined ? (refusal ?? paper.error) : null} />
      {gone !== undefined && <CancelSlipDialog issueId={gone.issueId} siNo={gone.siNo} rev={gone.rev} onClose={() => setGoneId(null)} />}
      {first !== undefined && (
        <HandOutDialog
          lines={[first, ...others]}
          picked={picked}
          refusal={refusal}
          onHandOut={(tray) => handOut([first, ...others], tray)}
          onClose={() => setOutId(null)}
        />
      )}
    </div>
  );
}
