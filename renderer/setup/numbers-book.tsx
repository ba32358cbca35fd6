import { useMemo, useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { load } from '#shared/messages/catalogue';
import type { Series } from '#shared/numbering/document-number';
import { call } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, uncounted } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { Doc } from '../kernel/doc-number';
import { useLanguage, useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import { useMomentText, When } from '../kernel/when';

type Entry = Output<'numbering.register'>[number];
const rowId = (entry: Entry): string => `${entry.documentNo}${entry.state}`;

function useColumns(): readonly LedgerColumn<Entry>[] {
  const t = useT('settings');
  const { language } = useLanguage();
  const momentText = useMomentText();
  return useMemo(() => {
    const { posts } = load(language);
    return [
      {
        key: 'documentNo',
        head: t('numbers.documentNo'),
        width: '144px',
        hideable: false,
        cell: (e) => <Doc no={e.documentNo} />,
        text: (e) => e.documentNo,
      },
      { key: 'state', head: t('numbers.stateHead'), width: '80px', cell: (e) => t(`numbers.state.${e.state}`) },
      { key: 'at', head: t('numbers.at'), width: '108px', cell: (e) => <When at={e.at} />, text: (e) => momentText(e.at) },
      { key: 'by', head: t('numbers.by'), width: '108px', cell: (e) => (e.by === 'system' ? posts.system : e.by) },
      { key: 'reason', head: t('numbers.reason'), width: 'minmax(160px, 1fr)', cell: (e) => e.reason ?? '', title: (e) => e.reason ?? '' },
    ];
  }, [t, language, momentText]);
}

/** 單據號碼登記 of a series, newest first, page by page (B31). */
export function NumbersBook({ series }: Readonly<{ series: Series }>) {
  const t = useT('settings');
  const columns = useColumns();
  const [picked, setPicked] = useState<string | null>(null);
  const book = useBookRows<Entry, Pick<Entry, 'year' | 'n' | 'state'>>({
    route: 'numbering.register',
    input: { prefix: series },
    read: async (after) => uncounted(await call('numbering.register', { prefix: series, after, limit: PAGE_ROWS })),
    next: ({ year, n, state }) => ({ year, n, state }),
  });
  return (
    <div className="book-rows settings-book" onScrollCapture={book.onScrollCapture}>
      <Ledger
        id="numbers"
        label={`${t('numbers.register')} ${series}`}
        rows={book.rows}
        rowId={rowId}
        columns={columns}
        file={{ list: 'numbers', pages: book.pages }}
        activeId={picked}
        onActive={(e) => setPicked(rowId(e))}
        marks={(e) => ({ isDone: e.state === 'VOID' })}
        isLoading={book.isPending}
        refusal={book.error}
        onAgain={book.again}
        empty={<Blank title={t('numbers.registerNone')} about={t('numbers.registerNoneAbout')} />}
      />
    </div>
  );
}
