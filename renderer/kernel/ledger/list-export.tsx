import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { RawInput } from '#shared/contract/contract';
import { call, RouteError } from '../api';
import { useT } from '../i18n';
import { KeyOf } from '../key-cap';
import { usePageKeys } from '../key-layers';
import { RefusalBanner } from '../refusal-banner';
import { showToast } from '../toast';
import { useCellText, type FileColumn } from './cell-text';
import { everyPage, type ListPages } from './every-page';

export type ExportName = RawInput<'listExport.begin'>['list'];
type Props<Row> = Readonly<{
  list: ExportName;
  title: string;
  /** All columns of the list, also those the person does not look at. */
  columns: readonly FileColumn<Row>[];
  pages: ListPages<Row>;
  /** Two lists on one page have no key. */
  isKeyed?: boolean;
}>;

/** 匯出 (Ctrl+Shift+E): every page of the list into a CSV or a workbook of the person's choosing; a stop leaves no file. */
export function ListExport<Row>({ list, title, columns, pages, isKeyed = true }: Props<Row>) {
  const t = useT('grid');
  const textOf = useCellText();
  const [count, setCount] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const isStopped = useRef(false);
  const write = async (token: string): Promise<void> => {
    const isWhole = await everyPage(pages, {
      write: (rows) => call('listExport.add', { token, rows: rows.map((row) => columns.map((column) => textOf(column, row))) }),
      isStopped: () => isStopped.current,
      onCount: setCount,
    });
    if (!isWhole) {
      await call('listExport.cancel', { token });
      return;
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
  usePageKeys(isKeyed ? [{ key: '$mod+Shift+e', label: t('export'), run: () => void run() }] : []);
  return (
    <>
      {count === null ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTableExport size={14} aria-hidden />}
          rightSection={isKeyed && <KeyOf of="$mod+Shift+e" />}
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
