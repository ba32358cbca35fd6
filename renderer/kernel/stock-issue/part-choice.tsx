import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { routeQuery } from '../api';
import { Field } from '../field';
import { useT } from '../i18n';
import { fitsFirst } from './fits-first';
import { useJobScan, type JobScan } from './use-job-scan';

const PAUSE_MS = 180;
/** As many as stand in the list without scrolling; another letter finds the rest. */
const SHOWN = 6;
/** Of a question to the list. */
const MOST_TEXT = 100;
export type ChosenPart = Readonly<{ partId: string | null; label: string }>;

const NO_JOB: Pick<JobScan, 'no' | 'scanned' | 'onJob'> = { no: null, onJob: () => undefined };

type Props = Readonly<{
  label: string;
  value: ChosenPart;
  /** `isScan`: each scan of one part is a piece of it. */
  onChoose: (next: ChosenPart, isScan: boolean) => void;
  /** The job of the form: a scan of it sends the form. */
  job?: Pick<JobScan, 'no' | 'scanned' | 'onJob'>;
  /** The model of the device: what fits it stands first (B11). */
  model: string;
  error: string | undefined;
  isRequired?: boolean;
  /** The first field of its form. */
  isFirst?: boolean;
}>;

/** One part of the stock, those of the device's model first, found by number or name, or chosen by a scan of its barcode. */
export function PartChoice({ label, value, onChoose, model, job = NO_JOB, error, isRequired = false, isFirst = false }: Props) {
  const t = useT('part');
  const [typed, setTyped] = useState(value.label);
  const [text] = useDebouncedValue(typed === value.label ? '' : typed, PAUSE_MS);
  const listed = (words: string) => ({ ...routeQuery('part.list', { text: words, limit: SHOWN }), placeholderData: keepPreviousData });
  const { data: found = [] } = useQuery(listed(text));
  const { data: ofModel = [] } = useQuery({ ...listed(`${model} ${text}`.slice(0, MOST_TEXT)), enabled: model !== '' });
  const { fits, others } = fitsFirst(model === '' ? [] : ofModel, found, SHOWN);
  const optionsOf = (parts: typeof found) => parts.map((p) => ({ value: p.id as string, label: `${p.sku} ${p.name}` }));
  const chosen =
    value.partId === null || [...fits, ...others].some((p) => p.id === value.partId) ? [] : [{ value: value.partId, label: value.label }];
  const options =
    fits.length === 0
      ? [...chosen, ...optionsOf(others)]
      : [
          ...chosen,
          { group: t('ask.fits'), items: optionsOf(fits) },
          ...(others.length === 0 ? [] : [{ group: t('ask.others'), items: optionsOf(others) }]),
        ];
  useJobScan({
    ...job,
    onUnknown: setTyped, // the list of the field says that there is no such part
    onPart: (hit) => {
      const named = `${hit.part.sku} ${hit.part.name}`;
      setTyped(named);
      onChoose({ partId: hit.part.id, label: named }, true);
    },
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
        onChange={(partId, option) => onChoose({ partId, label: option?.label ?? '' }, false)}
        comboboxProps={{ withinPortal: false }}
      />
    </Field>
  );
}
