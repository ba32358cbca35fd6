import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { SERVICE_TYPES, ZONES } from '#shared/kernel/region';
import { CALL_STATUSES } from '#shared/service-call/states';
import { routeQuery } from '../kernel/api';
import { FilterEnds } from '../kernel/book/filter-ends';
import { FindBox } from '../kernel/book/find-box';
import { ViewButtons } from '../kernel/book/view-buttons';
import { FilterChip } from '../kernel/chip';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { useCan } from '../kernel/session';
import { useStatusWord } from '../kernel/status';
import { isFiltered, NO_FILTERS, type CallFilters } from './call-filters';

type Props = Readonly<{
  filters: CallFilters;
  onChange: (patch: Partial<CallFilters>) => void;
  total: number;
  overdue: number;
  isPreview: boolean;
  onPreview: () => void;
  end: ReactNode;
  onNew: () => void;
  savedName: string | null;
  onRemoveSaved: () => void;
}>;

/** Filters at the left, how many at the right, and the one filled button of the book. */
export function CallFilterBar({ filters, onChange, total, overdue, isPreview, onPreview, end, onNew, savedName, onRemoveSaved }: Props) {
  const t = useT('serviceCall');
  const can = useCan();
  const word = useStatusWord();
  const { data: staff = [] } = useQuery(routeQuery('staff.list', {}));
  const technicians = staff.filter((s) => s.posts.includes('technician') && (s.isActive || s.id === filters.technicianId));
  return (
    <div className="bar">
      <FindBox value={filters.text} onChange={(text) => onChange({ text })} />
      <FilterChip
        label={t('filter.status')}
        value={filters.status}
        onChange={(status) => onChange({ status })}
        options={CALL_STATUSES.map((s) => ({ value: s, label: word('serviceCall', s) }))}
      />
      <FilterChip
        label={t('filter.technician')}
        value={filters.technicianId}
        onChange={(technicianId) => onChange({ technicianId })}
        options={technicians.map((s) => ({ value: s.id as string, label: s.name }))}
      />
      <FilterChip
        label={t('filter.zone')}
        value={filters.zone}
        onChange={(zone) => onChange({ zone })}
        options={ZONES.map((z) => ({ value: z, label: t(`zone.${z}`) }))}
      />
      <FilterChip
        label={t('filter.type')}
        value={filters.type}
        onChange={(type) => onChange({ type })}
        options={SERVICE_TYPES.map((v) => ({ value: v, label: `${v} ${t(`type.${v}`)}` }))}
      />
      <FilterEnds
        isFiltered={isFiltered(filters)}
        onClear={() => onChange({ ...NO_FILTERS, view: filters.view })}
        savedName={savedName}
        onRemoveSaved={onRemoveSaved}
      />
      <span className="row bar-end">
        <span className="t2 nw" role="status">
          {t('total', { count: total })}
          {overdue > 0 && (
            <>
              {'　'}
              <b className="bad">{t('overdueCount', { count: overdue })}</b>
            </>
          )}
        </span>
        <ViewButtons isPreview={isPreview} onPreview={onPreview} />
        {end}
        {can('serviceCall.register') && (
          <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} rightSection={<KeyOf of="n" />} onClick={onNew}>
            {t('deed.create')}
          </Button>
        )}
      </span>
    </div>
  );
}
