import { useState } from 'react';

/** The chosen row: by hand, or the one that the address names; a new address wins over what was chosen before it. */
export function useChosenRow(addressed: string | undefined): readonly [id: string | null, choose: (id: string | null) => void] {
  const [own, setOwn] = useState<Readonly<{ at: string | undefined; id: string | null }>>({ at: addressed, id: null });
  const chosen = own.at === addressed ? own.id : null;
  return [chosen ?? addressed ?? null, (id) => setOwn({ at: addressed, id })];
}
