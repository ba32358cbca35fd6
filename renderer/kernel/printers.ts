import { useQuery } from '@tanstack/react-query';
import { PaperKind } from '#shared/printed-document/paper';
import { papersFor } from '#shared/printer/papers-for';
import type { FoundQueue, PrinterState, PrinterView } from '#shared/printer/schema';
import { call, routeQuery } from './api';

const FRESH_MS = 10_000;
const ASK_AGAIN_MS = 20_000;

/** The printers of this PC that are in use. */
export function usePrinters(): readonly PrinterView[] {
  const { data = [] } = useQuery(routeQuery('printer.list', {}));
  return data.filter((p) => p.isActive);
}

/** Those of them that take a paper of that kind; a kind of a later program may go to any. */
export function usePrintersFor(kind: string): readonly PrinterView[] {
  const printers = usePrinters();
  const known = PaperKind.safeParse(kind).data;
  return known === undefined ? printers : printers.filter((p) => papersFor(p, known).length > 0);
}

/** The queues of this PC; a browser without the program around it knows none. */
export function useFoundQueues(): Readonly<{ queues: readonly FoundQueue[]; isAsking: boolean }> {
  const { data = [], isPending } = useQuery({
    queryKey: ['queues of this PC'],
    queryFn: () => call('printer.discover', {}).catch(() => []),
    staleTime: FRESH_MS,
  });
  return { queues: data, isAsking: isPending };
}

/** How a printer is, asked beside the screen and again while it is looked at. */
export function usePrinterState({ id, rev }: Pick<PrinterView, 'id' | 'rev'>): PrinterState | null {
  const { data = null } = useQuery({
    queryKey: ['state of a printer', id, rev],
    queryFn: () =>
      call('printer.state', { printerId: id }).then(
        ({ state }) => state,
        (): PrinterState => 'unknown',
      ),
    staleTime: FRESH_MS,
    refetchInterval: ASK_AGAIN_MS,
  });
  return data;
}
