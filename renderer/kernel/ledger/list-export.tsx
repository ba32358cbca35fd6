import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { isValidElement, useRef, useState } from 'react';
import type { RawInput } from '#shared/contract/contract';
import type { ExportRow } from '#shared/list-export/routes';
import { call, RouteError } from '../api';
import { useT } from '../i18n';
import { KeyOf } from '../key-cap';
import { usePageKeys } from '../key-layers';
import { RefusalBanner } from '../refusal-banner';
import { showToast } from '../toast';
import type { LedgerColumn } from './column';

type Props<Row, After> = Readonly<{
  list: RawInput<'listExport.begin'>['list'];
  title: string;
  /** All columns of the list, also those the person does not look at. */
  columns: readonly LedgerColumn<Row>[];
  /** The list as it is filtered and sorted, a page from here; the last page is shorter than `PAGE`. */
  read: (after: After | null, limit: number) => Promise<readonly Row[]>;
  next: (row: Row) => After;
}>;
/** What one message of the engine may bring. */
const PAGE = 200;

/** What stands in a cell, as a file can hold it: the column says it, or the cell is plain text already. */
function textOf<Row>(column: LedgerColumn<Row>, row: Row): ExportRow[number] {
  if (column.text) return column.text(row);
  const cell = column.cell(row, 0);
  if (typeof cell === 'string' || typeof cell === 'number') return cell;
  const inside: unknown = isValidElement<{ children?: unknown }>(cell) ? cell.props.children : null;
  if (typeof inside === 'string' || typeof inside === 'number') return inside;
  return column.title?.(row) ?? '';
}

/** 匯出 (Ctrl+Shift+E): every page of the list into a CSV or a workbook of the person's choosing; a stop leaves no file. */
export function ListExport<Row, After>({ list, title, columns, read, next }: Props<Row, After>) {
  const t = useT('grid');
  const [count, setCount] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const isStopped = useRef(false);
  const write = async (token: string): Promise<void> => {
    let after: After | null = null;
    for (let done = 0; ;) {
      const rows: readonly Row[] = await read(after, PAGE);
      if (isStopped.current) {
        await call('listExport.cancel', { token });
        return;
      }
      await call('listExport.add', { token, rows: rows.map((row) => columns.map((column) => textOf(column, row))) });
      done += rows.length;
      setCount(done);
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) break;
      after = next(last);
    }
    const { path, rows } = await call('listExport.end', { token });
    showToast({ text: t('exported', { count: rows, path }) });
  };
  const run = async (): Promise<void> => {
    if (count !== null) return;
    setRefusal(null);
    isStopped.current = false;
    setCount(0);
    try {
      const begun = await call('listExport.begin', { list, title, heads: columns.map((column) => column.head) });
      if (begun) await write(begun.token);
    } catch (error) {
      // A PIN that was not typed is an answer, not a fault
      if (!(error instanceof RouteError && error.error.code === 'PIN_NEEDED'))
        setRefusal(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setCount(null);
    }
  };
  usePageKeys([{ key: '$mod+Shift+e', label: t('export'), run: () => void run() }]);
  return (
    <>
      {count === null ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTableExport size={14} aria-hidden />}
          rightSection={<KeyOf of="$mod+Shift+e" />}
          onClick={() => void run()}
        >
          {t('export')}
        </Button>
      ) : (
        <Button size="xs" variant="default" onClick={() => (isStopped.current = true)}>
          {t('exportStop', { count })}
        </Button>
      )}
      <RefusalBanner refusal={refusal} />
    </>
  );
}
