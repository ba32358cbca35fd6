import type { RawInput } from '#shared/contract/contract';
import type { PartId, StocktakeId } from '#shared/kernel/ids';
import type { Result } from '#shared/kernel/result';
import { warehouse, type Warehouse } from '../stock/warehouse';

export const codeOf = (result: Result<unknown> | undefined): unknown => (result?.ok === false ? result.error : null);

/** A warehouse with a second keeper, and how one counts in it. */
export async function counting() {
  const w = await warehouse();
  const second = w.person('warehouse');
  type Keeper = Warehouse['keeper'];
  const open = (scope: RawInput<'stocktake.open'>['scope'] = { kind: 'warehouse' }) => w.keeper.ask('stocktake.open', { scope });
  /** Scans these codes in a bin and closes it; `code*3`: keyed as three. */
  const count = async (stocktakeId: StocktakeId, bin: string, codes: readonly string[], by: Keeper = w.keeper) => {
    const at = { stocktakeId, placeId: w.bin(bin) };
    await by.ask('stocktake.startBin', at);
    for (const text of codes) {
      const [code = '', qty] = text.split('*');
      await by.ask('stocktake.scan', { ...at, code, ...(qty === undefined ? {} : { qty: Number(qty) }) });
    }
    return by.ask('stocktake.closeBin', at);
  };
  /** The whole count: every bin that is not named is found empty. */
  const countAll = async (stocktakeId: StocktakeId, found: Readonly<Record<string, readonly string[]>>) => {
    for (const { code } of await w.keeper.ask('stocktake.bins', { stocktakeId })) await count(stocktakeId, code, found[code] ?? []);
    return w.keeper.ask('stocktake.finish', { stocktakeId });
  };
  const differences = async (stocktakeId: StocktakeId) =>
    (await w.manager.ask('stocktake.differences', { stocktakeId })).map((d) => [d.group, d.sku ?? d.code, d.place, d.fromPlace, d.qty]);
  const explainAll = async (stocktakeId: StocktakeId, reason = '誤領') => {
    for (const d of await w.manager.ask('stocktake.differences', { stocktakeId }))
      await w.manager.ask('stocktake.explain', {
        stocktakeId,
        differenceIds: [d.id],
        reason,
        ...(d.group === 'unknown' ? { resolution: d.isWithTechnician || d.partId === null ? ('leave' as const) : ('post' as const) } : {}),
      });
  };
  const agreeAndPost = async (stocktakeId: StocktakeId) => {
    await explainAll(stocktakeId);
    await w.manager.ask('stocktake.approve', { stocktakeId });
    return w.manager.ask('stocktake.post', { stocktakeId });
  };
  const move = (partId: PartId, from: string, to: string, qty: number, serials: string[] = []) =>
    w.keeper.ask('stock.transfer', { fromId: w.bin(from), toId: w.bin(to), lines: [{ partId, qty, serials }] });
  const inBins = async (partId: PartId) =>
    Object.fromEntries((await w.keeper.ask('stock.held', { partId })).map((h) => [h.place, h.serials.length > 0 ? h.serials : h.qty]));
  return { ...w, second, open, count, countAll, differences, explainAll, agreeAndPost, move, inBins };
}
export type Counting = Awaited<ReturnType<typeof counting>>;
