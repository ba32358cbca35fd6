import type { Output } from '#shared/contract/contract';
import { toInstant } from '#shared/kernel/business-date';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { planBench } from './bench';
import type { Technician } from './centre';
import { person, productOf } from './people';
import { laterDay, type Stage } from './stage';
import { minutes, openTime, workLater } from './timeline';
import { COUNTER, DEAR_JOB, ON_SITE, type DemoModel } from './words';

/** How far a call of the last days has come; `end` goes all the way. */
export type CallStop = 'registered' | 'dispatched' | 'arrived' | MoneyStop | 'inTransit' | 'end';
/** Fixed at the door and not in the books yet: the technician has the cash, nobody paid, or the invoice comes first. */
type MoneyStop = 'cashWithTechnician' | 'unpaid' | 'invoiceFirst';
const MONEY_STOPS: readonly string[] = ['cashWithTechnician', 'unpaid', 'invoiceFirst'] satisfies MoneyStop[];

/** A call from the phone to its line struck off: fixed on the spot, or carried back to the bench. */
export function planCall(stage: Stage, on: string, stop: CallStop = 'end'): void {
  const { centre, random, timeline } = stage;
  const isMoneyOpen = MONEY_STOPS.includes(stop);
  const calledMs = openTime(on, random, 9, stop === 'end' ? 15 : isMoneyOpen ? 10 : 13);
  const model = stop === 'invoiceFirst' ? DEAR_JOB : random.pick(ON_SITE);
  const technician = random.pick(centre.technicians);
  timeline.at(calledMs, async () => {
    const call = await centre.clerk('serviceCall.register', {
      customer: person(stage),
      product: productOf(stage, model, calledMs, isMoneyOpen),
      symptom: random.pick(model.fault),
    });
    if (stop === 'registered') return;
    const dispatchMs = workLater(calledMs, random.int(8, 40));
    timeline.at(
      dispatchMs,
      async () => void (await centre.chief('serviceCall.dispatch', { callId: call.id, technicianId: technician.id })),
    );
    if (stop === 'dispatched') return;
    const arriveMs = workLater(dispatchMs, random.int(60, 260));
    timeline.at(arriveMs, async () => void (await technician.desk('serviceCall.arrive', { callId: call.id })));
    if (stop === 'arrived') return;
    const leaveMs = arriveMs + minutes(random.int(25, 80));
    const isFixed = stop === 'end' ? random.chance(0.68) : isMoneyOpen;
    if (isFixed) timeline.at(leaveMs, () => fixOnSite(stage, technician, call, model, leaveMs, stop));
    else timeline.at(leaveMs, () => carryHome(stage, technician, call, model, leaveMs, stop === 'inTransit'));
  });
}

async function fixOnSite(
  { centre, random, timeline }: Stage,
  technician: Technician,
  call: Output<'serviceCall.register'>,
  model: DemoModel,
  leaveMs: number,
  stop: CallStop,
): Promise<void> {
  const isFree = call.typeGuess === 'C';
  const labourMinor = isFree ? 0 : 500;
  const travelMinor = isFree ? 0 : 200;
  const parts = isFree ? [] : [{ text: model.part, qty: 1, priceMinor: model.priceMinor }];
  const amountMinor = labourMinor + travelMinor + (isFree ? 0 : model.priceMinor);
  const done = await technician.desk('serviceCall.completeOnSite', {
    callId: call.id,
    fault: call.symptom,
    action: random.pick(model.cure),
    signature: { kind: 'signed', name: call.customerName },
    labourMinor,
    travelMinor,
    parts,
    payments: stop !== 'unpaid' && amountMinor > 0 && amountMinor <= 2000 ? [{ amountMinor }] : [],
  });
  if (stop === 'cashWithTechnician' || stop === 'unpaid') return;
  const deskMs = workLater(leaveMs, random.int(90, 200));
  timeline.at(deskMs, async () => {
    const paymentIds = (done.bill?.payments ?? []).map((p) => p.id);
    if (paymentIds.length > 0)
      await centre.accountant('turnIn.receive', { technicianId: technician.id, paymentIds, countedMinor: amountMinor });
  });
  timeline.at(
    deskMs + minutes(10),
    async () =>
      void (await centre.clerk('serviceCall.strikeOff', {
        callId: call.id,
        isVoucherBack: true,
        isInvoiceRequested: (done.bill?.payments.length ?? 1) === 0,
      })),
  );
}

async function carryHome(
  stage: Stage,
  technician: Technician,
  call: Output<'serviceCall.register'>,
  model: DemoModel,
  leaveMs: number,
  isLast: boolean,
): Promise<void> {
  const { centre, random, timeline } = stage;
  const carried = await technician.desk('serviceCall.carryBack', {
    callId: call.id,
    fault: '需攜回檢修',
    action: '攜回站內',
    signature: { kind: 'signed', name: call.customerName },
    estReadyOn: laterDay(leaveMs, 4),
    lines: [{ accessories: [{ name: '電源線', qty: 1 }], exterior: '無明顯外傷' }],
  });
  if (isLast) return;
  const inMs = workLater(leaveMs, random.int(60, 150));
  timeline.at(inMs, async () => {
    for (const stayId of carried.stayIds) {
      const taken = await centre.clerk('custody.takeIn', {
        stayId: stayId as never,
        scanned: call.serial ?? '',
        shelf: random.pick(['B-01', 'B-02', 'B-03', 'B-04']),
      });
      const card = await centre.clerk('repairCard.byId', { id: taken.cardId });
      if (card) planBench(stage, card, model, inMs, technician, call.serial ?? card.cardNo, call.id);
    }
  });
}

/** A walk-in over the counter, from the intake to the hand-over. */
export function planIntake(stage: Stage, on: string): void {
  const { centre, random, timeline } = stage;
  const atMs = openTime(on, random);
  const model = random.pick(COUNTER);
  timeline.at(atMs, async () => {
    const product = productOf(stage, model, atMs);
    const isUserDamage = random.chance(0.15);
    const exterior = Object.fromEntries(
      DEVICE_SHEETS[model.deviceClass].conditionItems.map((item, i) => [
        item,
        i === 0 && isUserDamage ? ('crack' as const) : random.chance(0.12) ? ('scratch' as const) : ('ok' as const),
      ]),
    );
    const intake = await centre.clerk('counterIntake.receive', {
      customer: person(stage),
      promisedAt: toInstant(laterDay(atMs, random.int(4, 8)), '18:00', 'TW'),
      isDataLossAccepted: true,
      inspectionFeeMinor: 300,
      signature: { kind: 'signed', name: '客戶' },
      devices: [
        {
          product,
          imeiLabel: product.new.imei1,
          imeiSystem: product.new.imei1,
          proofSeen: { invoice: true, card: false },
          faultReported: random.pick(model.fault),
          faultSeen: '現象相符',
          exterior,
          isUserDamage,
          accessories: random.chance(0.6) ? [{ name: '充電器', qty: 1 }] : [],
          hasNoAccessories: false,
          shelf: random.pick(['A-01', 'A-02', 'A-03', 'A-04']),
          ...(model.deviceClass === 'phone' ? { passcode: '2580', isSimRemoved: true } : {}),
        },
      ].map((d) => ({ ...d, hasNoAccessories: d.accessories.length === 0 })),
    });
    for (const device of intake.devices) {
      const card = await centre.clerk('repairCard.byId', { id: device.cardId });
      if (card) planBench(stage, card, model, atMs, random.pick(centre.technicians), device.serial ?? device.cardNo, null);
    }
  });
}
