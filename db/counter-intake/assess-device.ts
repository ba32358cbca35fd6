import { DomainError } from '#shared/kernel/app-error';
import type { IntakeDevice } from '#shared/counter-intake/schema';
import type { CustomerId, RepairCardId } from '#shared/kernel/ids';
import type { ServiceType } from '#shared/kernel/region';
import { checkImei, isSameIdentifier } from '#shared/product/identifier';
import type { WarrantyVerdict } from '#shared/warranty/verdict';
import type { CommandCx } from '../kernel/handlers';
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
  imeiLabel: string | null;
  imeiSystem: string | null;
  isCodeMismatch: boolean;
  exteriorText: string;
}>;

const imeiOf = (text: string | null): string | null => {
  if (text === null) return null;
  const check = checkImei(text);
  if (!check.ok) throw new DomainError(check.code, check.params);
  return check.value;
};

/** Everything the counter decides about one device before it is taken in (B4, E5, E16, E17, D3). */
export function assess(cx: CommandCx, customerId: CustomerId, device: IntakeDevice, receivedOn: string): Assessment {
  if (device.accessories.length === 0 && !device.hasNoAccessories) throw new DomainError('ACCESSORIES_NEEDED');
  if (Object.keys(device.exterior).length === 0) throw new DomainError('EXTERIOR_NEEDED');
  const imeiLabel = imeiOf(device.imeiLabel);
  const imeiSystem = imeiOf(device.imeiSystem);
  const found = findOrMakeProduct(cx, customerId, device.product);
  const product = learn(cx, found, device);

  const isDifferent = imeiLabel !== null && imeiSystem !== null && !isSameIdentifier(imeiLabel, imeiSystem);
  if (isDifferent && device.codeMismatchOverride && !cx.actor.roles.some((r) => r === 'chief' || r === 'manager'))
    throw new DomainError('OVERRIDE_NOT_ALLOWED', { post: 'chief' });
  const isCodeMismatch = isDifferent && device.codeMismatchOverride === null;
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
  const basis: ServiceType = isRework || warranty.verdict === 'in' ? 'C' : 'A';
  const type = device.type ?? basis;
  if (type !== basis && device.typeReason === null) throw new DomainError('REASON_NEEDED', { field: 'typeReason' });
  return {
    product,
    warranty,
    type,
    typeReason: device.typeReason ?? (isRework ? `rework ${earlier.cardNo}` : null),
    reworkOf: isRework ? earlier.id : null,
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
  const learned = products.update(cx.tx, product.id, product.rev, patch, cx.now);
  cx.audit({ event: 'ProductChanged', entity: 'product', entityId: product.id, facts: { fields: Object.keys(patch).join(' ') } });
  cx.changed('product', product.id);
  return learned;
}

/** `screen:scratch` for what is not sound; the paper words it in the customer's language. */
const exteriorText = (exterior: IntakeDevice['exterior']): string =>
  Object.entries(exterior)
    .filter(([, grade]) => grade !== 'ok')
    .map(([item, grade]) => `${item}:${grade}`)
    .join(' ') || 'ok';
