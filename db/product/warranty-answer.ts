import type { Input, Output } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import type { QueryCx } from '../kernel/handlers';
import { contractOn } from '../maintenance-contract/steps';
import { products } from './repository';
import { warrantyOf } from './steps';

/** The verdict for a known product, with what is being typed laid over its record (D3, D4). */
export function warrantyAnswer(input: Input<'product.warranty'>, { db, site, today }: QueryCx): Output<'product.warranty'> {
  if (site === null) throw new DomainError('NOT_FOUND', { entity: 'Site', id: '' });
  const known = input.productId === null ? null : products.get(db, input.productId);
  const purchaseOn = input.purchaseOn === undefined ? (known?.purchaseOn ?? null) : input.purchaseOn;
  const subject = {
    id: known?.id ?? null,
    deviceClass: input.deviceClass ?? known?.deviceClass ?? ('other' as const),
    purchaseOn,
    exFactoryOn: input.exFactoryOn === undefined ? (known?.exFactoryOn ?? null) : input.exFactoryOn,
    warrantyMonths: input.warrantyMonths === undefined ? (known?.warrantyMonths ?? null) : input.warrantyMonths,
    restartedOn: known?.restartedOn ?? null,
    proofType: known?.proofType ?? ('none' as const),
  };
  const { isCodeMismatch, isUserDamage, hasProof } = input;
  const intakeOn = input.intakeOn ?? today;
  const verdict = warrantyOf(db, site, subject, {
    intakeOn,
    isCodeMismatch,
    isUserDamage,
    ...(hasProof === undefined ? {} : { proof: hasProof }),
  });
  const contract = known === null ? undefined : contractOn(db, known.id, intakeOn);
  return { ...verdict, contractNo: contract?.ctNo ?? null };
}
