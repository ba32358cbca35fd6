import type { PrinterId } from '#shared/kernel/ids';
import { PAPER_CHOICES } from '#shared/printed-document/paper';
import { DomainError } from '#shared/kernel/app-error';
import { deviceOf } from '#shared/printer/models';
import { papersFor } from '#shared/printer/papers-for';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { routesAt } from './queries';
import { printers, printRoutes } from './repository';

/** A queue of the system that papers are sent to joins the list as an office printer; its details can be changed there. */
function printerForQueue(cx: CommandCx, queue: string): PrinterId {
  const known = printers.at(cx.tx, cx.workstation).find((p) => p.isActive && p.device.way === 'queue' && p.device.address === queue);
  if (known) return known.id;
  const name = printers.named(cx.tx, cx.workstation, queue) ? `${queue} ${cx.today}` : queue;
  if (printers.named(cx.tx, cx.workstation, name)) throw new DomainError('PRINTER_KNOWN', { name });
  const row = printers.insert(cx.tx, {
    id: newId<PrinterId>(),
    workstation: cx.workstation,
    name,
    model: 'office',
    device: deviceOf('office', { way: 'queue', address: queue }),
    isActive: true,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({ event: 'PrinterAdded', entity: 'printer', entityId: row.id, facts: { printer: name, address: queue } });
  cx.changed('printer', row.id);
  return row.id;
}

/** 單據走哪裡 at this PC. What is as it was is left as it is, so that the centre's old setting goes on where nobody chose. */
export const setRoutes = defineCommand('printer.setRoutes', ({ routes }, cx) => {
  const asking = { db: cx.tx, site: cx.site, workstation: cx.workstation };
  const now = new Map(routesAt(asking).map((r) => [r.kind, r]));
  for (const { kind, queue, paper, copies, event, ...asked } of routes) {
    if (!PAPER_CHOICES[kind].includes(paper)) throw new DomainError('INPUT_INVALID', { issues: 'paper' });
    const old = now.get(kind);
    const isSame = old?.printerId === asked.printerId && old.queue === queue && old.paper === paper && old.copies === copies;
    if (isSame && old.event === event) continue;
    const printerId =
      asked.printerId !== null
        ? printers.ofPc(cx.tx, asked.printerId, cx.workstation).id
        : queue === ''
          ? null
          : printerForQueue(cx, queue);
    if (old?.event === event && old.paper === paper && old.copies === copies && old.printerId === printerId && old.queue === '') continue;
    const printer = printerId === null ? null : printers.get(cx.tx, printerId);
    if (printer !== null && !papersFor(printer, kind).includes(paper))
      throw new DomainError('PRINTER_PAPER', { name: printer.name, paperKind: kind, paperSize: paper });
    const own = printRoutes.of(cx.tx, cx.workstation, kind);
    const routeId = own?.id ?? newId<string>();
    if (own) printRoutes.update(cx.tx, own, { printerId, paper, copies, event }, cx.now);
    else
      printRoutes.insert(cx.tx, {
        id: routeId,
        workstation: cx.workstation,
        kind,
        printerId,
        paper,
        copies,
        event,
        siteCode: cx.site.code,
        createdAt: cx.now,
        updatedAt: cx.now,
      });
    cx.audit({
      event: 'PrintRouteSet',
      entity: 'printer',
      entityId: routeId,
      facts: { kind, printer: printer?.name ?? null, paper, copies, isByHand: event === 'hand' },
    });
    cx.changedRows('printer', []);
  }
  return routesAt(asking);
});
