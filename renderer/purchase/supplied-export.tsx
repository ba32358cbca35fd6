import { useMemo } from 'react';
import type { SuppliedPart } from '#shared/part/schema';
import { call as ask } from '../kernel/api';
import { useT } from '../kernel/i18n';
import type { FileColumn } from '../kernel/ledger/cell-text';
import { ListExport } from '../kernel/ledger/list-export';
import { Money } from '../kernel/money';
import type { Supplier } from './suppliers-view';

/** What a supplier has, as a file: with his number, price, pack and lead days. */
export function SuppliedExport({ supplier }: Readonly<{ supplier: Supplier }>) {
  const t = useT('purchase');
  const columns = useMemo<readonly FileColumn<SuppliedPart>[]>(
    () => [
      { head: t('column.sku'), cell: (p) => p.sku },
      { head: t('column.name'), cell: (p) => p.name },
      { head: t('column.code'), cell: (p) => p.code },
      { head: t('column.price'), cell: (p) => <Money minor={p.priceMinor} /> },
      { head: t('column.pack'), cell: (p) => p.pack },
      { head: t('column.lead'), cell: (p) => p.leadDays },
    ],
    [t],
  );
  return (
    <ListExport
      list="supplierParts"
      isKeyed={false}
      title={`${t('fact.parts')} ${supplier.name}`}
      columns={columns}
      pages={{
        read: (after: { sku: string } | null, limit) => ask('part.ofSupplier', { supplierId: supplier.id, after, limit }),
        next: ({ sku }) => ({ sku }),
      }}
    />
  );
}
