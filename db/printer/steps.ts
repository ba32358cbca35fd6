import type { PrinterId } from '#shared/kernel/ids';
import { DomainError } from '#shared/kernel/app-error';
import { defaultPaper, OFFERED_KINDS, PAPER_CHOICES, type Paper, type PaperKind } from '#shared/printed-document/paper';
import { paperFor } from '#shared/printer/papers-for';
import type { PrintEvent } from '#shared/printer/schema';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { oncePerCommand } from '../kernel/once-per-command';
import type { SiteContext } from '../kernel/site-context';
import { printers, printRoutes } from './repository';
import type { PrinterRow, PrintRouteRow } from './table';

/** Where prints go: a printer of the list, or the system's queue of that name; '' is the PDF in the data folder. */
export type Destination = Readonly<{ printerId: PrinterId | null; printer: string }>;
export type PrintRoute = Destination & Readonly<{ paper: Paper; copies: number; event: PrintEvent }>;

/** What the worker takes one after the other: a queue is one line whoever names it, a printer at a port has its own. */
export const queueOf = ({ device, name }: Pick<PrinterRow, 'device' | 'name'>): string => {
  if (device.way === 'file') return '';
  return device.way === 'tcp' ? name : device.address;
};
export const destinationOf = (row: PrinterRow): Destination => ({ printerId: row.id, printer: queueOf(row) });

/** The paper a print takes at a printer: the wanted one where it fits (shared/printer/papers-for.ts). */
export function paperAt(row: PrinterRow | null, kind: PaperKind, wanted: Paper): Paper {
  const paper = paperFor(row, kind, wanted);
  if (paper === null) throw new DomainError('PRINTER_PAPER', { name: row?.name ?? '', paperKind: kind, paperSize: wanted });
  return paper;
}

const usualEvent = (kind: PaperKind): PrintEvent => (OFFERED_KINDS.includes(kind) ? 'hand' : 'save');

type Asking = Readonly<{ db: ReadDb; site: Pick<SiteContext, 'settings'>; workstation: string }>;
/**
 * 單據走哪裡: this PC's own route, else what the centre said before PCs had any (decision 044). A paper its kind may not go to, or its
 * printer cannot take, is the usual one.
 */
export const routeOf = ({ db, site, workstation }: Asking, kind: PaperKind): PrintRoute =>
  asSet({ db, site }, kind, printRoutes.of(db, workstation, kind));

const routesHere = oncePerCommand(({ tx, workstation }) => new Map(printRoutes.at(tx, workstation).map((route) => [route.kind, route])));
/** The same for a command, which may make many papers. */
export const routeAt = (cx: CommandCx, kind: PaperKind): PrintRoute => asSet({ db: cx.tx, site: cx.site }, kind, routesHere(cx).get(kind));

function asSet({ db, site }: Omit<Asking, 'workstation'>, kind: PaperKind, own: PrintRouteRow | undefined): PrintRoute {
  const old = site.settings.paperProfiles[kind];
  const wanted = own?.paper ?? old?.paper;
  const paper = PAPER_CHOICES[kind].find((p) => p === wanted) ?? defaultPaper(kind);
  if (!own) return { printerId: null, printer: old?.printer ?? '', paper, copies: old?.copies ?? 1, event: usualEvent(kind) };
  const row = own.printerId === null ? null : printers.get(db, own.printerId);
  const to = row === null ? { printerId: null, printer: '' } : destinationOf(row);
  return { ...to, paper: paperFor(row, kind, paper) ?? paper, copies: own.copies, event: own.event };
}
