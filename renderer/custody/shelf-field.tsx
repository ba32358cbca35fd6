import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { routeQuery } from '../kernel/api';

type Props = Readonly<{
  value: string;
  onChange: (value: string) => void;
  'data-autofocus'?: boolean;
  id?: string;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string | undefined;
  'aria-required'?: boolean;
}>;

/** 儲位: scanned from its label, or typed; the centre's shelves are offered. */
export function ShelfField({ value, onChange, 'aria-invalid': isInvalid, ...rest }: Props) {
  const { data } = useQuery(routeQuery('setup.site', {}));
  return (
    <Autocomplete
      {...rest}
      w={140}
      limit={8}
      data-scan="field"
      error={isInvalid}
      data={data?.settings.shelves ?? []}
      value={value}
      maxLength={10}
      onChange={(typed) => onChange(typed.toUpperCase())}
    />
  );
}
