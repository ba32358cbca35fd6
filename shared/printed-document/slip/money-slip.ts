import type { MoneySheetPaper, SheetTable } from '../models/money-sheet';
import { plain, strong, type SlipBlock } from './slip-block';
import { slipFoot, slipHead, type SlipSetting } from './slip-frame';

const NONE = '—';
/** A row of many columns on a narrow paper: first and last share a line, what is known between them stands below. */
function rowBlocks(cells: readonly string[]): readonly SlipBlock[] {
  const between = cells.slice(1, -1).filter((c) => c !== '' && c !== NONE);
  return [
    { as: 'pair', left: cells[0] ?? '', right: cells.at(-1) ?? '', size: 'text' },
    ...(between.length === 0 ? [] : [{ as: 'text', runs: [plain(between.join('　'))], isSmall: true } as const]),
  ];
}

const tableBlocks = (table: SheetTable): readonly SlipBlock[] => [
  { as: 'rule' },
  { as: 'text', runs: [strong(table.title)], isSmall: false },
  { as: 'pair', left: table.columns.slice(0, -1).join('　'), right: table.columns.at(-1) ?? '', size: 'small' },
  { as: 'rule' },
  ...(table.rows.length > 0 ? table.rows : [table.columns.map(() => NONE)]).flatMap(rowBlocks),
];

/** 訂金收據、退款單、繳款單 on a roll: facts, lines, sums and signatures. */
export const moneySlip = (doc: MoneySheetPaper, setting: SlipSetting): readonly SlipBlock[] => [
  ...slipHead(doc.head, setting, '', ''),
  { as: 'rule' },
  { as: 'fields', fields: doc.fields, isStacked: setting.roll === '58mm' },
  ...doc.tables.flatMap(tableBlocks),
  { as: 'rule' },
  ...doc.sums.map((s): SlipBlock => ({ as: 'pair', left: s.label, right: s.value, size: s.tone === 'strong' ? 'strong' : 'text' })),
  { as: 'rule' },
  ...doc.notes.map((note): SlipBlock => ({ as: 'text', runs: [plain(note)], isSmall: true })),
  { as: 'signs', signs: doc.signs },
  ...slipFoot(doc.head, setting),
];
