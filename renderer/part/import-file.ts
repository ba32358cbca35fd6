import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output, RawInput } from '#shared/contract/contract';
import { call, RouteError, routeQuery, useCommand } from '../kernel/api';

const POLL_MS = 200;
type Reading = Pick<RawInput<'partImport.look'>, 'encoding' | 'separator' | 'mapping'>;
type Chosen = Readonly<{ token: string; name: string; round: number }>;

/** The file that is being imported: chosen in the shell, read beside the counter, looked at again in another way. */
export function useImportFile() {
  const cache = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [reading, setReading] = useState<Reading>({});
  const choosing = useCommand('partImport.choose');
  const looking = useCommand('partImport.look');
  const apply = useCommand('partImport.apply');
  const stopping = useCommand('partImport.cancel');
  const token = chosen?.token ?? '';
  const state = useQuery({
    ...routeQuery('partImport.state', { token }),
    queryKey: ['partImport.state', { token }, chosen?.round ?? 0],
    queryFn: () => call('partImport.state', { token }),
    enabled: chosen !== null,
    refetchInterval: ({ state: { data } }) =>
      apply.isPending || (data !== undefined && data.preview === null && data.refusal === null) ? POLL_MS : false,
  });
  const look = (file: Pick<Chosen, 'token' | 'name'>, as: Reading): void => {
    setReading(as);
    looking.mutate({ token: file.token, ...as }, { onSuccess: () => setChosen((was) => ({ ...file, round: (was?.round ?? 0) + 1 })) });
  };
  const choose = (): void => {
    apply.reset();
    choosing.mutate({}, { onSuccess: (file) => file && look(file, {}) });
  };
  const { data } = state;
  const preview: Output<'partImport.state'>['preview'] = data?.preview ?? null;
  const refused = data?.refusal ? new RouteError(data.refusal as RouteError['error']) : null;
  return {
    chosen,
    preview,
    progress: data?.progress ?? null,
    isReading: chosen !== null && preview === null && refused === null,
    isBusy: choosing.isPending || looking.isPending,
    refusal: choosing.error ?? looking.error ?? refused ?? state.error,
    choose,
    /** Reads the file again, as the person says. */
    readAs: (as: Reading) => {
      apply.reset();
      if (chosen) look(chosen, { ...reading, ...as });
    },
    stop: () => {
      if (chosen) stopping.mutate({ token });
    },
    apply,
    /** After an import the same file is looked at again: what was new is there now. */
    again: () => {
      if (chosen) look(chosen, reading);
      void cache.invalidateQueries({ queryKey: ['part.list'] });
    },
  };
}
export type ImportFile = ReturnType<typeof useImportFile>;
