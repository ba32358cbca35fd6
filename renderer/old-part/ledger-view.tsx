import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Output } from '#shared/contract/contract';
import { canHappen } from '#shared/kernel/state-machine';
import { END_EVENTS, OLD_PART_VIEWS, type OldPartListName, type OldPartView } from '#shared/old-part/schema';
import { oldPartTransitions } from '#shared/old-part/states';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { DocHead, PaneFacts, PreviewPane } from '../kernel/book/preview-pane';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { useScan } from '../kernel/scan';
import { ScanBox } from '../kernel/scan-box';
import { Segments } from '../kernel/segments';
import { useCan } from '../kernel/session';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';
import { DeedBar, type Deed } from './deed-bar';
import { EndDialog } from './end-dialog';
import { partText, swapText, useOldPartColumns, usePlaceText } from './old-part-columns';
import { PackDialog } from './pack-dialog';
import { ReceiveDialog } from './receive-dialog';
import { useOldPartScan } from './use-old-part-scan';

const rowId = (o: OldPartView): string => o.id;
const isName = (text: string | undefined): text is OldPartListName => OLD_PART_VIEWS.some((v) => v === text);
type Props = Readonly<{
  filter: string | undefined;
  /** The old part somebody came for. */
  id: string | null;
  counts: Output<'oldPart.counts'> | undefined;
  onFilter: (filter: string) => void;
}>;

/** 應還舊件: the earliest day first. A scanned bag, card or serial does the next thing. */
export function LedgerView({ filter: wanted, id, counts, onFilter }: Props): ReactNode {
  const t = useT('oldPart');
  const can = useCan();
  const columns = useOldPartColumns();
  const filter: OldPartListName = isName(wanted) ? wanted : id === null ? 'due' : 'all';
  const book = useBookRows<OldPartView, { dueOn: string; opNo: string }>({
    route: 'oldPart.list',
    input: { view: filter },
    read: async (after) => {
      const rows = await ask('oldPart.list', { view: filter, after, limit: PAGE_ROWS });
      return { rows, total: rows.length };
    },
    next: ({ dueOn, opNo }) => ({ dueOn, opNo }),
  });
  const [chosenId, setChosenId] = useState<string | null>(id);
  const [found, setFound] = useState<OldPartView | null>(null);
  const [dialog, setDialog] = useState<'receive' | 'pack' | 'end' | null>(null);
  const active = found ?? book.rows.find((o) => o.id === chosenId) ?? book.rows[0] ?? null;
  const choose = (o: OldPartView | null): void => {
    setFound(null);
    setChosenId(o?.id ?? null);
  };
  const scan = useOldPartScan({
    onFound: (o) => {
      setFound(o);
      setChosenId(o.id);
    },
    onReceive: () => setDialog('receive'),
  });
  useScan((code) => dialog === null && scan.take(code));
  const may = (event: 'receive' | 'pack' | (typeof END_EVENTS)[number]): boolean =>
    active !== null && canHappen(oldPartTransitions, active.status, event);
  const deeds: readonly Deed[] = [
    ...(may('receive') && can('oldPart.receive') ? [{ key: 'r', label: t('deed.receive'), run: () => setDialog('receive') }] : []),
    ...(may('pack') && active?.makerId != null && can('oldPart.pack')
      ? [{ key: 'p', label: t('deed.pack'), run: () => setDialog('pack') }]
      : []),
    ...(END_EVENTS.some(may) && can('oldPart.end') ? [{ key: 'x', label: t('deed.end'), run: () => setDialog('end') }] : []),
  ];
  usePageKeys(deeds);
  const close = (): void => {
    setDialog(null);
    setFound(null);
  };
  const countOf = (v: OldPartListName): string => {
    const n = counts && v in counts ? counts[v as keyof typeof counts] : 0;
    return n > 0 ? `${t(`filter.${v}`)} ${n}` : t(`filter.${v}`);
  };
  return (
    <>
      <DeedBar about={t('rule')} deeds={deeds}>
        <Segments
          label={t('title')}
          value={filter}
          width={520}
          options={OLD_PART_VIEWS.map((v) => ({ value: v, label: countOf(v) }))}
          onChange={onFilter}
        />
      </DeedBar>
      <div className="book" data-preview={active !== null}>
        <div className="book-rows" onScrollCapture={book.onScrollCapture}>
          <Ledger
            id="oldParts"
            label={t('view.ledger')}
            rows={book.rows}
            rowId={rowId}
            columns={columns}
            file={{ list: 'oldParts', pages: book.pages }}
            activeId={active?.id ?? null}
            onActive={choose}
            onOpen={() => deeds[0]?.run()}
            marks={(o) => ({ isOver: o.isLate, isDone: o.status === 'CANCELLED' })}
            isLoading={book.isPending}
            refusal={book.error}
            onAgain={book.again}
            empty={<Blank title={t(`empty.${filter}`)} about={t('empty.about')} />}
          />
          {scan.said && (
            <div className="scan-area">
              <ScanBox key={scan.said.no} answer={scan.said.answer} title={scan.said.text} />
            </div>
          )}
        </div>
        {active !== null && <OldPartPane item={active} />}
      </div>
      {dialog === 'receive' && active !== null && <ReceiveDialog key={active.id} item={active} onClose={close} />}
      {dialog === 'pack' && active?.makerId != null && <PackDialog makerId={active.makerId} maker={active.maker ?? ''} onClose={close} />}
      {dialog === 'end' && active !== null && <EndDialog key={active.id} item={active} onClose={close} />}
    </>
  );
}

/** One old part, whole: the swap, who bears it, and where it is. */
function OldPartPane({ item }: Readonly<{ item: OldPartView }>) {
  const t = useT('oldPart');
  const placeText = usePlaceText();
  const { data: claimed } = useQuery({ ...routeQuery('claim.ofCard', { cardId: item.cardId ?? '' }), enabled: item.cardId !== null });
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('column.part'), partText(item)],
    [t('column.serials'), swapText(item) || '—'],
    [t('column.maker'), item.maker === null ? t('noMaker') : t('bears', { maker: item.maker })],
    [t('column.model'), item.model],
    [t('column.technician'), item.technician],
    [t('fact.fitted'), <When key="fitted" at={item.fittedAt} />],
    [t('column.place'), placeText(item) || '—'],
    ...(item.pkNo === null ? [] : [[t('column.pack'), item.pkNo] as const]),
    ...(claimed === undefined || claimed.wcNos.length === 0 ? [] : [[t('view.claims'), claimed.wcNos.join(' ')] as const]),
    ...(item.reason === null ? [] : [[t('fact.reason'), item.reason] as const]),
  ];
  return (
    <PreviewPane head={<DocHead no={item.opNo} status={<Status of="oldPart" is={item.status} />} />}>
      <PaneFacts rows={facts} />
    </PreviewPane>
  );
}
