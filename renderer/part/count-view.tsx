import { Button } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import type { CountBin, StocktakeView } from '#shared/stocktake/schema';
import { useCommand } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useScan } from '../kernel/scan';
import { ScanBox } from '../kernel/scan-box';
import { useCan } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { KeyCountDialog } from './key-count-dialog';
import { placeWord } from './place-word';
import { useCounting } from './use-counting';

const rowId = (bin: CountBin): string => bin.placeId;

function useColumns(): readonly LedgerColumn<CountBin>[] {
  const t = useT('stocktake');
  const part = useT('part');
  return useMemo<readonly LedgerColumn<CountBin>[]>(
    () => [
      {
        key: 'bin',
        head: t('column.bin'),
        width: '96px',
        hideable: false,
        cell: (b) => <b>{placeWord(part, b.kind, b.name ?? b.code)}</b>,
      },
      {
        key: 'status',
        head: t('column.status'),
        width: '96px',
        cell: (b) => (
          <span className={b.again > 0 ? 'bad b' : ''}>{t(`binState.${b.state === 'DONE' && b.again > 0 ? 'AGAIN' : b.state}`)}</span>
        ),
      },
      { key: 'counter', head: t('column.counter'), width: 'minmax(96px, 1fr)', cell: (b) => b.counter },
    ],
    [t, part],
  );
}

type Props = Readonly<{ count: StocktakeView; end: ReactNode }>;
/** 盲盤 (issue 4, line 7): one goes from bin to bin and scans; what the books say stands nowhere on this page. */
export function CountView({ count, end }: Props): ReactNode {
  const t = useT('stocktake');
  const part = useT('part');
  const can = useCan();
  const isCounter = can('stocktake.scan');
  const c = useCounting(count);
  const finish = useCommand('stocktake.finish');
  const sheet = useCommand('stocktake.printSheet');
  const columns = useColumns();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isKeying, setIsKeying] = useState(false);
  const waiting = c.bins.find((b) => b.state === 'WAITING') ?? c.bins.find((b) => b.again > 0);
  const active = c.bins.find((b) => b.placeId === chosenId) ?? c.bin ?? waiting ?? c.bins[0] ?? null;
  useScan((code) => {
    if (!isCounter || parseDocumentNumber(code) !== null) return false;
    c.onScan(code);
    return true;
  });
  const finishCount = (): void =>
    finish.mutate({ stocktakeId: count.id }, { onSuccess: (done) => showToast({ text: t('finished', { no: done.stNo }) }) });
  const printSheet = (): void =>
    sheet.mutate({ stocktakeId: count.id }, { onSuccess: ({ lines }) => showToast({ text: t('sheetQueued', { lines }) }) });
  const { bin, line, blocked } = c;
  usePageKeys([
    ...(isCounter && bin !== null ? [{ key: 'k', label: t('deed.key'), run: () => setIsKeying(true) }] : []),
    ...(isCounter && bin !== null && line !== null ? [{ key: 'c', label: t('deed.clear'), run: () => c.clearLine(line.partId) }] : []),
    ...(isCounter && bin !== null ? [{ key: 'd', label: t('deed.done'), run: c.done }] : []),
    ...(blocked !== null && bin === null ? [{ key: 't', label: t('deed.takeOver'), run: () => c.takeOver(blocked) }] : []),
    ...(can('stocktake.printSheet') ? [{ key: 'p', label: t('deed.sheet'), run: printSheet }] : []),
    ...(can('stocktake.finish') ? [{ key: 'f', label: t('deed.finish'), run: finishCount }] : []),
  ]);
  return (
    <>
      <div className="bar">
        <b className="fs16">{count.stNo}</b>
        <span className="t2 nw" role="status">
          {t('column.bin')} {t('progress', { done: count.binsDone, all: count.bins })}
        </span>
        <span className="row bar-end">
          {can('stocktake.printSheet') && (
            <Button size="xs" variant="default" disabled={sheet.isPending} rightSection={<KeyOf of="p" />} onClick={printSheet}>
              {t('deed.sheet')}
            </Button>
          )}
          {can('stocktake.finish') && (
            <Button size="xs" disabled={finish.isPending} rightSection={<KeyOf of="f" />} onClick={finishCount}>
              {t('deed.finish')}
            </Button>
          )}
          {end}
        </span>
      </div>
      <div className="book" data-preview>
        <div className="book-rows">
          <Ledger
            id="countBins"
            label={t('column.bin')}
            rows={c.bins}
            rowId={rowId}
            columns={columns}
            activeId={active?.placeId ?? null}
            onActive={(b) => setChosenId(b.placeId)}
            onOpen={(b) => isCounter && c.begin(b)}
            marks={(b) => ({ isDone: b.state === 'DONE' && b.again === 0, isOver: b.again > 0 })}
            isLoading={c.list.isPending}
            refusal={c.list.error}
            onAgain={() => void c.list.refetch()}
            empty={<Blank title={t('empty')} about={t('emptyAbout')} />}
          />
          {isCounter && (
            <div className="scan-area">
              <ScanBox
                key={c.said.no}
                answer={c.said.answer}
                isSilent={c.said.no === 0}
                title={<span className="fs20">{c.said.text ?? (bin === null ? t('scanBin') : t('scanPart', { bin: c.word(bin) }))}</span>}
                end={line !== null && bin !== null ? <b className="fs20 nw">{`${line.counted} ${part(`unit.${line.unit}`)}`}</b> : null}
              >
                <span className="t2">{bin === null ? t('scanBinAbout') : `${line?.name ?? ''}　${t('scanPartAbout')}`}</span>
              </ScanBox>
            </div>
          )}
          <RefusalBanner refusal={finish.error ?? sheet.error ?? c.refusal} />
        </div>
        <PreviewPane
          head={<b className="fs16">{bin === null ? t('scanBin') : t('countedHere', { bin: c.word(bin) })}</b>}
          foot={
            bin !== null &&
            isCounter && (
              <>
                <Button size="xs" rightSection={<KeyOf of="d" />} onClick={c.done}>
                  {t('deed.done')}
                </Button>
                <Button size="xs" variant="default" rightSection={<KeyOf of="k" />} onClick={() => setIsKeying(true)}>
                  {t('deed.key')}
                </Button>
              </>
            )
          }
        >
          <PaneTitle>{t('column.counted')}</PaneTitle>
          {c.counted.length === 0 && <p className="pad fs12 t2">{t('emptyBin')}</p>}
          <ul className="ruled">
            {bin !== null &&
              c.counted.map((l) => (
                <li key={l.partId} className="pad fs13 row gap4">
                  <span className="grow">
                    <b>{l.sku}</b> <span className="t2">{l.name}</span>
                  </span>
                  <b className={l.isAgain ? 'bad nw' : 'nw'}>{l.isAgain ? t('again') : `${l.counted} ${part(`unit.${l.unit}`)}`}</b>
                </li>
              ))}
          </ul>
        </PreviewPane>
      </div>
      {isKeying && (
        <KeyCountDialog
          id={count.id}
          line={line}
          onClose={() => setIsKeying(false)}
          onKeyed={(code, qty) => {
            setIsKeying(false);
            c.key(code, qty);
          }}
        />
      )}
    </>
  );
}
