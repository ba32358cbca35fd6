import type { StoreSheetPaper } from '../models/store-sheet';
import { buildHead } from './build-head';
import type { CustomerFact, PaperFacts } from './facts';
import { field } from './fields';
import { paperWords } from './paper-words';
import { fillSheet } from './sheet-columns';

export type DeliveryFacts = PaperFacts &
  Readonly<{
    kind: 'deliver' | 'install' | 'both';
    customer: CustomerFact;
    floor: string;
    hasLift: boolean;
    sourceNo: string;
    slot: Readonly<{ from: string; to: string }>;
    confirmed: Readonly<{ at: string; by: string }>;
    crew: string;
    /** What the maker's settlement asks for (P19). */
    bought: Readonly<{ on: string; shop: string; invoiceNo: string }> | null;
    items: readonly Readonly<{ model: string; serial: string | null; outdoorSerial: string | null; qty: number }>[];
    materials: readonly Readonly<{ text: string; qty: number; amountMinor: number }>[];
  }>;

const WIDTHS = {
  no: [9, 'middle'],
  model: [50, 'text'],
  indoor: [46, 'code'],
  outdoor: [46, 'code'],
  qty: [14, 'figure'],
  amount: [24, 'figure'],
} as const;
const COLUMNS = ['no', 'model', 'indoor', 'outdoor', 'qty', 'amount'] as const;

/** 送貨單、安裝派工單 (B26): where, when and what; the crew writes down what it found, the customer signs with the full name. */
export function buildDeliveryOrder(f: DeliveryFacts): StoreSheetPaper {
  const w = paperWords(f);
  const { bought, customer } = f;
  const floor = w.t('form.delivery.floor', { floor: f.floor, lift: w.t(f.hasLift ? 'form.delivery.lift' : 'form.delivery.noLift') });
  const sum = f.materials.reduce((minor, m) => minor + m.amountMinor, 0);
  return {
    kind: 'delivery-order',
    template: 'store-sheet@2',
    head: buildHead(w, 'delivery-order', f, ''),
    about: [
      [field('', w.t(`form.delivery.kinds.${f.kind}`), 'strong'), field(w.t('form.delivery.source'), f.sourceNo, 'code')],
      [
        field(w.t('form.delivery.customer'), customer.name, 'strong'),
        ...(customer.phone === null ? [] : [field('', w.phone(customer.phone), 'code')]),
      ],
      [field(w.t('form.delivery.address'), customer.address ?? '')],
      [field(w.t('form.delivery.slot'), `${w.stamp(f.slot.from)}–${w.hours(f.slot.to)}`, 'strong'), field('', floor)],
      [field(w.t('form.delivery.crew'), f.crew)],
    ],
    columns: fillSheet({ names: COLUMNS, widths: WIDTHS, growing: 'model', titleOf: (name) => w.t(`form.delivery.${name}`) }),
    rows: [
      ...f.items.map((item, i) => [String(i + 1), item.model, item.serial ?? '', item.outdoorSerial ?? '', String(item.qty), '']),
      ...f.materials.map((m, i) => [
        String(f.items.length + i + 1),
        `${w.t('form.delivery.material')}　${m.text}`,
        '',
        '',
        String(m.qty),
        w.money(m.amountMinor),
      ]),
      [w.t('form.delivery.arrival')],
      ...(f.kind === 'deliver' ? [] : [[w.t('form.delivery.installed')]]),
    ],
    sum:
      f.materials.length === 0
        ? null
        : { label: w.t('form.delivery.sum'), words: w.inWords(sum), amount: w.money(sum), column: COLUMNS.indexOf('amount') },
    notes: [
      w.t('form.delivery.rules'),
      [
        `${w.t('form.delivery.confirmed')} ${w.shortStamp(f.confirmed.at)} ${f.confirmed.by}`,
        ...(bought === null ? [] : [`${w.t('form.delivery.bought')} ${w.shortDay(bought.on)}　${bought.shop}　${bought.invoiceNo}`]),
      ].join('　　'),
    ],
    signs: [
      { label: w.t('form.delivery.fullName'), name: '' },
      { label: w.t('form.delivery.crew'), name: '' },
      { label: w.t('sign.clerk'), name: f.issuedBy.name },
    ],
    copies: w.t('form.delivery.copies'),
  };
}
