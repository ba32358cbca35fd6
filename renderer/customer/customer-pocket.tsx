import { Button } from '@mantine/core';
import { IconInbox, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProductView } from '#shared/product/schema';
import { routeQuery } from '../kernel/api';
import { Blank, Failed, Loading } from '../kernel/blank-states';
import { PrintBook } from '../kernel/book/print-book';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { useCan } from '../kernel/session';
import { ContractSheet } from './contract-sheet';
import { CreditDialog } from './credit-dialog';
import { CustomerEditor } from './customer-editor';
import { CustomerFacts } from './customer-facts';
import { MergeDialog } from './merge-dialog';
import { MergeList } from './merge-list';
import { ProductEditor } from './product-editor';
import { ProductSheet } from './product-sheet';

type Open = 'edit' | 'credit' | 'merge' | 'newProduct' | ProductView | null;
type Props = Readonly<{ customerId: string; productId: string | null; onCustomer: (id: string) => void }>;

/** One customer: the pocket, the products with their repairs, and merges. */
export function CustomerPocket({ customerId, productId, onCustomer }: Props) {
  const t = useT('customer');
  const deeds = useT('deeds');
  const can = useCan();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const query = useQuery(routeQuery('customer.byId', { id: customerId }));
  const { data: products = [] } = useQuery(routeQuery('product.ofCustomer', { customerId }));
  const customer = query.data;
  const close = (): void => setOpen(null);
  usePageKeys([
    ...(can('customer.update') ? [{ key: 'e', label: deeds('edit'), run: () => setOpen('edit') }] : []),
    ...(can('product.create') ? [{ key: 'a', label: t('newProduct'), run: () => setOpen('newProduct') }] : []),
    ...(can('customer.merge') ? [{ key: 'm', label: t('merge'), run: () => setOpen('merge') }] : []),
  ]);
  if (query.error) return <Failed title={t('facts')} refusal={query.error} onAgain={() => void query.refetch()} />;
  if (query.isPending) return <Loading />;
  if (!customer) return <Blank title={t('missing')} about={t('missingAbout')} />;
  const { mergedInto } = customer;
  return (
    <div className="customer-pocket">
      <div className="bar">
        <h2 className="title">{customer.name}</h2>
        <span className="t2">{t('visits', { count: customer.visits })}</span>
        <span className="row bar-end">
          <PrintBook id={`pocket:${customer.id}`} title={customer.name} wanted={() => ({ book: 'pocket', customerId: customer.id })} />
          {can('counterIntake.receive') && (
            <Button
              onClick={() => void navigate({ to: '/intake', search: { customer: customer.id } })}
              leftSection={<IconInbox size={16} aria-hidden />}
            >
              {t('intake')}
            </Button>
          )}
        </span>
      </div>
      {mergedInto && (
        <div className="note amber">
          <span className="grow">{t('mergedAway')}</span>
          <Button size="xs" variant="default" onClick={() => onCustomer(mergedInto)}>
            {t('openInto')}
          </Button>
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by the keyboard */}
      <div className="customer-sheets" role="region" aria-label={customer.name} tabIndex={0}>
        <CustomerFacts
          customer={customer}
          onEdit={() => setOpen('edit')}
          onCredit={() => setOpen('credit')}
          onMerge={() => setOpen('merge')}
        />
        <div className="row">
          <h3 className="title">{t('products')}</h3>
          <span className="t3">{products.length}</span>
          {can('product.create') && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden />}
              rightSection={<KeyOf of="a" />}
              onClick={() => setOpen('newProduct')}
            >
              {t('newProduct')}
            </Button>
          )}
        </div>
        {products.length === 0 && <Blank title={t('productNone')} about={t('productNoneAbout')} />}
        {products.map((p) => (
          <ProductSheet key={p.id} product={p} isChosen={p.id === productId} onEdit={() => setOpen(p)} />
        ))}
        <ContractSheet customerId={customer.id} customerName={customer.name} products={products} />
        <MergeList customerId={customer.id} />
      </div>
      {open === 'edit' && <CustomerEditor customer={customer} onSaved={close} onClose={close} />}
      {open === 'credit' && <CreditDialog customer={customer} onClose={close} />}
      {open === 'merge' && (
        <MergeDialog
          customer={customer}
          onMerged={(id) => {
            close();
            onCustomer(id);
          }}
          onClose={close}
        />
      )}
      {open === 'newProduct' && <ProductEditor customerId={customer.id} customerName={customer.name} product={null} onClose={close} />}
      {open !== null && typeof open === 'object' && (
        <ProductEditor customerId={customer.id} customerName={customer.name} product={open} onClose={close} />
      )}
    </div>
  );
}
