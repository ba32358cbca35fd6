import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import { openDatabase } from '#db/kernel/connection';
import { emptyCentre, engineOn, signedIn } from '../centre';
import { changerOf, changesOf } from '../intake/changed-rows';
import { rawTwin } from '../intake/raw-intake';
import { contentHash, readerOf } from '../intake/written-rows';
import { compare, compared, timed, type Block } from '../measure';
import type { BenchRow } from '../row';

const MANY = 1_000;
const PAIRS = 5;
/** What a document of the warehouse changes in rows that were there before. */
const CHANGED = [
  'purchase_requisition',
  'requisition_line',
  'purchase_order',
  'purchase_order_line',
  'stock_balance',
  'stock_value',
  'stock_place',
] as const;

type Document = Readonly<{ operation: string; what: string; make: (round: number) => Promise<() => Promise<unknown>> }>;

async function people(file: string) {
  const engine = await engineOn(file);
  const [keeper, manager] = [await signedIn(engine, 'warehouse', DEMO_PIN), await signedIn(engine, 'manager', DEMO_PIN)];
  return { engine, keeper, manager };
}

/** A thousand parts of one supplier, one of them serialised. */
async function catalogue(file: string) {
  await emptyCentre(file);
  const { engine, keeper, manager } = await people(file);
  const supplier = await manager('part.addSupplier', { name: '大通零件行' });
  const partIds = [];
  for (let n = 0; n < MANY; n += 1) {
    const sku = `Q-${String(n).padStart(4, '0')}`;
    partIds.push((await manager('part.create', { sku, nameTw: `零件 ${sku}`, priceMinor: 100 })).id);
  }
  const piece = await manager('part.create', { sku: 'PIECE', nameTw: '主機板', priceMinor: 900, isSerialised: true });
  // Series, places and tables have their first rows: what is timed later is the usual document
  const lines = [{ partId: partIds[0] as never, qty: 1, supplierId: supplier.id, priceMinor: 1 }];
  const agreed = await manager('purchase.approve', { requisitionId: (await keeper('purchase.request', { lines })).id });
  const order = await keeper('purchase.order', { supplierId: supplier.id, lines: agreed.lines.map((l) => ({ lineId: l.id })) });
  await keeper('purchase.receive', { orderId: order.id, lines: order.lines.map((l) => ({ lineId: l.id, delivered: 1, rejected: 0 })) });
  await engine.close();
  return { supplierId: supplier.id, partIds, pieceId: piece.id };
}

/** Documents of a thousand lines or serials: the command against the same rows by prepared statements in one transaction (issue line 19). */
export async function bigDocuments(folder: string): Promise<readonly BenchRow[]> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'documents.sqlite');
  const { supplierId, partIds, pieceId } = await catalogue(file);
  const twinFile = path.join(folder, 'documents-twin.sqlite');
  copyFileSync(file, twinFile);
  const twin = rawTwin(twinFile);
  const change = changerOf(twin.sqlite, CHANGED);
  const inOne = twin.sqlite.transaction((work: () => void) => work());
  const reader = openDatabase(file, { readonly: true });
  const [written, changed] = [readerOf(reader.sqlite), changesOf(reader.sqlite, CHANGED)];
  const { engine, keeper, manager } = await people(file);

  const order = async (lines: readonly { partId: never; qty: number }[]) => {
    const asked = await keeper('purchase.request', { lines: lines.map((l) => ({ ...l, supplierId, priceMinor: 1 })) });
    const agreed = await manager('purchase.approve', { requisitionId: asked.id });
    return keeper('purchase.order', { supplierId, lines: agreed.lines.map((l) => ({ lineId: l.id })) });
  };
  const documents: readonly Document[] = [
    {
      operation: 'Stock: 1,000 serials received at once',
      what: 'one line of a goods receipt',
      make: async (round) => {
        const { id: orderId, lines } = await order([{ partId: pieceId as never, qty: MANY }]);
        const serials = Array.from({ length: MANY }, (_, i) => `SN-${round}-${i}`);
        return () =>
          keeper('purchase.receive', { orderId, lines: lines.map((l) => ({ lineId: l.id, delivered: MANY, rejected: 0, serials })) });
      },
    },
    {
      operation: 'Stock: a goods receipt of 1,000 lines',
      what: 'a thousand movements with balance, value and paper',
      make: async () => {
        const { id: orderId, lines } = await order(partIds.map((partId) => ({ partId: partId as never, qty: 2 })));
        return () => keeper('purchase.receive', { orderId, lines: lines.map((l) => ({ lineId: l.id, delivered: 2, rejected: 0 })) });
      },
    },
    {
      operation: 'Stock: a requisition of 1,000 lines',
      what: 'each line with what is here, coming and promised, and the paper',
      make: () =>
        Promise.resolve(() =>
          keeper('purchase.request', { lines: partIds.map((partId) => ({ partId, qty: 3, supplierId, priceMinor: 1 })) }),
        ),
    },
  ];

  const catchUp = (): void => {
    twin.ready(written())();
    inOne(change(changed()));
  };
  const rows: BenchRow[] = [];
  for (const { operation, what, make } of documents) {
    let round = 0;
    let waiting: (() => void) | undefined;
    const product: Block = async () => {
      const save = await make(round++);
      catchUp();
      const ms = await timed(save);
      const [insert, update] = [twin.ready(written()), change(changed())];
      waiting = () => {
        insert();
        update();
      };
      return [ms];
    };
    const limit: Block = async () => [await timed(() => inOne(waiting as () => void))];
    await product(); // the first block of the twin has these to write
    const c = await compare({ limit, product, pairs: PAIRS });
    await limit();
    if (contentHash(twin.sqlite) !== contentHash(reader.sqlite))
      throw new Error(`${operation}: the twin did not write the same rows, so its time says nothing`);
    rows.push(compared(c, { operation, atMost: 2, note: `${what}; the twin writes the same rows (compared by hash)` }));
  }
  twin.close();
  reader.sqlite.close();
  await engine.close();
  return rows;
}
