import type { StocktakeId } from '#shared/kernel/ids';
import type { Desk } from './centre';
import type { Stage } from './stage';
import { minutes, openTime } from './timeline';

/** What is found in a bin: a code scanned, or keyed as so many. */
type Found = Readonly<Record<string, readonly (readonly [code: string, qty?: number])[]>>;
async function countBins(keeper: Desk, stocktakeId: StocktakeId, found: Found): Promise<void> {
  for (const bin of await keeper('stocktake.bins', { stocktakeId })) {
    const at = { stocktakeId, placeId: bin.placeId };
    await keeper('stocktake.startBin', at);
    for (const [code, qty] of found[bin.code] ?? []) await keeper('stocktake.scan', { ...at, code, ...(qty === undefined ? {} : { qty }) });
    await keeper('stocktake.closeBin', at);
  }
  await keeper('stocktake.finish', { stocktakeId });
}

/** 盤點 of the last days: one is posted, one waits for the manager with a difference of each kind, one is being counted. */
export function planStocktakes({ centre, timeline, random, parts }: Stage, yesterday: string): void {
  const { keeper, manager } = centre;
  const onShelf = async (name: string, bin: string): Promise<number> => {
    const partId = parts.get(name);
    const held = partId === undefined ? [] : await keeper('stock.held', { partId });
    return held.find((h) => h.place === bin)?.qty ?? 0;
  };
  timeline.at(openTime(yesterday, random, 13, 13), async () => {
    const { id: stocktakeId } = await keeper('stocktake.open', { scope: { kind: 'range', from: 'C-09', to: 'C-10' }, note: '月底盤點' });
    await countBins(keeper, stocktakeId, {
      'C-09': [['P-FAN-28', await onShelf('風扇座', 'C-09')]],
      'C-10': [['P-GLUE', (await onShelf('防水膠', 'C-10')) - 2]],
    });
    const differenceIds = (await manager('stocktake.differences', { stocktakeId })).map((d) => d.id);
    await manager('stocktake.explain', { stocktakeId, differenceIds, reason: '用料漏記' });
    await manager('stocktake.approve', { stocktakeId });
    await manager('stocktake.post', { stocktakeId });
  });
  timeline.at(openTime(yesterday, random, 15, 15) + minutes(5), async () => {
    const { id } = await keeper('stocktake.open', { scope: { kind: 'range', from: 'B-04', to: 'B-07' }, note: null });
    const [screens, sockets] = [await onShelf('螢幕總成', 'B-04'), await onShelf('充電座', 'B-05')];
    await countBins(keeper, id, {
      'B-04': [
        ['P-LCD-NX', screens - 1],
        ['P-DCJ-14', 3],
      ],
      'B-05': [['P-DCJ-14', sockets - 3], ['4710000099999']],
      'B-06': [['P-TP-10', (await onShelf('觸控面板', 'B-06')) + 1]],
      'B-07': [['P-MB-NX-0001'], ['P-MB-NX-0002']],
    });
  });
  timeline.at(openTime(yesterday, random, 16, 16) + minutes(10), async () => {
    const { id: stocktakeId } = await keeper('stocktake.open', { scope: { kind: 'range', from: 'D-01', to: 'D-03' }, note: null });
    const first = (await keeper('stocktake.bins', { stocktakeId }))[0];
    if (first === undefined) return;
    const at = { stocktakeId, placeId: first.placeId };
    await keeper('stocktake.startBin', at);
    await keeper('stocktake.scan', { ...at, code: 'P-CMP-600' });
  });
}
