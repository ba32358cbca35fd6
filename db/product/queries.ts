import { and, asc, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Input, Output } from '#shared/contract/contract';
import { localDateOf } from '#shared/kernel/business-date';
import type { CustomerId, ProductId } from '#shared/kernel/ids';
import { checkImei, checkSerial, isImeiUnchecked } from '#shared/product/identifier';
import type { ProductView } from '#shared/product/schema';
import { customer } from '../customer/table';
import { custodyStay } from '../custody/table';
import type { ReadDb } from '../kernel/connection';
import type { QueryCx } from '../kernel/handlers';
import { cardTechnician, repairCard } from '../repair-card/table';
import { staff } from '../staff/table';
import { products } from './repository';
import { identifierOf } from './steps';
import { product, type ProductRow } from './table';

export function productView(db: ReadDb, row: ProductRow): ProductView {
  const { siteCode: _site, createdAt: _made, updatedAt: _changed, restartedOn: _restarted, ...shown } = row;
  const owner = db.select({ name: customer.name }).from(customer).where(eq(customer.id, row.customerId)).get();
  return { ...shown, customerName: owner?.name ?? '', identifier: identifierOf(row), isImeiUnchecked: isImeiUnchecked(row.imei1) };
}

export function productById(db: ReadDb, id: ProductId): ProductView | null {
  const row = db.select().from(product).where(eq(product.id, id)).get();
  return row ? productView(db, row) : null;
}
export const productsOf = (db: ReadDb, customerId: CustomerId): ProductView[] =>
  products.of(db, customerId).map((row) => productView(db, row));

/** A serial or IMEI as typed or scanned, in the form that is stored; also both readings of a number that could be either. */
function readingsOf(typed: string): string[] {
  const readings = [checkSerial(typed), checkImei(typed)];
  return [...new Set(readings.flatMap((r) => (r.ok ? [r.value] : [])))];
}
function withIdentifier(db: ReadDb, typed: string): ProductRow[] {
  const rows = readingsOf(typed).flatMap((identifier) => products.withIdentifier(db, identifier));
  return rows.filter((row, i) => rows.findIndex((other) => other.id === row.id) === i);
}
export const productsWith = (db: ReadDb, identifier: string): ProductView[] =>
  withIdentifier(db, identifier).map((row) => productView(db, row));

/** Brands and models already known, most used first. */
export function knownModels(db: ReadDb, { deviceClass, text }: Input<'product.models'>): Output<'product.models'> {
  const like = `%${text.trim().replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
  return db
    .select({ brand: product.brand, model: product.model, deviceClass: product.deviceClass })
    .from(product)
    .where(
      and(
        deviceClass === null ? undefined : eq(product.deviceClass, deviceClass),
        text.trim() === '' ? undefined : sql`(${product.model} like ${like} escape '\\' or ${product.brand} like ${like} escape '\\')`,
      ),
    )
    .groupBy(product.model, product.brand, product.deviceClass)
    .orderBy(desc(count()), asc(product.model))
    .limit(20)
    .all();
}

/** Earlier repairs of a serial or IMEI, whoever brought it, newest first (E5). */
export function earlierRepairs({ db, site, today }: QueryCx, identifier: string): Output<'product.earlierRepairs'> {
  const ids = withIdentifier(db, identifier).map((p) => p.id);
  if (ids.length === 0 || site === null) return [];
  const dayOf = (at: string) => localDateOf(at, site.region);
  return db
    .select({ card: repairCard, inAt: custodyStay.inAt, openedAt: custodyStay.openedAt, leftAt: custodyStay.closedAt })
    .from(repairCard)
    .innerJoin(custodyStay, eq(custodyStay.id, repairCard.stayId))
    .where(inArray(repairCard.productId, ids))
    .orderBy(desc(repairCard.openedAt), desc(repairCard.id))
    .limit(50)
    .all()
    .map(({ card, inAt, openedAt, leftAt }) => ({
      cardId: card.id,
      cardNo: card.cardNo,
      status: card.status,
      faultReported: card.faultReported,
      diagnosis: card.diagnosis,
      technician: technicianOf(db, card),
      cameOn: dayOf(inAt ?? openedAt),
      leftOn: leftAt === null ? null : dayOf(leftAt),
      days: card.daysInRepair,
      guaranteeUntil: card.guaranteeUntil,
      isInGuarantee: card.guaranteeUntil !== null && card.guaranteeUntil >= today,
    }));
}

function technicianOf(db: ReadDb, card: typeof repairCard.$inferSelect): string | null {
  const first = db
    .select({ id: cardTechnician.staffId })
    .from(cardTechnician)
    .where(eq(cardTechnician.cardId, card.id))
    .orderBy(asc(cardTechnician.position))
    .limit(1)
    .get();
  const id = card.repairedBy ?? first?.id;
  return id === undefined ? null : (db.select({ name: staff.name }).from(staff).where(eq(staff.id, id)).get()?.name ?? null);
}
