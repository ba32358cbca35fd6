import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { isBusinessDate } from '#shared/kernel/business-date';

type Props = Readonly<{ label: string; value: string; onChange: (on: string) => void }>;
/** A day of the bar above a list, as text; a list is read for a whole day only, so what is half typed waits. */
export function DayInput({ label, value, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState(value);
  return (
    <>
      <label className="t2 nw" htmlFor={id}>
        {label}
      </label>
      <TextInput
        id={id}
        size="xs"
        w={104}
        maxLength={10}
        value={text}
        error={!isBusinessDate(text.trim())}
        onChange={(e) => {
          const next = e.currentTarget.value;
          setText(next);
          if (isBusinessDate(next.trim())) onChange(next.trim());
        }}
      />
    </>
  );
}
