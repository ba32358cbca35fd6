import { buildServiceVoucher } from '#shared/printed-document/build/service-voucher';
import { customerRow } from '../customer/steps';
import { contractOn } from '../maintenance-contract/steps';
import { defineCommand } from '../kernel/handlers';
import { jobById } from '../print-job/queries';
import { printJobs } from '../print-job/repository';
import { written } from '../kernel/written';
import { products } from '../product/repository';
import { repairDaysOf, warrantyOf } from '../product/steps';
import { serviceVouchers } from '../service-voucher/repository';
import { visitsOf } from '../service-voucher/queries';
import { customerFact, paperFactsBase, paperLanguage, productFact, storePaper } from './steps';

/** Prints the 服務憑證 as it stands now: history, warranty reckoning, rows for the next visits (B2). */
export const printVoucher = defineCommand('printedDocument.printVoucher', ({ voucherId }, cx) => {
  const voucher = serviceVouchers.get(cx.tx, voucherId);
  const owner = customerRow(cx.tx, voucher.customerId);
  const product = products.get(cx.tx, voucher.productId);
  const warranty = warrantyOf(cx.tx, cx.site, product, { intakeOn: cx.today, isCodeMismatch: false, isUserDamage: false });
  const months = warranty.reasons.find((r) => r.code === 'months')?.params['months'];
  const contract = contractOn(cx.tx, product.id, cx.today);
  const { settings } = cx.site;
  const document = buildServiceVoucher({
    ...paperFactsBase(cx, voucher.voucherNo, paperLanguage(cx, owner)),
    customer: customerFact(owner),
    product: productFact(product),
    zone: { zone: owner.zone, hours: owner.zone === 'urban' ? settings.dispatchHoursUrban : settings.dispatchHoursSuburban },
    purchasedOn: product.purchaseOn,
    proof: product.proofNo,
    warrantyUntil: warranty.until,
    basis: warranty.verdict === 'in' ? 'C' : contract ? 'B' : 'A',
    contract: contract ? { no: contract.ctNo, endsOn: contract.endsOn } : null,
    reckoning:
      product.purchaseOn === null || typeof months !== 'number'
        ? null
        : { fromOn: product.purchaseOn, months, extendedDays: repairDaysOf(cx.tx, product.id) },
    visits: visitsOf(cx.tx, voucher.id).map((v) => ({
      no: v.visitNo,
      arrivedAt: v.arrivedAt,
      leftAt: v.leftAt,
      type: v.type,
      fault: v.fault,
      action: v.action,
      parts: v.parts.filter((p) => !p.isTakenBack),
      minutes: v.minutes,
      chargeMinor: v.labourMinor + v.travelMinor + v.partsMinor,
      technician: v.technician,
      signer: v.signer,
    })),
    guaranteeDays: settings.repairGuaranteeDays,
  });
  const paper = storePaper(cx, { document, documentNo: voucher.voucherNo, entityId: voucher.id });
  const [job] = printJobs.ofDocument(cx.tx, paper.id);
  return jobById(cx.tx, written(job ?? null).id);
});
