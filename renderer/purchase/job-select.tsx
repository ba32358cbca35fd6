import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Found } from '#shared/search/schema';
import { routeQuery } from '../kernel/api';
import { useT } from '../kernel/i18n';
import type { JobOfLine } from './request-lines';

const PAUSE_MS = 180;
const SHOWN = 12;
const isJob = (f: Found): boolean => f.kind === 'job' || f.kind === 'call';

type Props = Omit<SelectProps, 'value' | 'onChange'> & Readonly<{ value: JobOfLine | null; onChange: (job: JobOfLine | null) => void }>;

/** A repair card or a call by any crumb of it: its number, the customer, the serial. */
export function JobSelect({ value, onChange, ...control }: Props) {
  const t = useT('purchaseForm');
  const [typed, setTyped] = useState(value?.no ?? '');
  const [text] = useDebouncedValue(typed === value?.no ? '' : typed, PAUSE_MS);
  const { data = [] } = useQuery({
    ...routeQuery('search.find', { text, limit: SHOWN }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
  const found = text.trim() === '' ? [] : data.filter(isJob);
  const options = found.map((f) => ({ value: f.id, label: `${f.title} ${f.detail}` }));
  const chosen = value?.cardId ?? value?.callId ?? null;
  if (value !== null && chosen !== null && !options.some((o) => o.value === chosen)) options.unshift({ value: chosen, label: value.no });
  return (
    <Select
      {...control}
      searchable
      clearable
      placeholder={t('request.forJob')}
      nothingFoundMessage={typed.trim() === '' ? undefined : t('request.noJob')}
      data={options}
      filter={({ options: all }) => all}
      value={chosen}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        const hit = found.find((f) => f.id === id);
        if (hit === undefined) return onChange(null);
        onChange({ cardId: hit.kind === 'job' ? hit.id : null, callId: hit.kind === 'call' ? hit.id : null, no: hit.title });
      }}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
