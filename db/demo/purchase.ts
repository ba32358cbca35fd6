import type { Stage } from './stage';
import { minutes, openTime } from './timeline';

/** Who sells what, and for how much. */
const SUPPLIERS = [
  {
    name: '大通零件行',
    phone: '02-2311-0288',
    contact: '張先生',
    sells: [
      ['電源板', 900],
      ['充電座', 350],
      ['排水管', 80],
      ['啟動電容', 310],
    ],
  },
  {
    name: '永豐電子材料',
    phone: '02-2599-1177',
    contact: '許小姐',
    sells: [
      ['膨脹閥', 540],
      ['主機板', 4200],
      ['螢幕總成', 2600],
    ],
  },
] as const;

/**
 * 採購 of the last days: one order came with a broken piece that lies in quarantine, one is on its way and late, what was sent by mistake went back,
 * one requisition waits for the chief with the prices of two suppliers, and a bench's draft has no price yet.
 */
export function planPurchase({ centre, timeline, random, parts }: Stage, yesterday: string): void {
  const { keeper, chief, technicians } = centre;
  const partOf = (name: string) => {
    const id = parts.get(name);
    if (id === undefined) throw new Error(`demo: no part ${name}`);
    return id;
  };
  const start = openTime(yesterday, random, 9, 9);
  timeline.at(start, async () => {
    const [first, second] = await Promise.all(
      SUPPLIERS.map(async ({ sells, ...facts }) => {
        const supplier = await keeper('part.addSupplier', facts);
        for (const [name, priceMinor] of sells)
          await keeper('part.setSupplier', { partId: partOf(name), supplierId: supplier.id, priceMinor, leadDays: 3, pack: 1 });
        return supplier;
      }),
    );
    if (first === undefined || second === undefined) throw new Error('demo: no supplier');
    const buy = async (names: readonly (readonly [string, number])[], supplierId: typeof first.id, dueOn?: string) => {
      const asked = await keeper('purchase.request', { lines: names.map(([name, qty]) => ({ partId: partOf(name), qty })) });
      const agreed = await chief('purchase.approve', { requisitionId: asked.id });
      return keeper('purchase.order', {
        supplierId,
        lines: agreed.lines.map((l) => ({ lineId: l.id })),
        ...(dueOn === undefined ? {} : { dueOn }),
      });
    };
    const order = await buy(
      [
        ['電源板', 3],
        ['排水管', 5],
      ],
      first.id,
    );
    await buy([['膨脹閥', 2]], second.id, yesterday);
    const asked = await keeper('purchase.request', { lines: [{ partId: partOf('充電座'), qty: 15 }] });
    for (const { id } of asked.lines)
      await keeper('purchase.quote', {
        requisitionId: asked.id,
        lineId: id,
        quotes: [
          { supplierId: first.id, priceMinor: 350, note: '現貨' },
          { supplierId: second.id, priceMinor: 335, note: '兩週' },
        ],
        supplierId: first.id,
        reason: '急用，現貨',
      });
    await technicians[0].desk('purchase.request', { lines: [{ partId: partOf('防水膠'), qty: 100 }], note: '快用完了' });
    timeline.at(start + minutes(90), async () => {
      const [board, hose] = order.lines;
      if (board === undefined || hose === undefined) throw new Error('demo: an order without lines');
      await keeper('purchase.receive', {
        orderId: order.id,
        deliveryNo: 'DT-260388',
        lines: [
          { lineId: board.id, delivered: 3, rejected: 1, rejectReason: 'damaged' },
          { lineId: hose.id, delivered: 3, rejected: 1, rejectReason: 'wrongPart' },
        ],
      });
      await keeper('purchase.returnToSupplier', {
        supplierId: first.id,
        reason: '送錯尺寸',
        lines: [{ partId: partOf('排水管'), qty: 1 }],
      });
    });
  });
}
