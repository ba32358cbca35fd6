import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { formatPhone } from '#shared/customer/phone';
import { Blank } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { Key } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';
import type { Match, useCustomerRows } from './use-customer-rows';

function useColumns(): readonly LedgerColumn<Match>[] {
  const t = useT('customer');
  return useMemo(
    () => [
      {
        key: 'name',
        head: t('column.name'),
        width: 'minmax(96px, 1fr)',
        cell: (c) => <b>{c.name}</b>,
        title: (c) => c.name,
        hideable: false,
      },
      {
        key: 'phone',
        head: t('column.phone'),
        width: '120px',
        cell: (c) => (c.phone ? formatPhone(c.phone) : <span className="t3">—</span>),
      },
      { key: 'address', head: t('column.address'), width: 'minmax(80px, 1fr)', cell: (c) => c.address, title: (c) => c.address ?? '' },
      {
        key: 'customerNo',
        head: t('column.customerNo'),
        width: '92px',
        cell: (c) => <span className="t2">{c.customerNo}</span>,
        hiddenAtFirst: true,
      },
      { key: 'visits', head: t('column.visits'), width: '52px', numeric: true, cell: (c) => c.visits },
    ],
    [t],
  );
}

type Props = Readonly<{
  text: string;
  book: ReturnType<typeof useCustomerRows>;
  chosenId: string | null;
  onText: (text: string) => void;
  onChoose: (id: string) => void;
  onOpen: () => void;
  onNew: (() => void) | null;
}>;

/** Customers by name, page by page; any crumb in the box finds them. */
export function CustomerList({ text, book, chosenId, onText, onChoose, onOpen, onNew }: Props) {
  const t = useT('customer');
  const field = useRef<HTMLInputElement>(null);
  const columns = useColumns();
  const { asked, rows } = book;
  usePageKeys([
    { key: '/', label: t('findLabel'), run: () => field.current?.select() },
    ...(onNew ? [{ key: 'n', label: t('newCustomer'), run: onNew }] : []),
  ]);
  return (
    <div className="customer-list">
      <div className="bar">
        <TextInput
          ref={field}
          className="grow"
          type="search"
          aria-label={t('findLabel')}
          placeholder={t('find')}
          leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={<Key>/</Key>}
          maxLength={100}
          value={text}
          onChange={(e) => onText(e.currentTarget.value)}
          onKeyDown={(e) => {
            const first = rows[0];
            if (e.key === 'Enter' && !e.nativeEvent.isComposing && first) onChoose(first.id);
          }}
        />
      </div>
      <div className="book-rows" onScrollCapture={book.onScrollCapture}>
        <Ledger
          id="customers"
          label={t('title')}
          rows={rows}
          rowId={(c) => c.id}
          columns={columns}
          file={{ list: 'customers', pages: book.pages }}
          activeId={chosenId}
          onActive={(c) => onChoose(c.id)}
          onOpen={onOpen}
          isLoading={book.isPending}
          refusal={book.error}
          onAgain={book.again}
          empty={
            asked === '' ? (
              <Blank title={t('emptyTitle')} about={t('emptyAbout')}>
                {onNew && <Button onClick={onNew}>{t('newCustomer')}</Button>}
              </Blank>
            ) : (
              <Blank title={t('nothing', { text: asked })} about={t('nothingAbout')} />
            )
          }
        />
      </div>
    </div>
  );
}
