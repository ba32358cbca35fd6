import type { Field } from '../models/blocks';
import { buildHead } from './build-head';
import type { PaperFacts } from './facts';
import type { PaperWords } from './paper-words';
import { partsOf, type Part } from '../paper';
import type { SheetColumn, StoreSheetKind, StoreSheetPaper } from '../models/store-sheet';

/** The kinds of a warehouse's paper that have copies, and the colours of a carbon set in its order. */
const COLOURS = ['white', 'red', 'yellow', 'blue'] as const;
const MARKS = ['①', '②', '③', '④'] as const;
type Keeper = Extract<Part, 'requester' | 'accountant' | 'warehouse' | 'buyer' | 'supplier'>;
const isKeeper = (part: Part): part is Keeper => part !== 'original';

/** Head and copies: each part is named on the sheet, by its number and by who keeps it (B12–B14). */
export function headOf(w: PaperWords, kind: StoreSheetKind, f: PaperFacts): Pick<StoreSheetPaper, 'head' | 'copies'> {
  const head = buildHead(w, kind, f, '');
  const keepers = partsOf(kind).filter(isKeeper);
  if (keepers.length === 0) return { head, copies: '' };
  const nameOf = (part: Keeper): string => w.t(kind === 'requisition' && part === 'requester' ? 'store.who.asker' : `store.who.${part}`);
  return {
    head: { ...head, parts: keepers.map((part, i) => ({ part, label: w.t('store.partOf', { n: String(i + 1), name: nameOf(part) }) })) },
    copies: keepers
      .map((part, i) =>
        w.t('store.copyOf', { mark: MARKS[i] ?? '', name: nameOf(part), colour: w.t(`store.colour.${COLOURS[i] ?? 'white'}`) }),
      )
      .join('　'),
  };
}

export const column = (title: string, mm: number, as: SheetColumn['as'] = 'text'): SheetColumn => ({ title, mm, as });
/** Two facts a line; one that may be long has its own. */
export const inPairs = (fields: readonly Field[]): Field[][] =>
  fields.reduce<Field[][]>((lines, f) => {
    const last = lines.at(-1);
    if (last?.length === 1 && !f.wide && last[0]?.wide === false) last.push(f);
    else lines.push([f]);
    return lines;
  }, []);
/** The sum in the foot of the table: in words where the region writes it so, else with the sign of the money; the figure fits its column. */
export const storeSum = (w: PaperWords, minor: number, words: string | null, at: number): StoreSheetPaper['sum'] => ({
  label: words === null ? `${w.t('store.sum')} ${w.symbol}` : w.t('store.sum'),
  words,
  amount: w.money(minor),
  column: at,
});
