import { DomainError } from '#shared/kernel/app-error';
import type { MakerId } from '#shared/kernel/ids';
import { clashOf } from '#shared/maker/rules';
import { asSeen } from '../kernel/as-seen';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { supplierRows } from '../part/repository';
import { makerName, makerView } from './queries';
import { makerRates, makers } from './repository';

/** 廠商, new or changed: a supplier is one maker, and a brand is one maker's. */
export const writeMaker = defineCommand('maker.write', ({ makerId, rev, ...facts }, cx) => {
  const supplier = supplierRows.get(cx.tx, facts.supplierId);
  const others = makers.all(cx.tx).filter((m) => m.id !== makerId);
  const twin = others.find((m) => m.supplierId === supplier.id) ?? (facts.isActive ? clashOf(others, facts) : undefined);
  if (twin) throw new DomainError('MAKER_KNOWN', { name: makerName(cx.tx, twin) });
  const row =
    makerId === undefined
      ? makers.insert(cx.tx, {
          ...facts,
          id: newId<MakerId>(),
          siteCode: cx.site.code,
          createdAt: cx.now,
          updatedAt: cx.now,
        })
      : makers.update(cx.tx, asSeen('Maker', makers.get(cx.tx, makerId), rev), facts, cx.now);
  cx.audit({
    event: makerId === undefined ? 'MakerAdded' : 'MakerChanged',
    entity: 'maker',
    entityId: row.id,
    facts: { maker: supplier.name, brands: facts.brands.join('、'), oldPartDays: facts.oldPartDays },
  });
  cx.changed('maker', row.id);
  return makerView(cx.tx, row);
});

/** What he pays, from a day on (B18). */
export const setMakerRate = defineCommand('maker.setRate', ({ makerId, fromOn, ...rate }, cx) => {
  const row = makers.update(cx.tx, makers.get(cx.tx, makerId), {}, cx.now);
  const from = fromOn ?? cx.today;
  makerRates.append(cx.tx, { ...rate, makerId, fromOn: from, by: cx.actor.staffId, at: cx.now });
  cx.audit({
    event: 'MakerRateSet',
    entity: 'maker',
    entityId: row.id,
    facts: { maker: makerName(cx.tx, row), labourMinor: rate.labourMinor, travelMinor: rate.travelMinor, fromOn: from },
  });
  cx.changed('maker', row.id);
  return makerView(cx.tx, row);
});
