import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import { call as ask, routeQuery } from '../kernel/api';
import { useScan } from '../kernel/scan';
import { soundScan } from '../kernel/scan-box';

const PAUSE_MS = 180;
const SHOWN = 6;
type Chosen = Readonly<{ partId: string; label: string }>;

type Props = Omit<SelectProps, 'value' | 'onChange'> & Readonly<{ value: Chosen | null; onChange: (part: Chosen | null) => void }>;

/** A part by its number or name, or by a scan. The rest is what its field says of it: name, error. */
export function PartSelect({ value, onChange, ...control }: Props) {
  const [typed, setTyped] = useState(value?.label ?? '');
  const [text] = useDebouncedValue(typed === value?.label ? '' : typed, PAUSE_MS);
  const { data: found = [] } = useQuery({ ...routeQuery('part.list', { text, limit: SHOWN }), placeholderData: keepPreviousData });
  const options = found.map((p) => ({ value: p.id as string, label: `${p.sku} ${p.name}` }));
  if (value !== null && !options.some((o) => o.value === value.partId)) options.unshift({ value: value.partId, label: value.label });
  useScan((code) => {
    if (parseDocumentNumber(code) !== null) return false;
    void ask('part.byCode', { code }).then((hit) => {
      soundScan(hit === null ? 'wrong' : 'right');
      if (hit === null) return setTyped(code);
      const label = `${hit.part.sku} ${hit.part.name}`;
      setTyped(label);
      onChange({ partId: hit.part.id, label });
    });
    return true;
  });
  return (
    <Select
      {...control}
      data-autofocus
      searchable
      maxDropdownHeight={300}
      data={options}
      filter={({ options: all }) => all}
      value={value?.partId ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(partId, option) => onChange(partId === null ? null : { partId, label: option?.label ?? '' })}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
