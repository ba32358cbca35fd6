import { DomainError } from '#shared/kernel/app-error';
import type { Input } from '#shared/contract/contract';
import { transition } from '#shared/kernel/state-machine';
import { serialKey } from '#shared/stock/serial-key';
import { assertExplained, assertOtherThanCounter } from '#shared/stocktake/rules';
import { stocktakeTransitions } from '#shared/stocktake/states';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { parts } from '../part/repository';
import { printDifferences } from './count-paper';
import { stocktakeDifferences, stocktakeLines, stocktakes } from './repository';
import { moveStocktake, stocktakeAsSeen } from './steps';
import type { StocktakeDifferenceRow, StocktakeRow } from './table';
import { differenceView, slipNeeds, stocktakeView } from './views';
import { surplusWorth } from './worth';

/** 複盤: what is doubted is counted again, in both bins where a piece lies in the wrong one. */
export const recount = defineCommand('stocktake.recount', (input, cx) => {
  const row = stocktakeAsSeen(cx, input);
  const open = moveStocktake(cx, row, 'recount', { approverId: null, approvedAt: null }, { event: 'StocktakeRecounted' });
  const chosen = stocktakeDifferences.of(cx.tx, row.id).filter((d) => input.differenceIds?.includes(d.id) ?? true);
  for (const { partId, placeId, fromPlaceId } of chosen)
    for (const at of [placeId, fromPlaceId]) {
      if (partId === null || at === null) continue;
      const line = stocktakeLines.find(cx.tx, { stocktakeId: row.id, placeId: at }, partId);
      if (line) stocktakeLines.set(cx.tx, line, { state: 'AGAIN', round: 0 });
    }
  return stocktakeView(cx.tx, open);
});

type Explained = Input<'stocktake.explain'>;
/** What an unknown piece becomes: a part of ours, or nothing. */
function decided(cx: CommandCx, row: StocktakeDifferenceRow, { resolution, partId }: Explained): Partial<StocktakeDifferenceRow> {
  if (row.group !== 'unknown') return {};
  const owner = partId ?? row.partId;
  const part = owner === null ? null : parts.get(cx.tx, owner);
  if (resolution === 'post') {
    if (part === null) throw new DomainError('COUNT_PART_NEEDED', { code: row.code ?? '' });
    const { isWithTechnician, isWithoutSlip } = slipNeeds(cx.tx, row);
    if (isWithTechnician) throw new DomainError('PIECE_WITH_TECHNICIAN', { serial: row.serials[0] ?? '' });
    if (isWithoutSlip) throw new DomainError('PIECE_WITHOUT_SLIP', { serial: row.serials[0] ?? '' });
  }
  return {
    ...(resolution === undefined ? {} : { resolution }),
    ...(part === null ? {} : { partId: part.id, valueMinor: surplusWorth(cx.tx, part.id, row.qty) }),
    ...(part !== null && row.code !== null ? { serials: part.isSerialised ? [serialKey(row.code)] : [] } : {}),
  };
}

/** The reason of each difference (B15). */
export const explain = defineCommand('stocktake.explain', (input, cx) => {
  const row = stocktakes.get(cx.tx, input.stocktakeId);
  transition('Stocktake', stocktakeTransitions, row.status, 'approve');
  const changed = input.differenceIds.map((id) => {
    const difference = stocktakeDifferences.get(cx.tx, id);
    if (difference.stocktakeId !== row.id || !difference.isCurrent) throw new DomainError('NOT_FOUND', { entity: 'Stocktake', id });
    stocktakeDifferences.set(cx.tx, id, { reason: input.reason, ...decided(cx, difference, input) });
    return stocktakeDifferences.get(cx.tx, id);
  });
  cx.audit({
    event: 'DifferenceExplained',
    entity: 'stocktake',
    entityId: row.id,
    reason: input.reason,
    facts: { stNo: row.stNo, count: changed.length },
  });
  stocktakes.update(cx.tx, row, {}, cx.now);
  cx.changed('stocktake', row.id);
  return changed.map((d) => differenceView(cx.tx, cx.site.language, d));
});

/** 核准 by the manager, who did not count (B15). */
export const approveCount = defineCommand('stocktake.approve', (input, cx) => {
  const row: StocktakeRow = stocktakeAsSeen(cx, input);
  assertOtherThanCounter({
    counterIds: row.counterIds,
    actorId: cx.actor.staffId,
    isSinglePersonSite: cx.site.settings.isSinglePersonSite,
  });
  const agreed = moveStocktake(cx, row, 'approve', { approverId: cx.actor.staffId, approvedAt: cx.now }, { event: 'StocktakeApproved' });
  const differences = stocktakeDifferences.of(cx.tx, row.id);
  assertExplained(differences);
  printDifferences(cx, agreed, differences);
  return stocktakeView(cx.tx, agreed);
});
