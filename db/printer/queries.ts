import type { Output } from '#shared/contract/contract';
import { ROUTED_KINDS } from '#shared/printed-document/paper';
import type { PrinterView } from '#shared/printer/schema';
import { defineQuery } from '../kernel/handlers';
import { requireSite } from '../kernel/site-context';
import { printers } from './repository';
import { routeOf } from './steps';
import type { PrinterRow } from './table';

export const printerView = ({ id, workstation, name, model, device, isActive, rev }: PrinterRow): PrinterView => ({
  id,
  workstation,
  name,
  model,
  device,
  isActive,
  rev,
});

export const listPrinters = defineQuery('printer.list', (_input, { db, workstation }) =>
  printers
    .at(db, workstation)
    .toSorted((a, b) => Number(b.isActive) - Number(a.isActive) || a.name.localeCompare(b.name))
    .map(printerView),
);

type Asking = Parameters<typeof routeOf>[0];
export const routesAt = (asking: Asking): Output<'printer.routes'> =>
  ROUTED_KINDS.map((kind) => {
    const { printerId, printer, paper, copies, event } = routeOf(asking, kind);
    return { kind, printerId, queue: printerId === null ? printer : '', paper, copies, event };
  });
export const listRoutes = defineQuery('printer.routes', (_input, { db, site, workstation }) =>
  routesAt({ db, site: requireSite(site), workstation }),
);
