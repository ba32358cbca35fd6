import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { z } from 'zod';
import type { CustomerMatch } from '#shared/customer/schema';
import { formatPhone } from '#shared/customer/phone';
import { call, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS, useBookRows } from '../kernel/book/use-book-rows';
import { useT } from '../kernel/i18n';
import { Key } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import type { LedgerColumn } from '../kernel/ledger/column';
import { Ledger } from '../kernel/ledger/ledger';

type Match = z.infer<typeof CustomerMatch>;
const PAUSE_MS = 120;
const FOUND = 100;

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
  chosenId: string | null;
  onText: (text: string) => void;
  onChoose: (id: string) => void;
  onOpen: () => void;
  onNew: (() => void) | null;
}>;

/** Customers by name, page by page; any crumb in the box finds them. */
export function CustomerList({ text, chosenId, onText, onChoose, onOpen, onNew }: Props) {
  const t = useT('customer');
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const columns = useColumns();
  const found = useQuery({
    ...routeQuery('customer.match', { text: asked, limit: FOUND }),
    enabled: asked !== '',
    placeholderData: (before) => before,
  });
  const book = useBookRows<Match, { name: string; id: string }>({
    route: 'customer.list',
    input: {},
    read: async (after) => {
      const rows = await call('customer.list', { after, limit: PAGE_ROWS });
      return { rows, total: rows.length };
    },
    next: ({ name, id }) => ({ name, id }),
  });
  const rows = asked === '' ? book.rows : (found.data ?? []);
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
          value={typed}
          onChange={(e) => {
            setTyped(e.currentTarget.value);
            onText(e.currentTarget.value);
          }}
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
          activeId={chosenId}
          onActive={(c) => onChoose(c.id)}
          onOpen={onOpen}
          isLoading={asked === '' ? book.isPending : found.isPending}
          refusal={asked === '' ? book.error : found.error}
          onAgain={asked === '' ? book.again : () => void found.refetch()}
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
