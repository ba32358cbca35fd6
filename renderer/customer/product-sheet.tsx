import { Button } from '@mantine/core';
import { IconEdit, IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ProductView } from '#shared/product/schema';
import { routeQuery } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { DL, Sheet } from '../kernel/sheet';
import { useCan } from '../kernel/session';
import { ProductJobs } from './product-jobs';
import { WarrantyWhy } from './warranty-why';

/** Where the device is now: one holder and one place, or with its owner. */
function WhereNow({ productId }: Readonly<{ productId: string }>) {
  const t = useT('customer');
  const { data: stay } = useQuery(routeQuery('custody.ofProduct', { productId }));
  if (stay === undefined) return <span className="t3">—</span>;
  if (stay === null) return <span className="t2">{t('withCustomer')}</span>;
  const words = t('whereNow', { place: stay.place, holder: stay.holder });
  return stay.cardId ? (
    <Link to="/job/$id" params={{ id: stay.cardId }}>
      {words}
    </Link>
  ) : (
    <span>{words}</span>
  );
}

type Props = Readonly<{ product: ProductView; isChosen: boolean; onEdit: () => void }>;

/** One product: identifier, purchase, warranty with "why?", and its repairs. */
export function ProductSheet({ product, isChosen, onEdit }: Props) {
  const t = useT('customer');
  const classes = useT('deviceClass');
  const can = useCan();
  const navigate = useNavigate();
  const intake = (): void => void navigate({ to: '/intake', search: { customer: product.customerId, product: product.id } });
  const bought = [
    product.purchaseOn,
    product.dealer,
    product.proofType === 'none' ? null : t(`proofs.${product.proofType}`),
    product.proofNo,
  ]
    .filter(Boolean)
    .join('　');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      t('serial'),
      product.identifier ? (
        <b key="i">
          <Imei value={product.identifier} />
          {product.isImeiUnchecked && <span className="amber fs12">{`　${t('imeiUnchecked')}　${product.identifierReason ?? ''}`}</span>}
        </b>
      ) : (
        [t('noSerial'), product.identifierReason].filter(Boolean).join('　')
      ),
    ],
    ...(product.imei2 ? [[t('imei2'), <Imei key="2" value={product.imei2} />] as const] : []),
    [t('purchaseOn'), bought || '—'],
    [t('warranty'), <WarrantyWhy key="w" productId={product.id} />],
    ['', <WhereNow key="n" productId={product.id} />],
  ];
  return (
    <Sheet
      className={isChosen ? 'hug chosen' : 'hug'}
      title={
        <>
          {classes(product.deviceClass)}　{[product.brand, product.model].filter(Boolean).join(' ')}
        </>
      }
      end={
        <>
          {can('counterIntake.receive') && (
            <Button size="xs" variant="default" onClick={intake} leftSection={<IconInbox size={14} aria-hidden />}>
              {t('intake')}
            </Button>
          )}
          {can('product.update') && (
            <Button
              size="xs"
              variant="default"
              aria-label={`${t('editProduct')} ${product.model}`}
              leftSection={<IconEdit size={14} aria-hidden />}
              onClick={onEdit}
            >
              {t('editProduct')}
            </Button>
          )}
        </>
      }
    >
      <DL rows={facts} />
      {product.identifier && <ProductJobs identifier={product.identifier} />}
    </Sheet>
  );
}
