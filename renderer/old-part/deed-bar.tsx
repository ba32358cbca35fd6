import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyOf } from '../kernel/key-cap';

export type Deed = Readonly<{ key: string; label: string; run: () => void }>;
type Props = Readonly<{ about: string; deeds: readonly Deed[]; isBusy?: boolean; children?: ReactNode }>;

/** The bar of a book: what it shows, and what can be done with the chosen line; the first deed is the next thing. */
export function DeedBar({ about, deeds, isBusy = false, children }: Props) {
  return (
    <div className="bar">
      {children}
      <span className="t2">{about}</span>
      <span className="row bar-end">
        {deeds.map((d, i) => (
          <Button
            key={d.key}
            size="xs"
            variant={i === 0 ? 'filled' : 'default'}
            disabled={isBusy}
            rightSection={<KeyOf of={d.key} />}
            onClick={d.run}
          >
            {d.label}
          </Button>
        ))}
      </span>
    </div>
  );
}
