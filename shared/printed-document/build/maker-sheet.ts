import type { ClaimLineView, ClaimView } from '../../claim/schema';
import type { PackView } from '../../old-part/schema';
import type { StoreSheetPaper } from '../models/store-sheet';
import { partsOf, type Part } from '../paper';
import { buildHead } from './build-head';
import type { PaperFacts } from './facts';
import { field } from './fields';
import { paperWords, type PaperWords } from './paper-words';
import { fillSheet } from './sheet-columns';

const WIDTHS = {
  no: [8, 'middle'],
  bag: [32, 'code'],
  job: [31, 'code'],
  device: [38, 'text'],
  fault: [16, 'middle'],
  signer: [20, 'text'],
  part: [40, 'text'],
  sku: [26, 'code'],
  qty: [11, 'figure'],
  oldSerial: [32, 'code'],
  credit: [15, 'figure'],
  labour: [15, 'figure'],
  travel: [15, 'figure'],
  amount: [18, 'figure'],
} as const;
/** Who keeps a copy: on carbon paper all three come of one print, on A4 and A5 each has its sheet. */
const KEEPERS = ['maker', 'returned', 'warehouse', 'accountant'] as const satisfies readonly Part[];
type ColumnName = keyof typeof WIDTHS;
type Body = Pick<StoreSheetPaper, 'about' | 'rows' | 'notes'> &
  Readonly<{
    columns: readonly ColumnName[];
    growing: ColumnName;
    sum: Readonly<{ words: string | null; amount: string; column: ColumnName }>;
    by: string;
    copies: string;
  }>;

/** A paper to the maker: what goes to him, signed by whoever sent it and by him. */
function sheet(w: PaperWords, kind: 'pack-list' | 'warranty-claim', f: PaperFacts, b: Body): StoreSheetPaper {
  const { columns: names, growing } = b;
  const head = buildHead(w, kind, f, '');
  const keepers = partsOf(kind).flatMap((part) => KEEPERS.filter((keeper) => keeper === part));
  return {
    kind,
    template: 'store-sheet@2',
    head: {
      ...head,
      parts: keepers.map((part, i) => ({ part, label: w.t('store.partOf', { n: String(i + 1), name: w.t(`maker.keeper.${part}`) }) })),
    },
    about: b.about,
    columns: fillSheet({ names, widths: WIDTHS, growing, titleOf: (name) => w.t(`maker.column.${name}`) }),
    rows: b.rows,
    sum: { label: w.t('maker.sum'), words: b.sum.words, amount: b.sum.amount, column: names.indexOf(b.sum.column) },
    notes: b.notes,
    signs: [
      { label: w.t('maker.sign.sender'), name: b.by },
      { label: w.t('maker.sign.accountant'), name: '' },
      { label: w.t('maker.sign.maker'), name: '' },
    ],
    copies: b.copies,
  };
}

/** 舊件裝箱單: one paper for the parts of a period (users-ask 55). */
export function buildPackList(f: PaperFacts & Readonly<{ pack: PackView }>): StoreSheetPaper {
  const w = paperWords(f);
  const { pack } = f;
  return sheet(w, 'pack-list', f, {
    columns: ['no', 'bag', 'sku', 'part', 'qty', 'oldSerial', 'job', 'device'],
    growing: 'device',
    about: [
      [
        field(w.t('maker.to'), pack.maker, 'strong'),
        ...(pack.makerPhone === null ? [] : [field(w.t('field.phone'), pack.makerPhone, 'code')]),
      ],
      [field('', w.day(w.localDay(pack.packedAt))), field(w.t('maker.courier'), pack.courierNo ?? '＿＿＿＿＿＿')],
    ],
    rows: pack.lines.map((l, i) => [String(i + 1), l.opNo, l.sku, l.name, String(l.qty), l.oldSerial ?? '', l.jobNo, l.model]),
    sum: { words: null, amount: String(pack.lines.reduce((sum, l) => sum + l.qty, 0)), column: 'qty' },
    notes: [w.t('maker.packTerms'), ...(pack.note === null ? [] : [pack.note])],
    by: pack.packedBy,
    copies: w.t('maker.copies.pack'),
  });
}

/** What was exchanged: name, number and old serial, one below the other. */
function exchangeText(w: PaperWords, l: ClaimLineView): string {
  if (l.sku === null) return w.t('maker.labourOnly');
  const qty = l.qty === null || l.qty === 1 ? '' : ` ×${l.qty}`;
  return [`${l.partText ?? ''}${qty}`, l.sku === l.partText ? null : l.sku, l.oldSerial].filter((text) => text !== null).join('\n');
}

/** 保固索賠單／三包结算单 (B18): each column the maker asks for, line by line. */
export function buildWarrantyClaim(f: PaperFacts & Readonly<{ claim: ClaimView }>): StoreSheetPaper {
  const w = paperWords(f);
  const { claim } = f;
  const money = (minor: number | null): string => (minor === null ? '' : w.money(minor));
  return sheet(w, 'warranty-claim', f, {
    columns: ['no', 'job', 'device', 'fault', 'signer', 'part', 'credit', 'labour', 'travel', 'amount'],
    growing: 'part',
    about: [
      [field(w.t('maker.to'), claim.maker, 'strong')],
      [field(w.t('maker.period'), claim.period), field('', claim.submittedAt === null ? '' : w.day(w.localDay(claim.submittedAt)))],
    ],
    rows: claim.lines.map((l) => [
      String(l.lineNo),
      l.workNo,
      [l.model, l.serial].filter((s) => s !== null).join('\n'),
      l.faultCode === null ? '' : w.t(`maker.fault.${l.faultCode}`),
      l.signer ?? '',
      exchangeText(w, l),
      money(l.partCreditMinor),
      money(l.labourMinor),
      money(l.travelMinor),
      w.money(l.totalMinor),
    ]),
    sum: { words: w.inWords(claim.claimedMinor), amount: w.money(claim.claimedMinor), column: 'amount' },
    notes: [
      w.t('maker.claimTerms'),
      ...(claim.lines.some((l) => l.round > 1)
        ? [
            w.t('maker.again', {
              lines: claim.lines
                .filter((l) => l.round > 1)
                .map((l) => l.lineNo)
                .join(w.t('value.separator')),
            }),
          ]
        : []),
    ],
    by: claim.submittedBy ?? '',
    copies: w.t('maker.copies.claim'),
  });
}
