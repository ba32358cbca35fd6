import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { PartView } from '#shared/part/schema';
import type { MovementView } from '#shared/stock/schema';
import { RETURN_REASONS } from '#shared/stock-issue/return-reasons';
import { call as ask, routeQuery } from '../kernel/api';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { PrintBook } from '../kernel/book/print-book';
import { PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { useBookRows } from '../kernel/book/use-book-rows';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { Money } from '../kernel/money';
import { When } from '../kernel/when';
import { HistoryExport } from './history-export';
import { PartBuying } from './part-buying';
import { PartSlips } from './part-slips';
import { placeWord } from './place-word';
import { TakeBackOpening } from './take-back-opening';

const PAUSE_MS = 180;
type Props = Readonly<{
  part: PartView;
  /** The serial that was scanned: the card begins with what became of this piece (users-ask 56). */
  piece?: string;
  foot?: ReactNode;
}>;

/** 零件帳卡: what it is, where it lies, and every line of its card with the balance after it (B11). */
export function PartPane({ part, piece = '', foot }: Props) {
  const t = useT('part');
  const words = useT('book');
  const partId = part.id;
  const [typed, setTyped] = useState(piece);
  const [serial] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const book = useBookRows<MovementView, { before: number }>({
    route: 'stock.history',
    input: { partId, serial },
    read: async (after) => {
      const rows = await ask('stock.history', { partId, serial, before: after?.before ?? null, limit: PAGE_ROWS });
      return { rows, total: rows.length };
    },
    next: ({ seq }) => ({ before: seq }),
  });
  const { data: held } = useQuery(routeQuery('stock.held', { partId: part.id }));
  const unit = t(`unit.${part.unit}`);
  const otherNames = [part.nameTw, part.nameCn, part.nameEn].filter((name) => name !== null && name !== part.name);
  return (
    <div className="part-card" onScrollCapture={book.onScrollCapture}>
      <PreviewPane
        {...(foot === undefined ? {} : { foot })}
        head={
          <>
            <div className="row">
              <b className="fs16 grow">{part.sku}</b>
              <b className="fs16 nw">
                {part.available} {unit}
              </b>
            </div>
            <div className="row t2 fs12">
              <span className="grow">
                {part.name} {part.spec}
              </span>
              <span className="nw">{t('fact.available')}</span>
            </div>
          </>
        }
      >
        <PaneFacts
          rows={[
            [t('fact.onHand'), `${part.onHand} ${unit}`],
            ...(part.reserved === 0 ? [] : [[t('fact.reserved'), String(part.reserved)] as const]),
            [t('fact.value'), <Money key="value" minor={part.valueMinor} />],
            [t('fact.price'), <Money key="price" minor={part.priceMinor} />],
            ...(part.orderAt === 0 ? [] : [[t('fact.levels'), `${part.orderAt}　${t('column.fillTo')} ${part.fillTo}`] as const]),
            ...(part.models.length === 0 ? [] : [[t('fact.models'), part.models.join('、')] as const]),
            ...(part.barcodes.length === 0 ? [] : [[t('fact.barcodes'), part.barcodes.join('、')] as const]),
            ...(otherNames.length === 0 ? [] : [[t('fact.names'), otherNames.join('、')] as const]),
            ...(part.alternatives.length === 0 ? [] : [[t('fact.alternatives'), part.alternatives.join('、')] as const]),
            [t('fact.warranty'), t('days', { days: part.warrantyDays })],
            ...(part.returnsOld ? [[t('fact.returnsOld'), t('returnsOldYes')] as const] : []),
            ...(part.isSerialised ? [[t('fact.serialised'), t('serialisedYes')] as const] : []),
          ]}
        />
        <PaneTitle>{t('held')}</PaneTitle>
        {held?.length === 0 && <p className="pad fs12 t2">{t('nowhere')}</p>}
        <ul className="ruled">
          {held?.map((h) => (
            <li key={h.placeId} className="pad fs13 row gap4">
              <span className="grow">
                {placeWord(t, h.kind, h.place)}
                {h.serials.length > 0 && <span className="fs12 t2 wrap"> {h.serials.join(' ')}</span>}
              </span>
              <b className="nw">{h.qty}</b>
            </li>
          ))}
        </ul>
        <PartSlips part={part} />
        <PartBuying part={part} />
        <PaneTitle>{t('history')}</PaneTitle>
        {book.rows.length > 0 && (
          <div className="pad row gap4">
            <PrintBook
              id={`card:${part.id}`}
              isKeyed={false}
              isWhole
              title={`${t('history')} ${part.sku}`}
              dayLabel={words('dayMoved')}
              wanted={(days) => ({ book: 'partCard', partId: part.id, ...days })}
            />
            <HistoryExport part={part} />
          </div>
        )}
        {part.isSerialised && (
          <div className="pad">
            <Field label={t('pieceOnly')}>
              <TextInput size="xs" maxLength={30} data-scan="field" value={typed} onChange={(e) => setTyped(e.currentTarget.value)} />
            </Field>
          </div>
        )}
        {!book.isPending && book.rows.length === 0 && (
          <p className="pad fs12 t2">{t(serial === '' ? 'noHistory' : 'noPiece', { serial })}</p>
        )}
        <ul className="ruled">
          {book.rows.map((m) => (
            <Line key={m.id} m={m} sku={part.sku} />
          ))}
        </ul>
      </PreviewPane>
    </div>
  );
}

function Line({ m, sku }: Readonly<{ m: MovementView; sku: string }>) {
  const t = useT('part');
  const back = RETURN_REASONS.find((r) => m.kind === 'return' && r === m.reason);
  const why = back === undefined ? (m.reason ?? '') : t(`returnReason.${back}`);
  return (
    <li className="pad fs13">
      <div className="row gap4">
        <span className="grow">
          <b>{t(`movement.${m.kind}`)}</b> <span className="fs12 t2 nw">{m.docNo}</span>
        </span>
        <TakeBackOpening sku={sku} line={m} />
        <b className="nw">{m.card === null || m.card.qty === 0 ? m.qty : `${m.card.qty > 0 ? '+' : '−'}${Math.abs(m.card.qty)}`}</b>
      </div>
      <div className="row gap4 fs12 t2">
        <span className="grow">
          <When at={m.at} /> {m.by}　{placeWord(t, m.fromKind, m.from)} → {placeWord(t, m.toKind, m.to)} {m.jobNo}
        </span>
        <span className="nw">{m.card === null ? <Money minor={m.valueMinor} /> : t('balance', { qty: String(m.card.balanceQty) })}</span>
      </div>
      {(m.serials.length > 0 || m.isReversed || m.reason !== null) && (
        <div className="fs12 t2 wrap">{[m.isReversed ? t('reversed') : '', why, m.serials.join(' ')].filter(Boolean).join('　')}</div>
      )}
    </li>
  );
}
