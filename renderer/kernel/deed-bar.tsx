import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyOf } from './key-cap';

/** What may be done with the row of a book that is chosen: its key, its words; `isFirst` is what comes next, and filled. */
type Deed = Readonly<{ key: string; label: string; isFirst: boolean; run: () => void }>;
type Props = Readonly<{ about: ReactNode; deeds: readonly Deed[] }>;

/** Above a book: its rule at the left, the deeds of the chosen row at the right. */
export function DeedBar({ about, deeds }: Props) {
  return (
    <div className="bar">
      <span className="t2 wrap">{about}</span>
      <span className="row push">
        {deeds.map(({ key, label, isFirst, run }) => (
          <Button key={key} size="xs" variant={isFirst ? 'filled' : 'default'} rightSection={<KeyOf of={key} />} onClick={run}>
            {label}
          </Button>
        ))}
      </span>
    </div>
  );
}
