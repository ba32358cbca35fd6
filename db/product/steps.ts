import { and, eq, isNotNull, sum, sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { CustomerId, ProductId } from '#shared/kernel/ids';
import { assertDates, dateDoubts } from '#shared/product/dates';
import { carriesImei, readIdentifiers } from '#shared/product/read-identifiers';
import type { NewProduct } from '#shared/product/schema';
import { warrantyVerdict, type WarrantyVerdict } from '#shared/warranty/verdict';
import { customerRow } from '../customer/steps';
import type { ReadDb } from '../kernel/connection';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import type { SiteContext } from '../kernel/site-context';
import { repairCard } from '../repair-card/table';
import { indexForSearch } from '../search/steps';
import { products } from './repository';
import type { ProductRow } from './table';
import { perConnection } from '../kernel/rows';

/** What a scan must equal: IMEI 1 of a phone, else the serial; null when the device carries none (D6). */
export const identifierOf = (row: Pick<ProductRow, 'deviceClass' | 'serial' | 'imei1'>): string | null =>
  carriesImei(row.deviceClass) ? (row.imei1 ?? row.serial) : (row.serial ?? row.imei1);
export const productLabel = (row: Pick<ProductRow, 'brand' | 'model'>): string =>
  row.brand === null ? row.model : `${row.brand} ${row.model}`;

const isSameModel = (a: Pick<ProductRow, 'brand' | 'model'>, b: Pick<ProductRow, 'brand' | 'model'>): boolean =>
  productLabel(a).toLowerCase() === productLabel(b).toLowerCase() ||
  (a.model.toLowerCase() === b.model.toLowerCase() && (a.brand === null || b.brand === null));

/** The product of an operation: a known one of this customer, or a record written on the spot. */
export function findOrMakeProduct(
  cx: CommandCx,
  customerId: CustomerId,
  ref: Readonly<{ id: ProductId } | { new: NewProduct }>,
): ProductRow {
  if ('new' in ref) return makeProduct(cx, customerId, ref.new);
  const row = products.get(cx.tx, ref.id);
  if (row.customerId !== customerId) throw new DomainError('NOT_FOUND', { entity: 'Product', id: ref.id });
  return row;
}

/**
 * Writes a product into a pocket (B1). The same identifier of the same model and customer is the record that is there,
 * with its blanks filled; a second-hand device gets a record of its own for the new owner.
 */
export function makeProduct(cx: CommandCx, customerId: CustomerId, input: NewProduct): ProductRow {
  const { doubts, ...identifiers } = readIdentifiers(input);
  assertDates(input, cx.today);
  cx.doubt([...doubts, ...dateDoubts(input, cx.today)]);
  const identifier = identifierOf({ deviceClass: input.deviceClass, ...identifiers });
  const known =
    identifier === null
      ? undefined
      : products.withIdentifier(cx.tx, identifier).find((p) => p.customerId === customerId && isSameModel(p, input));
  if (known) return fillBlanks(cx, known, input);
  const made = products.insert(cx.tx, {
    ...input,
    ...identifiers,
    id: newId<ProductId>(),
    customerId,
    restartedOn: null,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({ event: 'ProductAdded', entity: 'product', entityId: made.id, facts: { model: productLabel(made) } });
  cx.changed('product', made.id);
  indexProduct(cx, made);
  return made;
}

const FILLABLE = ['purchaseOn', 'exFactoryOn', 'installOn', 'dealer', 'proofNo', 'warrantyCardNo', 'warrantyMonths'] as const;
function fillBlanks(cx: CommandCx, known: ProductRow, input: NewProduct): ProductRow {
  const news = FILLABLE.filter((key) => known[key] === null && input[key] !== null);
  const learnsProof = known.proofType === 'none' && input.proofType !== 'none';
  if (news.length === 0 && !learnsProof) return known;
  const patch = { ...Object.fromEntries(news.map((key) => [key, input[key]])), ...(learnsProof ? { proofType: input.proofType } : {}) };
  assertDates({ ...known, ...patch }, cx.today);
  const row = products.update(cx.tx, known.id, known.rev, patch, cx.now);
  cx.audit({ event: 'ProductChanged', entity: 'product', entityId: row.id, facts: { fields: Object.keys(patch).join(' ') } });
  cx.changed('product', row.id);
  return row;
}

/** What a search for this device may type. */
export function indexProduct(cx: CommandCx, row: ProductRow): void {
  const owner = customerRow(cx.tx, row.customerId);
  indexForSearch(cx, {
    kind: 'product',
    entityId: row.id,
    title: productLabel(row),
    detail: [identifierOf(row) ?? '', owner.name].filter((t) => t !== '').join('　'),
    status: null,
    at: row.createdAt,
    fields: [
      { field: 'model', text: productLabel(row) },
      { field: 'serial', text: row.serial ?? '' },
      { field: 'imei', text: row.imei1 ?? '' },
      { field: 'imei', text: row.imei2 ?? '' },
      { field: 'proof', text: row.proofNo ?? '' },
      { field: 'warrantyCard', text: row.warrantyCardNo ?? '' },
    ],
  });
}

const daysOf = perConnection((db) =>
  db
    .select({ days: sum(repairCard.daysInRepair) })
    .from(repairCard)
    .where(and(eq(repairCard.productId, sql.placeholder('id')), isNotNull(repairCard.daysInRepair)))
    .prepare(),
);

/** Σ(ready − in) of the earlier repairs of a device, in calendar days; they extend its warranty (D3). */
export const repairDaysOf = (db: ReadDb, id: ProductId): number => Number(daysOf(db).get({ id })?.days ?? 0);

export type WarrantyQuestion = Readonly<{
  intakeOn: string;
  isCodeMismatch: boolean;
  isUserDamage: boolean;
  /** Left out: what the record says. */ proof?: boolean;
}>;
type WarrantySubject = Pick<ProductRow, 'deviceClass' | 'purchaseOn' | 'exFactoryOn' | 'warrantyMonths' | 'restartedOn' | 'proofType'> & {
  id: ProductId | null;
};

/** 保固判定 of a product on the day it comes in (D3, D4, E20). */
export const warrantyOf = (db: ReadDb, site: SiteContext, row: WarrantySubject, q: WarrantyQuestion): WarrantyVerdict =>
  warrantyVerdict({
    region: site.region,
    deviceClass: row.deviceClass,
    purchaseOn: row.purchaseOn,
    exFactoryOn: row.exFactoryOn,
    proof: q.proof ?? row.proofType !== 'none',
    warrantyMonths: row.warrantyMonths,
    repairDays: row.id === null ? 0 : repairDaysOf(db, row.id),
    intakeOn: q.intakeOn,
    calendar: site.settings.calendar,
    codeMismatch: q.isCodeMismatch,
    userDamage: q.isUserDamage,
    restartedOn: row.restartedOn,
  });
