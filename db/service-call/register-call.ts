import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import type { ServiceCallId } from '#shared/kernel/ids';
import { dueAt } from '#shared/service-call/due-time';
import { findOrMakeCustomer, mainPhone } from '../customer/steps';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { contractOn } from '../maintenance-contract/steps';
import { findOrMakeProduct, identifierOf, productLabel, warrantyOf } from '../product/steps';
import { repairCards } from '../repair-card/repository';
import { indexForSearch } from '../search/steps';
import { findOrOpenVoucher, moveVoucher } from '../service-voucher/steps';
import { callById } from './queries';
import { serviceCalls } from './repository';
import { timeOfFact } from './steps';
import type { ServiceCallRow } from './table';
import { written } from '../kernel/written';

/** 登記叫修: written at once, due time reckoned, voucher pulled for the chief (S0§8, C1). */
export const registerCall = defineCommand('serviceCall.register', (input, cx) => {
  const calledAt = timeOfFact(cx, 'calledAt', input.calledAt, null);
  const calledOn = localDateOf(calledAt, cx.site.region);
  const customer = findOrMakeCustomer(cx, input.customer);
  const product = findOrMakeProduct(cx, customer.id, input.product);
  const open = serviceCalls.openOfProduct(cx.tx, product.id);
  if (open && !input.allowDuplicate) throw new DomainError('CALL_OPEN_FOR_SERIAL', { callNo: open.callNo });
  if (input.appointmentTo !== null && (input.appointmentTo < calledAt || (input.appointmentFrom ?? calledAt) > input.appointmentTo)) {
    throw new DomainError('TIME_ORDER', { field: 'appointmentTo' });
  }

  const earlier = input.reworkOf === null ? null : repairCards.get(cx.tx, input.reworkOf);
  const isRework = earlier?.guaranteeUntil != null && calledOn <= earlier.guaranteeUntil && earlier.productId === product.id;
  const warranty = warrantyOf(cx.tx, cx.site, product, { intakeOn: calledOn, isCodeMismatch: false, isUserDamage: false });
  const isFree = isRework || warranty.verdict === 'in';
  const contract = isFree ? undefined : contractOn(cx.tx, product.id, calledOn);
  const zone = input.zone ?? customer.zone;
  const { settings } = cx.site;
  const voucher = findOrOpenVoucher(cx, product);
  const call = serviceCalls.insert(cx.tx, {
    id: newId<ServiceCallId>(),
    callNo: cx.number('SC'),
    status: 'NEW',
    channel: input.channel,
    calledAt,
    customerId: customer.id,
    customerName: customer.name,
    phone: mainPhone(customer),
    address: input.address ?? customer.address,
    zone,
    productId: product.id,
    model: productLabel(product),
    serial: identifierOf(product),
    symptom: input.symptom,
    typeGuess: isFree ? 'C' : contract ? 'B' : 'A',
    contractId: contract?.id ?? null,
    warrantyUntil: warranty.until,
    appointmentFrom: input.appointmentFrom,
    appointmentTo: input.appointmentTo,
    priority: isRework ? 'rework' : input.isVip ? 'vip' : 'normal',
    dueAt: dueAt({
      calledAt,
      zone,
      hours: { urban: settings.dispatchHoursUrban, suburban: settings.dispatchHoursSuburban },
      calendar: settings.calendar,
      region: cx.site.region,
      appointmentTo: input.appointmentTo,
    }),
    voucherId: voucher.id,
    reworkOf: isRework ? earlier.id : null,
    takenBy: cx.actor.staffId,
    isLateEntry: calledOn !== cx.today,
    padNo: input.padNo,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  if (voucher.status === 'FILED') moveVoucher(cx, voucher, 'pull', { callId: call.id, holderId: cx.actor.staffId });
  cx.audit({
    event: 'CallRegistered',
    entity: 'serviceCall',
    entityId: call.id,
    to: 'NEW',
    facts: { callNo: call.callNo, symptom: call.symptom, channel: call.channel, dueAt: call.dueAt },
  });
  cx.changed('serviceCall', call.id);
  indexCall(cx, call);
  return written(callById(cx.tx, cx.site, cx.now, call.id));
});

/** What a search for this call may type. */
function indexCall(cx: CommandCx, call: ServiceCallRow): void {
  indexForSearch(cx, {
    kind: 'call',
    entityId: call.id,
    title: call.callNo,
    detail: `${call.customerName}　${call.model}　${call.symptom}`,
    status: call.status,
    at: call.calledAt,
    fields: [
      { field: 'number', text: call.callNo },
      { field: 'name', text: call.customerName },
      { field: 'phone', text: call.phone ?? '' },
      { field: 'model', text: call.model },
      { field: 'serial', text: call.serial ?? '' },
      { field: 'fault', text: call.symptom },
      { field: 'address', text: call.address ?? '' },
    ],
  });
}
