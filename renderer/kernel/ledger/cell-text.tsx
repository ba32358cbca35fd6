import { isValidElement, useCallback, type ReactNode } from 'react';
import type { ExportRow } from '#shared/list-export/routes';
import { Doc } from '../doc-number';
import { Imei } from '../imei';
import { Money, useMoneyNumber } from '../money';
import { Status, useStatusWord } from '../status';
import type { StatusOwner, Statuses } from '../status-look';
import { OnDay, useMomentText, When } from '../when';
import type { LedgerColumn } from './column';

type Cell = ExportRow[number];
/** What a file needs of a column. */
export type FileColumn<Row> = Pick<LedgerColumn<Row>, 'head' | 'cell' | 'text' | 'title'>;
type Props = Readonly<Record<string, unknown>>;
type Reading = Readonly<{
  momentText: (at: string | null) => string | null;
  moneyNumber: (minor: number | null) => number | null;
  statusWord: (of: StatusOwner, is: Statuses[StatusOwner]) => string;
}>;

/** What the drawings of the trade say: a number of a paper whole, a time with its year, money as a number. */
const SAYS = new Map<unknown, (props: Props, reading: Reading) => Cell>([
  [Doc, ({ no }) => no as string],
  [Imei, ({ value }) => value as string],
  [OnDay, ({ on }) => on as string | null],
  [When, ({ at }, { momentText }) => momentText(at as string | null)],
  [Money, ({ minor }, { moneyNumber }) => moneyNumber(minor as number | null)],
  [Status, ({ of, is }, { statusWord }) => statusWord(of as StatusOwner, is as Statuses[StatusOwner])],
]);

/** What is drawn, as text; null: it says nothing. */
function textOf(node: ReactNode, reading: Reading): Cell {
  if (typeof node === 'string' || typeof node === 'number') return node;
  if (Array.isArray(node)) {
    const said = (node as readonly ReactNode[]).map((one) => textOf(one, reading)).filter((one) => one !== null && one !== '');
    return said.length === 1 ? (said[0] ?? null) : said.join(' ') || null;
  }
  if (!isValidElement<Props>(node)) return null;
  const says = SAYS.get(node.type);
  return says ? says(node.props, reading) : textOf(node.props['children'] as ReactNode, reading);
}

/** What stands in a cell, as a file can hold it: the column says it, or it is read from what is drawn. An empty cell is `—` on the screen only. */
export function useCellText(): <Row>(column: FileColumn<Row>, row: Row) => Cell {
  const momentText = useMomentText();
  const moneyNumber = useMoneyNumber();
  const statusWord = useStatusWord();
  return useCallback(
    (column, row) => {
      if (column.text) return column.text(row);
      const said = textOf(column.cell(row, 0), { momentText, moneyNumber, statusWord }) ?? column.title?.(row) ?? '';
      return said === '—' ? '' : said;
    },
    [momentText, moneyNumber, statusWord],
  );
}
