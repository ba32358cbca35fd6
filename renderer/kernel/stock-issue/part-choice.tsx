import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { routeQuery } from '../api';
import { Field } from '../field';
import { useT } from '../i18n';

const PAUSE_MS = 180;
/** As many as stand in the list without scrolling; another letter finds the rest. */
const SHOWN = 6;
export type ChosenPart = Readonly<{ partId: string | null; label: string }>;

type Props = Readonly<{
  label: string;
  value: ChosenPart;
  /** What stands in the field; a scan of the form writes here what it does not know. */
  typed: string;
  onTyped: (text: string) => void;
  onChoose: (next: ChosenPart) => void;
  error: string | undefined;
  isRequired?: boolean;
  /** The first field of its form. */
  isFirst?: boolean;
}>;

/** One part of the stock, found by number or name. */
export function PartChoice({ label, value, typed, onTyped, onChoose, error, isRequired = false, isFirst = false }: Props) {
  const t = useT('part');
  const [text] = useDebouncedValue(typed === value.label ? '' : typed, PAUSE_MS);
  const { data: found = [] } = useQuery({ ...routeQuery('part.list', { text, limit: SHOWN }), placeholderData: keepPreviousData });
  const options = found.map((p) => ({ value: p.id as string, label: `${p.sku} ${p.name}` }));
  if (value.partId !== null && !options.some((o) => o.value === value.partId)) options.unshift({ value: value.partId, label: value.label });
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
        onSearchChange={onTyped}
        onChange={(partId, option) => onChoose({ partId, label: option?.label ?? '' })}
        comboboxProps={{ withinPortal: false }}
      />
    </Field>
  );
}
