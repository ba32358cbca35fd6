import { NumberInput, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { ASKED_KINDS, OFFERED_KINDS, Paper, PAPER_CHOICES } from '#shared/printed-document/paper';
import { paperFor, papersFor } from '#shared/printer/papers-for';
import { PRINT_EVENTS, type PrinterView, type PrintRouteView } from '#shared/printer/schema';
import { useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { useKindWord } from '../kernel/paper-words';
import { useFoundQueues } from '../kernel/printers';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';
import { SaveForm } from './settings-form';

const FILE = '*';
const MOST_COPIES = 9;
type To = Pick<PrintRouteView, 'printerId' | 'queue'>;
type Routes = Readonly<Record<string, PrintRouteView>>;

/** One text for each place a paper may go to, for the choice. */
const codeOf = ({ printerId, queue }: To): string => (printerId !== null ? `p:${printerId}` : queue === '' ? FILE : `q:${queue}`);

/**
 * What may be chosen: printers of the list that take a paper of the kind, queues that are not in it yet, the file; and what is chosen
 * and is not here.
 */
function useChoices(printers: readonly PrinterView[]) {
  const t = useT('printer');
  const { queues, isAsking } = useFoundQueues();
  const inUse = printers.filter((p) => p.isActive);
  const isListed = (name: string): boolean => inUse.some(({ device }) => device.way === 'queue' && device.address === name);
  const free = queues.filter((q) => !isListed(q.name));
  return (chosen: PrintRouteView) => {
    const fitting = inUse.filter((p) => p.id === chosen.printerId || papersFor(p, chosen.kind).length > 0);
    const choices = [
      { value: FILE, label: t('routes.file') },
      ...fitting.map((p) => ({ value: `p:${p.id}`, label: p.name })),
      ...free.map((q) => ({ value: `q:${q.name}`, label: t('routes.notInList', { name: q.name }) })),
    ];
    const value = codeOf(chosen);
    if (choices.some((c) => c.value === value)) return choices;
    const name = printers.find((p) => p.id === chosen.printerId)?.name ?? chosen.queue;
    return [...choices, { value, label: isAsking ? name : t('routes.gone', { name }) }];
  };
}

const toOf = (code: string | null, printers: readonly PrinterView[]): To => {
  if (code?.startsWith('q:')) return { printerId: null, queue: code.slice(2) };
  return { printerId: printers.find((p) => code === `p:${p.id}`)?.id ?? null, queue: '' };
};

type Props = Readonly<{ routes: readonly PrintRouteView[]; printers: readonly PrinterView[]; mayChange: boolean; children: ReactNode }>;

/** 單據走哪裡 at this PC, below its printers; one save for the whole table. */
export function RoutesForm({ routes, printers, mayChange, children }: Props) {
  const t = useT('printer');
  const settings = useT('settings');
  const kept = useKept('settings.papers');
  const save = useCommand('printer.setRoutes', { request: kept.request });
  const [all, setAll] = useKeptState<Routes>(kept, 'routes', () => Object.fromEntries(routes.map((r) => [r.kind, r])));
  const set = (route: PrintRouteView, part: Partial<PrintRouteView>): void => setAll({ ...all, [route.kind]: { ...route, ...part } });
  const rows = routes.map((r) => all[r.kind] ?? r);
  return (
    <SaveForm
      kept={kept}
      label={t('routes.title')}
      mayChange={mayChange}
      isReady
      isBusy={save.isPending}
      refusal={save.error}
      onSave={() => save.mutate({ routes: rows }, { onSuccess: () => showToast({ text: settings('saved') }) })}
    >
      {children}
      <Sheet title={t('routes.title')} step={2}>
        <table className="tb paper-profiles">
          <thead>
            <tr>
              {(['kind', 'printer', 'paper', 'copies', 'event'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`routes.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((route) => (
              <RouteRow key={route.kind} route={route} printers={printers} onChange={(part) => set(route, part)} />
            ))}
          </tbody>
        </table>
      </Sheet>
    </SaveForm>
  );
}

type RowProps = Readonly<{ route: PrintRouteView; printers: readonly PrinterView[]; onChange: (part: Partial<PrintRouteView>) => void }>;

function RouteRow({ route, printers, onChange }: RowProps) {
  const t = useT('printer');
  const papers = useT('papers');
  const kind = useKindWord()(route.kind);
  const choices = useChoices(printers);
  const printerOf = (to: To): PrinterView | null => printers.find((p) => p.id === to.printerId) ?? null;
  const fitting = papersFor(printerOf(route), route.kind);
  const send = (to: To): void => onChange({ ...to, paper: paperFor(printerOf(to), route.kind, route.paper) ?? route.paper });
  return (
    <tr>
      <th scope="row">{kind}</th>
      <td>
        <Select
          w={210}
          aria-label={t('routes.printerOf', { kind })}
          data={choices(route)}
          value={codeOf(route)}
          allowDeselect={false}
          onChange={(code) => send(toOf(code, printers))}
        />
      </td>
      <td>
        <Select
          w={130}
          aria-label={t('routes.paperOf', { kind })}
          data={PAPER_CHOICES[route.kind]
            .filter((p) => p === route.paper || fitting.includes(p))
            .map((p) => ({ value: p, label: papers(`size.${p}`) }))}
          value={route.paper}
          allowDeselect={false}
          onChange={(p) => onChange({ paper: Paper.parse(p) })}
        />
      </td>
      <td>
        <NumberInput
          w={60}
          min={1}
          max={MOST_COPIES}
          aria-label={t('routes.copiesOf', { kind })}
          value={route.copies}
          onChange={(n) => onChange({ copies: Math.min(MOST_COPIES, Math.max(1, Math.trunc(Number(n)) || 1)) })}
        />
      </td>
      <td>
        {ASKED_KINDS.includes(route.kind) && !OFFERED_KINDS.includes(route.kind) ? (
          <span className="t2">{t('routes.asked')}</span>
        ) : (
          <Select
            w={104}
            aria-label={t('routes.eventOf', { kind })}
            data={PRINT_EVENTS.map((e) => ({ value: e, label: t(`routes.events.${e}`) }))}
            value={route.event}
            allowDeselect={false}
            onChange={(e) => onChange({ event: e === 'hand' ? 'hand' : 'save' })}
          />
        )}
      </td>
    </tr>
  );
}
