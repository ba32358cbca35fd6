import type { Visit } from './visit';

const PARTS = 1_000;
const LONG = '進紙輪組 PRT-220 用（左右各一，含離合器、彈簧與墊片，原廠包裝，限二〇二三年以後機型，附安裝說明與保固卡）';
/** As many characters as a name may have (quality 4.4). */
export const LONGEST_NAME = Array.from(LONG.repeat(2)).slice(0, 60).join('');
const LINES = 30;

/** A warehouse whose every list is long: a thousand parts at their level with names of sixty characters, and one requisition of thirty. */
export async function fillWarehouse({ ask }: Visit): Promise<void> {
  const supplier = await ask('part.addSupplier', { name: LONGEST_NAME });
  const made: Awaited<ReturnType<typeof part>>[] = [];
  const part = (n: number) =>
    ask('part.create', {
      sku: `FULL-${String(n).padStart(4, '0')}`,
      nameTw: LONGEST_NAME,
      nameEn: `Paper feed roller assembly ${n}, left and right, with clutch`,
      orderAt: 3,
      fillTo: 10,
      suppliers: [{ supplierId: supplier.id, code: null, priceMinor: 1_234_567, pack: 1, leadDays: 3 }],
    });
  for (let n = 1; n <= PARTS; n += 1) made.push(await part(n));
  await ask('purchase.request', { lines: made.slice(0, LINES).map((p) => ({ partId: p.id, qty: 7 })) });
}
