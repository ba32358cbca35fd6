import { DomainError } from '#shared/kernel/app-error';
import type { PrinterId } from '#shared/kernel/ids';
import { asSeen } from '../kernel/as-seen';
import { canonicalJson } from '../kernel/canonical-json';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { printJobs } from '../print-job/repository';
import { printerView } from './queries';
import { printers, printRoutes } from './repository';
import { queueOf } from './steps';

/** 印表機 of this PC, new or changed. What waits for it follows it to its new address. */
export const writePrinter = defineCommand('printer.write', ({ printerId, rev, ...facts }, cx) => {
  const known = printers.named(cx.tx, cx.workstation, facts.name);
  if (known && known.id !== printerId) throw new DomainError('PRINTER_KNOWN', { name: facts.name });
  const before = printerId === undefined ? null : asSeen('Printer', printers.get(cx.tx, printerId), rev);
  if (before && before.workstation !== cx.workstation) throw new DomainError('PRINTER_ELSEWHERE', { name: before.name });
  const papers = before && !facts.isActive ? printRoutes.countTo(cx.tx, before.id) : 0;
  if (papers > 0) throw new DomainError('PRINTER_IN_USE', { name: facts.name, count: papers });
  const row =
    before === null
      ? printers.insert(cx.tx, {
          ...facts,
          id: newId<PrinterId>(),
          workstation: cx.workstation,
          siteCode: cx.site.code,
          createdAt: cx.now,
          updatedAt: cx.now,
        })
      : printers.update(cx.tx, before, facts, cx.now);
  if (before && queueOf(before) !== queueOf(row)) printJobs.follow(cx, row.id, queueOf(row));
  cx.audit({
    event: before === null ? 'PrinterAdded' : 'PrinterChanged',
    entity: 'printer',
    entityId: row.id,
    facts: {
      printer: row.name,
      address: row.device.address,
      isOutOfUse: !row.isActive,
      ...(before && canonicalJson(before.device) !== canonicalJson(row.device) ? { before: before.device.address } : {}),
    },
  });
  cx.changed('printer', row.id);
  if (before && before.isActive !== facts.isActive) cx.changedRows('printJob', []); // what waits for it may go on, or not
  return printerView(row);
});
