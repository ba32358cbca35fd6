import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { useCan } from '../kernel/session';
import { CustomerEditor } from './customer-editor';
import { CustomerList } from './customer-list';
import { CustomerPocket } from './customer-pocket';
import './customer.css';
import { useCustomerRows } from './use-customer-rows';

const route = getRouteApi('/customers');

/** 客戶: the list at the left, one pocket at the right. */
export function CustomersPage(): ReactNode {
  const t = useT('customer');
  const navigate = useNavigate();
  const can = useCan();
  const search = route.useSearch();
  const [isNew, setIsNew] = useState(false);
  const { data: product } = useQuery({
    ...routeQuery('product.byId', { id: search.product ?? '' }),
    enabled: search.product !== undefined,
  });
  const [text, setText] = useState(search.find ?? '');
  const book = useCustomerRows(text);
  const chosenId = search.customer ?? product?.customerId ?? null;
  // Nobody chosen yet: the line that the list marks is the one shown.
  const shownId = chosenId ?? (search.product === undefined ? (book.rows[0]?.id ?? null) : null);
  const choose = (id: string): void =>
    void navigate({ to: '/customers', search: { ...(search.find ? { find: search.find } : {}), customer: id }, replace: true });
  const find = (typed: string): void => {
    setText(typed);
    void navigate({
      to: '/customers',
      search: { ...(typed ? { find: typed } : {}), ...(chosenId ? { customer: chosenId } : {}) },
      replace: true,
    });
  };
  const onNew = can('customer.create') ? () => setIsNew(true) : null;
  return (
    <>
      <div className="bar">
        <h1 className="title">{t('title')}</h1>
        {onNew && (
          <Button
            className="bar-end"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            rightSection={<KeyOf of="n" />}
            onClick={onNew}
          >
            {t('newCustomer')}
          </Button>
        )}
      </div>
      <div className="customer-desk">
        <CustomerList
          text={text}
          book={book}
          chosenId={shownId}
          onText={find}
          onChoose={choose}
          onOpen={() => document.querySelector<HTMLElement>('.customer-sheets')?.focus()}
          onNew={onNew}
        />
        {shownId ? (
          <CustomerPocket key={shownId} customerId={shownId} productId={search.product ?? null} onCustomer={choose} />
        ) : (
          <div className="customer-pocket">
            <Blank title={t('chooseTitle')} about={t('chooseAbout')} />
          </div>
        )}
      </div>
      {isNew && (
        <CustomerEditor
          customer={null}
          onClose={() => setIsNew(false)}
          onSaved={(id) => {
            setIsNew(false);
            choose(id);
          }}
        />
      )}
    </>
  );
}
