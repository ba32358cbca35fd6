import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import { call as ask, routeQuery } from '../api';
import { Field } from '../field';
import { useT } from '../i18n';
import { useScan } from '../scan';
import { soundScan } from '../scan-box';

const PAUSE_MS = 180;
/** As many as stand in the list without scrolling; another letter finds the rest. */
const SHOWN = 6;
export type ChosenPart = Readonly<{ partId: string | null; label: string }>;

type Props = Readonly<{
  label: string;
  value: ChosenPart;
  onChoose: (next: ChosenPart) => void;
  error: string | undefined;
  isRequired?: boolean;
  /** The first field of its form. */
  isFirst?: boolean;
}>;

/** One part of the stock, found by number or name, or chosen by a scan of its barcode. */
export function PartChoice({ label, value, onChoose, error, isRequired = false, isFirst = false }: Props) {
  const t = useT('part');
  const [typed, setTyped] = useState(value.label);
  const [text] = useDebouncedValue(typed === value.label ? '' : typed, PAUSE_MS);
  const { data: found = [] } = useQuery({ ...routeQuery('part.list', { text, limit: SHOWN }), placeholderData: keepPreviousData });
  const options = found.map((p) => ({ value: p.id as string, label: `${p.sku} ${p.name}` }));
  if (value.partId !== null && !options.some((o) => o.value === value.partId)) options.unshift({ value: value.partId, label: value.label });
  useScan((code) => {
    if (parseDocumentNumber(code) !== null) return false;
    void ask('part.byCode', { code }).then((hit) => {
      soundScan(hit === null ? 'wrong' : 'right');
      if (hit === null) return setTyped(code); // the list of the field says that there is no such part
      const named = `${hit.part.sku} ${hit.part.name}`;
      setTyped(named);
      onChoose({ partId: hit.part.id, label: named });
    });
    return true;
  });
  return (
    <Field label={label} isRequired={isRequired} error={error}>
      <Select
        {...(isFirst ? { 'data-autofocus': true } : {})}
        searchable
        clearable={!isRequired}
        maxDropdownHeight={300}
        placeholder={t('ask.find')}
        nothingFoundMessage={t('ask.none')}
        data={options}
        filter={({ options: all }) => all}
        value={value.partId}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={(partId, option) => onChoose({ partId, label: option?.label ?? '' })}
        comboboxProps={{ withinPortal: false }}
      />
    </Field>
  );
}
