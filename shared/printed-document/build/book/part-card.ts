import type { Unit } from '../../../part/schema';
import type { MovementView } from '../../../stock/schema';
import type { FormSheetPaper } from '../../models/form-sheet';
import { buildHead } from '../build-head';
import { field, wideField } from '../fields';
import { factsBlock, tableBlock } from '../form-blocks';
import { paperWords, type PaperWords } from '../paper-words';
import { bookFields, stacked, type BookFacts } from './book-facts';

export type CardLine = Pick<
  MovementView,
  'at' | 'kind' | 'docNo' | 'jobNo' | 'from' | 'to' | 'fromKind' | 'toKind' | 'qty' | 'valueMinor' | 'card' | 'reason' | 'by' | 'isReversed'
>;
export type PartCardFacts = BookFacts &
  Readonly<{
    part: Readonly<{ sku: string; name: string; spec: string | null; unit: Unit; bin: string | null; models: readonly string[] }>;
    /** The oldest first, as a card is written. */
    lines: readonly CardLine[];
  }>;

/** 零件帳卡 (B11): every movement with the balance of the warehouse after it; the first row is what was carried over. */
export function buildPartCard(f: PartCardFacts): FormSheetPaper {
  const w = paperWords(f);
  const head = (key: 'at' | 'kind' | 'doc' | 'places' | 'qty' | 'plus' | 'value' | 'balance' | 'balanceValue' | 'remark'): string =>
    w.t(`form.book.card.${key}`);
  const { part } = f;
  return {
    kind: 'part-card',
    template: 'form-sheet@1',
    head: buildHead(w, 'part-card', f, part.sku),
    blocks: [
      factsBlock([
        wideField(w.t('form.book.card.part'), [part.sku, part.name, part.spec].filter(Boolean).join('　'), 'strong'),
        field(w.t('form.book.card.unit'), w.t(`unit.${part.unit}`)),
        field(w.t('form.book.card.bin'), part.bin ?? ''),
        wideField(w.t('form.book.card.models'), part.models.join(w.t('value.separator'))),
        ...bookFields(w, f, w.t('form.book.card.period'), f.lines.length),
      ]),
      tableBlock(
        '',
        [
          [head('at'), 30],
          [head('kind'), 24, 'middle'],
          [head('doc'), 34, 'code'],
          [head('places'), 52],
          [head('qty'), 18, 'figure'],
          [head('plus'), 18, 'figure'],
          [head('value'), 24, 'figure'],
          [head('balance'), 18, 'figure'],
          [head('balanceValue'), 26, 'figure'],
          [head('remark'), 48],
        ],
        [...carriedOver(w, f.lines), ...f.lines.map((l) => rowOf(w, l))],
      ),
    ],
    terms: [w.t('form.book.copy')],
    signs: [],
  };
}

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n).replace('-', '\u2212'));

/** 承前: what the warehouse held before the first line of these days. */
function carriedOver(w: PaperWords, lines: readonly CardLine[]): string[][] {
  const card = lines.find((l) => l.card !== null)?.card;
  if (card === undefined || card === null) return [];
  const [qty, minor] = [card.balanceQty - card.qty, card.balanceMinor - card.valueMinor];
  return [['', w.t('form.book.card.carried'), '', '', '', '', '', String(Number(qty.toFixed(3))), w.money(minor), '']];
}

function rowOf(w: PaperWords, l: CardLine): string[] {
  const place = (kind: CardLine['fromKind'], name: string): string =>
    kind === 'bin' || kind === 'technician' ? name : w.t(`form.book.place.${kind}`);
  return [
    w.stamp(l.at),
    w.t(`form.book.movement.${l.kind}`),
    stacked(l.docNo, l.jobNo),
    `${place(l.fromKind, l.from)} → ${place(l.toKind, l.to)}`,
    String(l.qty),
    l.card === null ? '' : signed(l.card.qty),
    l.card === null ? '' : w.money(l.card.valueMinor),
    l.card === null ? '' : String(l.card.balanceQty),
    l.card === null ? '' : w.money(l.card.balanceMinor),
    stacked(l.isReversed && w.t('form.book.card.reversed'), l.reason, l.by),
  ];
}
