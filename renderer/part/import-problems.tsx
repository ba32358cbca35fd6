import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { problemWords } from '#shared/part-import/problem-words';
import type { RowProblem } from '#shared/part-import/schema';
import { call, useCommand } from '../kernel/api';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useLanguage, useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { RefusalBanner } from '../kernel/refusal-banner';
import { showToast } from '../kernel/toast';

type Listed = RowProblem & Readonly<{ at: number }>;
const rowId = (problem: Listed): string => String(problem.at);

/** Every reason against every row, and the way to have these rows in a file, to be corrected and imported again (R19). */
export function ImportProblems({ token, sha }: Readonly<{ token: string; sha: string }>) {
  const t = useT('partImport');
  const { language } = useLanguage();
  const say = useMemo(() => problemWords(language), [language]);
  const save = useCommand('partImport.saveProblems');
  const book = useBookRows<Listed, { from: number }>({
    route: 'partImport.problems',
    input: { token, sha },
    read: async (after) => {
      const from = after?.from ?? 0;
      const rows = await call('partImport.problems', { token, from, limit: PAGE_ROWS });
      return { rows: rows.map((problem, i) => ({ ...problem, at: from + i })), total: rows.length };
    },
    next: ({ at }) => ({ from: at + 1 }),
  });
  const columns = useMemo<readonly LedgerColumn<Listed>[]>(
    () => [
      { key: 'line', head: t('lineHead'), width: '72px', numeric: true, hideable: false, cell: (p) => p.line },
      { key: 'reason', head: t('problems'), width: 'minmax(200px, 1fr)', hideable: false, title: say, cell: say },
    ],
    [t, say],
  );
  return (
    <div className="col gap8">
      <div className="row gap8">
        <b>{t('problems')}</b>
        <Button
          size="xs"
          variant="default"
          disabled={save.isPending}
          onClick={() =>
            save.mutate(
              { token, language },
              { onSuccess: ({ path, rows }) => path !== null && showToast({ text: t('savedProblems', { count: rows, path }) }) },
            )
          }
        >
          {t('saveProblems')}
        </Button>
      </div>
      <RefusalBanner refusal={save.error} />
      <div className="import-problems" onScrollCapture={book.onScrollCapture}>
        <Ledger
          id="part-import"
          label={t('problems')}
          rows={book.rows}
          rowId={rowId}
          columns={columns}
          isLoading={book.isPending}
          refusal={book.error}
          onAgain={book.again}
        />
      </div>
    </div>
  );
}
