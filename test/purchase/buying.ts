import type { PartId, RepairCardId } from '#shared/kernel/ids';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import type { RawInput } from '#shared/contract/contract';
import type { AppError } from '#shared/kernel/app-error';
import type { Result } from '#shared/kernel/result';
import { warehouse } from '../stock/warehouse';

export const errorOf = (result: Result<unknown> | undefined): AppError | null => (result?.ok === false ? result.error : null);

/** A warehouse with a supplier, and short ways to buy from him. */
export async function buying(region: 'TW' | 'CN' = 'TW') {
  const w = await warehouse(region);
  const supplier = await w.keeper.ask('part.addSupplier', { name: '大通零件行', phone: '02-2311-0000' });
  /** A part he has at this price; nothing of it is here. */
  const bought = async (sku: string, priceMinor: number, over: Partial<RawInput<'part.create'>> = {}) =>
    w.newPart(sku, { suppliers: [{ supplierId: supplier.id, code: `DT-${sku}`, priceMinor, pack: 1, leadDays: 3 }], ...over });
  const line = <T>(list: readonly T[], i = 0): T => {
    const found = list[i];
    if (found === undefined) throw new Error('no such line');
    return found;
  };
  /** Asked for by the warehouse, agreed to by the chief. */
  const agreed = async (partId: PartId, qty: number, job: Partial<RawInput<'purchase.request'>['lines'][number]> = {}) => {
    const pr = await w.keeper.ask('purchase.request', { lines: [{ partId, qty, ...job }] });
    return w.manager.ask('purchase.approve', { requisitionId: pr.id });
  };
  const ordered = async (partId: PartId, qty: number, job: Partial<RawInput<'purchase.request'>['lines'][number]> = {}) => {
    const pr = await agreed(partId, qty, job);
    const po = await w.keeper.ask('purchase.order', { supplierId: supplier.id, lines: pr.lines.map((l) => ({ lineId: l.id })) });
    return { pr, po, lineId: line(po.lines).id };
  };
  let n = 0;
  /** A device at the counter, whose technician waits for parts; promised at noon of a day. */
  const job = async (promisedOn: string, type: 'A' | 'C' = 'A', deviceClass: 'tv' | 'laptop' = 'tv') => {
    n += 1;
    const intake = await w.clerk.ask('counterIntake.receive', {
      customer: {
        new: { name: `郭志偉${n}`, phones: [{ number: region === 'TW' ? `092876540${n}` : `1380591000${n}` }], privacyConsent: true },
      },
      devices: [
        {
          product: { new: { deviceClass, brand: 'CHIMEI', model: 'TV-43A', serial: `TA43-0771${n}` } },
          faultReported: '無電源',
          hasNoAccessories: true,
          shelf: `B-0${n}`,
          exterior: Object.fromEntries(DEVICE_SHEETS[deviceClass].conditionItems.map((item) => [item, 'ok' as const])),
          type,
          typeReason: '主任判定',
        },
      ],
      promisedAt: `${promisedOn}T12:00:00+08:00`,
      inspectionFeeMinor: type === 'A' ? 300 : null,
      isDataLossAccepted: true,
      signature: { kind: 'signed', name: '郭志偉' },
    });
    const { cardId } = line(intake.devices);
    const card = await w.chief.ask('repairCard.byId', { id: cardId });
    return { cardId, cardNo: card?.cardNo ?? '' };
  };
  /** The bench asks for a part that is not here. */
  const wants = async (by: typeof w.wang, partId: PartId, qty: number, cardId: RepairCardId | null = null) => {
    const slip = await by.ask('stockIssue.request', { cardId, lines: [{ partId, qty }] });
    return { slip, lineId: line(slip.lines).id };
  };
  const waiting = async (partId: PartId) =>
    (await w.keeper.ask('purchase.waiting', { partId })).map((l) => `${l.rank} ${l.jobNo ?? l.siNo} ${l.qtyMissing}`);
  return { ...w, supplier, bought, agreed, ordered, job, wants, waiting, line };
}
export type Buying = Awaited<ReturnType<typeof buying>>;
