import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DEVICE_CLASSES } from '#shared/product/schema';
import { CARD_STATUSES } from '#shared/repair-card/states';
import { routeQuery } from '../kernel/api';
import { FilterEnds } from '../kernel/book/filter-ends';
import { FindBox } from '../kernel/book/find-box';
import { ViewButtons } from '../kernel/book/view-buttons';
import { FilterChip } from '../kernel/chip';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { useCan } from '../kernel/session';
import { useStatusWord } from '../kernel/status';
import { isFiltered, type LedgerFilters } from './ledger-filters';

type Props = Readonly<{
  filters: LedgerFilters;
  onChange: (patch: Partial<LedgerFilters>) => void;
  onClear: () => void;
  total: number;
  isPreview: boolean;
  onPreview: () => void;
  end: ReactNode;
  onTakeIn: () => void;
  savedName: string | null;
  onRemoveSaved: () => void;
}>;

/** Filters at the left, how many at the right, and the one filled button of the book. */
export function LedgerFilterBar({
  filters,
  onChange,
  onClear,
  total,
  isPreview,
  onPreview,
  end,
  onTakeIn,
  savedName,
  onRemoveSaved,
}: Props) {
  const t = useT('custody');
  const classes = useT('deviceClass');
  const can = useCan();
  const word = useStatusWord();
  const { data: staff = [] } = useQuery(routeQuery('staff.list', {}));
  const keepers = staff.filter((s) => s.isActive || s.id === filters.holderId);
  return (
    <div className="bar">
      <FindBox value={filters.text} onChange={(text) => onChange({ text })} />
      <FilterChip
        label={t('filter.deviceClass')}
        value={filters.deviceClass}
        onChange={(deviceClass) => onChange({ deviceClass })}
        options={DEVICE_CLASSES.map((c) => ({ value: c, label: classes(c) }))}
      />
      <FilterChip
        label={t('filter.cardStatus')}
        value={filters.cardStatus}
        onChange={(cardStatus) => onChange({ cardStatus })}
        options={CARD_STATUSES.map((s) => ({ value: s, label: word('repairCard', s) }))}
      />
      <FilterChip
        label={t('filter.holder')}
        value={filters.holderId}
        onChange={(holderId) => onChange({ holderId })}
        options={keepers.map((s) => ({ value: s.id as string, label: s.name }))}
      />
      <FilterEnds isFiltered={isFiltered(filters)} onClear={onClear} savedName={savedName} onRemoveSaved={onRemoveSaved} />
      <span className="row bar-end">
        <span className="t2 nw" role="status">
          {t('total', { count: total })}
        </span>
        <ViewButtons isPreview={isPreview} onPreview={onPreview} />
        {end}
        {can('custody.takeIn') && (
          <Button size="xs" rightSection={<KeyOf of="i" />} onClick={onTakeIn}>
            {t('deed.takeIn')}
          </Button>
        )}
      </span>
    </div>
  );
}
