import { and, eq, isNotNull, sum } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import type { CustomerId, ProductId } from '#shared/kernel/ids';
import { checkImei, checkSerial, type IdentifierCheck } from '#shared/product/identifier';
import { DEVICE_SHEETS } from '#shared/product/device-class';
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

type Identified = Pick<ProductRow, 'deviceClass' | 'serial' | 'hasNoSerial' | 'imei1' | 'imei2'>;
type Dated = Pick<ProductRow, 'purchaseOn' | 'exFactoryOn' | 'installOn'>;
const carriesImei = (row: Pick<ProductRow, 'deviceClass'>): boolean => DEVICE_SHEETS[row.deviceClass].identifier === 'imei';

/** What a scan must equal: IMEI 1 of a phone, else the serial; null when the device carries none (D6). */
export const identifierOf = (row: Pick<ProductRow, 'deviceClass' | 'serial' | 'imei1'>): string | null =>
  carriesImei(row) ? (row.imei1 ?? row.serial) : (row.serial ?? row.imei1);
export const productLabel = (row: Pick<ProductRow, 'brand' | 'model'>): string =>
  row.brand === null ? row.model : `${row.brand} ${row.model}`;

const valueOf = (check: IdentifierCheck): string => {
  if (!check.ok) throw new DomainError(check.code, check.params);
  return check.value;
};
/** "N/A" on the serial line means that there is none (quality 4.3, row 62). */
function readSerial(text: string | null): string | null {
  if (text === null) return null;
  const check = checkSerial(text);
  const value = valueOf(check);
  return check.ok && check.warnings.some((w) => w.code === 'serialPlaceholder') ? null : value;
}

/** Serial and IMEIs in their stored form; a device without one must say so (D6, quality 4.3). */
export function readIdentifiers(typed: Identified): Omit<Identified, 'deviceClass'> {
  const serial = readSerial(typed.serial);
  const imei1 = typed.imei1 === null ? null : valueOf(checkImei(typed.imei1));
  const imei2 = typed.imei2 === null ? null : valueOf(checkImei(typed.imei2));
  const hasNoSerial = typed.hasNoSerial || (typed.serial !== null && serial === null);
  const wanted = carriesImei(typed) ? imei1 : serial;
  if (wanted === null && !hasNoSerial) throw new DomainError('IDENTIFIER_NEEDED');
  return { serial, imei1, imei2, hasNoSerial: wanted === null };
}

/** No day of a product lies ahead, and it left the factory before it was sold (B1). */
export function assertDates(dates: Dated, today: string): void {
  for (const field of ['purchaseOn', 'exFactoryOn', 'installOn'] as const) {
    const on = dates[field];
    if (on !== null && on > today) throw new DomainError('DATE_IN_FUTURE', { field });
  }
  if (dates.exFactoryOn !== null && dates.purchaseOn !== null && dates.exFactoryOn > dates.purchaseOn) {
    throw new DomainError('DATE_ORDER', { field: 'exFactoryOn', other: 'purchaseOn' });
  }
}

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
  const identifiers = readIdentifiers(input);
  assertDates(input, cx.today);
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

/** Σ(ready − in) of the earlier repairs of a device, in calendar days; they extend its warranty (D3). */
export const repairDaysOf = (db: ReadDb, id: ProductId): number =>
  Number(
    db
      .select({ days: sum(repairCard.daysInRepair) })
      .from(repairCard)
      .where(and(eq(repairCard.productId, id), isNotNull(repairCard.daysInRepair)))
      .get()?.days ?? 0,
  );

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
