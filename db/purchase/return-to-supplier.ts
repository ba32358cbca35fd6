import type { SupplierReturnId } from '#shared/kernel/ids';
import { milliOf, qtyOf } from '#shared/kernel/quantity';
import { transition } from '#shared/kernel/state-machine';
import { refuseLines, type WrongLine } from '#shared/purchase/rules';
import { slipTransitions } from '#shared/purchase/states';
import { serialKey } from '#shared/stock/serial-key';
import { asSeen } from '../kernel/as-seen';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { parts, supplierRows } from '../part/repository';
import { partSerials, stockBalances, stockMovements } from '../stock/repository';
import { postMovement, reverseMovement, standardPlace } from '../stock/steps';
import { supplierReturns } from './repository';
import { printSupplierReturn } from './purchase-paper';
import { supplierReturnView } from './views';

/** 退供應商: what lies in quarantine goes back, with its document and its value (B13, B18 E4). */
export const returnToSupplier = defineCommand('purchase.returnToSupplier', (input, cx) => {
  const supplier = supplierRows.get(cx.tx, input.supplierId);
  const from = standardPlace(cx, 'quarantine');
  const going = new Map<string, number>();
  const lines = input.lines.map(({ partId, qty, serials }) => ({
    part: parts.get(cx.tx, partId),
    qtyMilli: milliOf(qty),
    serials: [...new Set(serials.map(serialKey))],
  }));
  refuseLines(
    lines.flatMap(({ part, qtyMilli, serials }, i): WrongLine[] => {
      const at = { lineNo: i + 1, sku: part.sku };
      const before = going.get(part.id) ?? 0;
      going.set(part.id, before + qtyMilli);
      const there = stockBalances.at(cx.tx, part.id, from.id) - before;
      const inQuarantine = part.isSerialised ? partSerials.at(cx.tx, part.id, from.id) : [];
      const isCounted = part.isSerialised ? serials.length * 1000 === qtyMilli && serials.every((s) => inQuarantine.includes(s)) : true;
      return [
        ...(qtyMilli > there ? [{ ...at, wrong: 'short' as const, max: qtyOf(Math.max(0, there)) }] : []),
        ...(isCounted ? [] : [{ ...at, wrong: 'serials' as const, max: qtyOf(qtyMilli) }]),
        ...(!part.isSerialised && serials.length > 0 ? [{ ...at, wrong: 'notKept' as const }] : []),
      ];
    }),
  );
  const vrNo = cx.number('VR');
  const moved = lines.map(({ part, qtyMilli, serials }) => ({
    partId: part.id,
    qtyMilli,
    serials,
    movementId: postMovement(cx, {
      part,
      kind: 'supplierReturn',
      from,
      to: standardPlace(cx, 'supplier'),
      qtyMilli,
      serials,
      docNo: vrNo,
      reason: input.reason,
    }).id,
  }));
  const row = supplierReturns.insert(cx.tx, {
    id: newId<SupplierReturnId>(),
    vrNo,
    status: 'POSTED',
    supplierId: supplier.id,
    sentAt: cx.now,
    sentBy: cx.actor.staffId,
    reason: input.reason,
    lines: moved,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: 'PartsReturnedToSupplier',
    entity: 'purchase',
    entityId: row.id,
    to: 'POSTED',
    reason: input.reason,
    facts: { vrNo, supplier: supplier.name, lines: moved.length },
  });
  cx.changed('purchase', row.id);
  const view = supplierReturnView(cx.tx, cx.site, row);
  printSupplierReturn(cx, view);
  return view;
});

/** The pieces did not leave after all: they are in quarantine again, with the value they had. */
export const voidSupplierReturn = defineCommand('purchase.voidReturn', (input, cx) => {
  const seen = asSeen('SupplierReturn', supplierReturns.get(cx.tx, input.returnId), input.rev);
  const status = transition('SupplierReturn', slipTransitions, seen.status, 'void');
  for (const { partId, movementId } of seen.lines)
    reverseMovement(cx, parts.get(cx.tx, partId), stockMovements.get(cx.tx, movementId), input.reason);
  const row = supplierReturns.update(cx.tx, seen, { status, voidReason: input.reason }, cx.now);
  cx.voidNumber(row.vrNo, input.reason);
  cx.audit({
    event: 'SupplierReturnVoid',
    entity: 'purchase',
    entityId: row.id,
    from: seen.status,
    to: status,
    reason: input.reason,
    facts: { vrNo: row.vrNo },
  });
  cx.changed('purchase', row.id);
  return supplierReturnView(cx.tx, cx.site, row);
});
