import { checkConsistency } from '#db/consistency/check-consistency';
import type { PartId } from '#shared/kernel/ids';
import type { RawInput } from '#shared/contract/contract';
import { site } from '../site';

/** A centre with its people and a warehouse of three bins. */
export const warehouse = (region: 'TW' | 'CN' = 'TW') => warehouseIn(site(region));

/** The same in a centre that is there already. */
export async function warehouseIn(s: ReturnType<typeof site>) {
  const [clerk, chief, accountant, manager] = [s.person('clerk'), s.person('chief'), s.person('accountant'), s.person('manager')];
  const [keeper, wang, li] = [s.person('warehouse'), s.person('technician'), s.person('technician')];
  await keeper.ask('stock.addBins', { from: 'A-01', to: 'A-03' });
  const places = await keeper.ask('stock.places', {});
  const bin = (code: string) => {
    const place = places.find((p) => p.code === code);
    if (!place) throw new Error(`no bin ${code}`);
    return place.id;
  };
  const part = (sku: string, over: Partial<RawInput<'part.create'>> = {}) =>
    keeper.ask('part.create', { sku, nameTw: `零件 ${sku}`, homeBinId: bin('A-01'), priceMinor: 100, ...over });
  const stocked = async (sku: string, qty: number, valueMinor: number, over: Partial<RawInput<'part.create'>> = {}) => {
    const made = await part(sku, over);
    const serials = over.isSerialised === true ? Array.from({ length: qty }, (_, i) => `${sku}-${i + 1}`) : [];
    await accountant.ask('stock.open', { partId: made.id, qty, valueMinor, serials });
    return made;
  };
  const card = async (partId: PartId) => {
    const { onHand, valueMinor, reserved, withTechnicians } = (await keeper.ask('part.byId', { id: partId })) ?? {};
    return { onHand, valueMinor, reserved, withTechnicians };
  };
  /** What contradicts itself anywhere in the file. */
  const faults = () => checkConsistency(s.sqlite, { depth: 'full' }).violations;
  return { ...s, clerk, chief, accountant, manager, keeper, wang, li, bin, newPart: part, stocked, card, faults };
}
export type Warehouse = Awaited<ReturnType<typeof warehouse>>;
