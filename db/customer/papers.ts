import { eq, inArray, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { CustomerId } from '#shared/kernel/ids';
import type { Domain } from '#shared/kernel/domains';
import { bill } from '../billing/table';
import { collectionReceipt } from '../collection-receipt/table';
import { counterIntake } from '../counter-intake/table';
import { custodyStay } from '../custody/table';
import { deposit } from '../deposit/table';
import type { CommandCx } from '../kernel/handlers';
import { loan } from '../loaner/table';
import { maintenanceContract } from '../maintenance-contract/table';
import { product } from '../product/table';
import { quote } from '../quote/table';
import { receivable } from '../receivable/table';
import { repairCard } from '../repair-card/table';
import { serviceCall } from '../service-call/table';
import { serviceVoucher } from '../service-voucher/table';

type OwnedTable = SQLiteTable & { id: SQLiteColumn; customerId: SQLiteColumn; rev: SQLiteColumn; updatedAt: SQLiteColumn };
/** Everything that stands in a customer's name. */
const OWNED: readonly (readonly [Domain, OwnedTable])[] = [
  ['product', product],
  ['serviceCall', serviceCall],
  ['serviceVoucher', serviceVoucher],
  ['counterIntake', counterIntake],
  ['collectionReceipt', collectionReceipt],
  ['custody', custodyStay],
  ['repairCard', repairCard],
  ['quote', quote],
  ['billing', bill],
  ['deposit', deposit],
  ['receivable', receivable],
  ['loaner', loan],
  ['maintenanceContract', maintenanceContract],
];
/** Ids by domain. */
export type Papers = Record<string, string[]>;

/** The products and papers of a pocket. */
export const papersOf = (cx: CommandCx, id: CustomerId): Papers =>
  Object.fromEntries(
    OWNED.map(([domain, table]) => [
      domain,
      cx.tx
        .select({ id: table.id })
        .from(table)
        .where(eq(table.customerId, id))
        .all()
        .map((r) => String(r.id)),
    ]),
  );

/** Whether every one of these papers is in this pocket. */
export const areAllIn = (cx: CommandCx, papers: Papers, id: CustomerId): boolean =>
  OWNED.every(([domain, table]) => {
    const ids = papers[domain] ?? [];
    return chunks(ids).every((part) =>
      cx.tx
        .select({ owner: table.customerId })
        .from(table)
        .where(inArray(table.id, part))
        .all()
        .every((r) => r.owner === id),
    );
  });

/** Puts papers into another pocket, each with its change. */
export function movePapers(cx: CommandCx, papers: Papers, into: CustomerId): void {
  for (const [domain, table] of OWNED) {
    const ids = papers[domain] ?? [];
    for (const part of chunks(ids)) {
      cx.tx.run(sql`update ${table} set customer_id = ${into}, rev = rev + 1, updated_at = ${cx.now} where ${inArray(table.id, part)}`);
    }
    for (const id of ids) cx.changed(domain, id);
  }
}

const chunks = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / 500) }, (_, i) => ids.slice(i * 500, i * 500 + 500));
