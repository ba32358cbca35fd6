import { DomainError } from '#shared/kernel/app-error';
import type { IntakeDevice } from '#shared/counter-intake/schema';
import type { Doubt } from '#shared/kernel/doubt';
import type { ContractId, CustomerId, RepairCardId } from '#shared/kernel/ids';
import type { ServiceType } from '#shared/kernel/region';
import { dateDoubts } from '#shared/product/dates';
import { isImeiUnchecked, isSameIdentifier, splitImeiScan } from '#shared/product/identifier';
import { readImei } from '#shared/product/read-identifiers';
import type { WarrantyVerdict } from '#shared/warranty/verdict';
import type { CommandCx } from '../kernel/handlers';
import { contractOn } from '../maintenance-contract/steps';
import { products } from '../product/repository';
import { findOrMakeProduct, warrantyOf } from '../product/steps';
import type { ProductRow } from '../product/table';
import { repairCards } from '../repair-card/repository';

export type Assessment = Readonly<{
  product: ProductRow;
  warranty: WarrantyVerdict;
  type: ServiceType;
  typeReason: string | null;
  reworkOf: RepairCardId | null;
  contractId: ContractId | null;
  imeiLabel: string | null;
  imeiSystem: string | null;
  isCodeMismatch: boolean;
  exteriorText: string;
}>;

/** As the record has it: an unreadable label was kept there with its reason, and two IMEIs of one scan were parted. */
function imeiOf(field: string, text: string | null, product: ProductRow): Readonly<{ value: string | null; doubts: readonly Doubt[] }> {
  if (text === null) return { value: null, doubts: [] };
  return readImei(field, splitImeiScan(text)[0] ?? text, isImeiUnchecked(product.imei1) ? product.identifierReason : null);
}

/** Repaired here and still in guarantee: is it the same fault? (E5; quality 4.3, row 60) */
function reworkDoubts(cx: CommandCx, product: ProductRow, device: IntakeDevice, receivedOn: string): readonly Doubt[] {
  if (device.reworkOf !== null || device.isUserDamage) return [];
  const last = repairCards.inGuarantee(cx.tx, product.id, receivedOn);
  return last ? [{ field: 'reworkOf', code: 'rework', params: { cardNo: last.cardNo, until: last.guaranteeUntil ?? '' } }] : [];
}

/** Everything the counter decides about one device before it is taken in (B4, E5, E16, E17, D3). */
export function assess(cx: CommandCx, customerId: CustomerId, device: IntakeDevice, receivedOn: string): Assessment {
  if (device.accessories.length === 0 && !device.hasNoAccessories) throw new DomainError('ACCESSORIES_NEEDED');
  if (Object.keys(device.exterior).length === 0) throw new DomainError('EXTERIOR_NEEDED');
  const found = findOrMakeProduct(cx, customerId, device.product);
  const product = learn(cx, found, device);
  const label = imeiOf('imeiLabel', device.imeiLabel, product);
  const system = imeiOf('imeiSystem', device.imeiSystem, product);
  const [imeiLabel, imeiSystem] = [label.value, system.value];
  cx.doubt([...('id' in device.product ? label.doubts : []), ...system.doubts]);

  const isDifferent = imeiLabel !== null && imeiSystem !== null && !isSameIdentifier(imeiLabel, imeiSystem);
  if (isDifferent && device.codeMismatchOverride && !cx.actor.roles.some((r) => r === 'chief' || r === 'manager'))
    throw new DomainError('OVERRIDE_NOT_ALLOWED', { post: 'chief' });
  const isCodeMismatch = isDifferent && device.codeMismatchOverride === null;
  if (isCodeMismatch) cx.doubt([{ field: 'imeiSystem', code: 'codeMismatch', params: {} }]);
  cx.doubt(reworkDoubts(cx, product, device, receivedOn));
  const hasProof = device.proofSeen.invoice || device.proofSeen.card || product.proofType !== 'none';
  const warranty = warrantyOf(cx.tx, cx.site, product, {
    intakeOn: receivedOn,
    isCodeMismatch,
    isUserDamage: device.isUserDamage,
    proof: hasProof,
  });

  const earlier = device.reworkOf === null ? null : repairCards.get(cx.tx, device.reworkOf);
  const isRework =
    earlier?.guaranteeUntil != null && earlier.productId === product.id && receivedOn <= earlier.guaranteeUntil && !device.isUserDamage;
  const isFree = isRework || warranty.verdict === 'in';
  // A product that was written down just now is in no contract: nothing is read for it.
  const isMadeHere = 'new' in device.product && product.createdAt === cx.now;
  const mayBeCovered = !isFree && !isMadeHere;
  const contract = mayBeCovered ? contractOn(cx.tx, product.id, receivedOn) : undefined;
  const basis: ServiceType = isFree ? 'C' : contract ? 'B' : 'A';
  const type = device.type ?? basis;
  if (type !== basis && device.typeReason === null) throw new DomainError('REASON_NEEDED', { field: 'typeReason' });
  return {
    product,
    warranty,
    type,
    typeReason: device.typeReason ?? (isRework ? `rework ${earlier.cardNo}` : null),
    reworkOf: isRework ? earlier.id : null,
    contractId: type === 'B' ? (contract?.id ?? null) : null,
    imeiLabel,
    imeiSystem,
    isCodeMismatch,
    exteriorText: exteriorText(device.exterior),
  };
}

/** The counter saw the invoice or the card: the product record learns date and proof. */
function learn(cx: CommandCx, product: ProductRow, device: IntakeDevice): ProductRow {
  if (device.purchaseOn !== null && device.purchaseOn > cx.today) throw new DomainError('DATE_IN_FUTURE', { field: 'purchaseOn' });
  const seen = device.proofSeen.invoice ? ('invoice' as const) : device.proofSeen.card ? ('warrantyCard' as const) : null;
  const patch = {
    ...(device.purchaseOn !== null && device.purchaseOn !== product.purchaseOn ? { purchaseOn: device.purchaseOn } : {}),
    ...(seen !== null && product.proofType === 'none' ? { proofType: seen } : {}),
    ...(device.proofSeen.no !== null && product.proofNo === null ? { proofNo: device.proofSeen.no } : {}),
  };
  if (Object.keys(patch).length === 0) return product;
  if (patch.purchaseOn !== undefined) cx.doubt(dateDoubts(patch, cx.today));
  const learned = products.update(cx.tx, product.id, product.rev, patch, cx.now);
  cx.audit({ event: 'ProductChanged', entity: 'product', entityId: product.id, facts: { fields: Object.keys(patch).join(' ') } });
  cx.changed('product', product.id);
  return learned;
}

/** `screen:scratch` for what is not sound; the paper words it in the customer's language. */
export const exteriorText = (exterior: IntakeDevice['exterior']): string =>
  Object.entries(exterior)
    .filter(([, grade]) => grade !== 'ok')
    .map(([item, grade]) => `${item}:${grade}`)
    .join(' ') || 'ok';
