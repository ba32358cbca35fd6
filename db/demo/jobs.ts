import type { Output } from '#shared/contract/contract';
import { addDays, localDateOf, toInstant } from '#shared/kernel/business-date';
import { isoFromMs } from '#shared/kernel/fields';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { imeiCheckDigit } from '#shared/product/identifier';
import type { Centre, Technician } from './centre';
import type { Random } from './random';
import { minutes, openTime, workLater, type Timeline } from './timeline';
import { COMPANIES, COUNTER, GIVEN, ON_SITE, STREETS, SURNAMES, type DemoModel } from './words';

export type Stage = Readonly<{ centre: Centre; random: Random; timeline: Timeline; free: Map<string, number> }>;
type Card = Pick<Output<'repairCard.byId'> & object, 'id' | 'receiptId' | 'stayId' | 'type' | 'cardNo'>;

const dayOf = (ms: number): string => localDateOf(isoFromMs(ms), 'TW');
const laterDay = (ms: number, days: number): string => addDays(dayOf(ms), days);

function person({ random }: Stage) {
  const isCompany = random.chance(0.08);
  const name = isCompany ? random.pick(COMPANIES) : `${random.pick(SURNAMES)}${random.pick(GIVEN)}`;
  const phone = `09${random.int(10, 88)}${String(random.int(0, 999_999)).padStart(6, '0')}`;
  const address = `台北市大安區${random.pick(STREETS)}${random.int(1, 280)}號${random.int(2, 12)}樓`;
  return {
    new: {
      name,
      kind: isCompany ? ('company' as const) : ('person' as const),
      contact: isCompany ? '林經理' : null,
      phones: [{ number: phone }],
      address,
      privacyConsent: true,
    },
  };
}
function productOf({ random }: Stage, m: DemoModel, at: number) {
  const first14 = `8601230${String(random.int(1_000_000, 9_999_999))}`;
  const isPhone = m.deviceClass === 'phone';
  return {
    new: {
      deviceClass: m.deviceClass,
      brand: m.brand,
      model: m.model,
      serial: isPhone ? null : `${m.label}-${random.int(100_000, 999_999)}`,
      imei1: isPhone ? `${first14}${imeiCheckDigit(first14)}` : null,
      purchaseOn: addDays(dayOf(at), -random.int(20, 900)),
      proofType: 'invoice' as const,
      proofNo: `AB-${random.int(10_000_000, 99_999_999)}`,
    },
  };
}

/** How far a call of the last days has come; `end` goes all the way. */
export type CallStop = 'registered' | 'dispatched' | 'arrived' | 'fixed' | 'inTransit' | 'end';

/** A call from the phone to its line struck off: fixed on the spot, or carried back to the bench. */
export function planCall(stage: Stage, on: string, stop: CallStop = 'end'): void {
  const { centre, random, timeline } = stage;
  const calledMs = openTime(on, random, 9, stop === 'end' ? 15 : 13);
  const model = random.pick(ON_SITE);
  const technician = random.pick(centre.technicians);
  timeline.at(calledMs, async () => {
    const call = await centre.clerk('serviceCall.register', {
      customer: person(stage),
      product: productOf(stage, model, calledMs),
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
    const isFixed = stop === 'end' ? random.chance(0.68) : stop === 'fixed';
    if (isFixed) timeline.at(leaveMs, () => fixOnSite(stage, technician, call, model, leaveMs, stop === 'fixed'));
    else timeline.at(leaveMs, () => carryHome(stage, technician, call, model, leaveMs, stop === 'inTransit'));
  });
}

async function fixOnSite(
  { centre, random, timeline }: Stage,
  technician: Technician,
  call: Output<'serviceCall.register'>,
  model: DemoModel,
  leaveMs: number,
  isLast: boolean,
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
    payments: amountMinor > 0 && amountMinor <= 2000 ? [{ amountMinor }] : [],
  });
  if (isLast) return;
  const deskMs = workLater(leaveMs, random.int(90, 200));
  timeline.at(deskMs, async () => {
    for (const payment of done.bill?.payments ?? []) await centre.accountant('billing.receivePayment', { paymentId: payment.id });
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

/** From the first look to the owner's hand. */
function planBench(
  stage: Stage,
  card: Card,
  model: DemoModel,
  inMs: number,
  technician: Technician,
  serial: string,
  callId: string | null,
): void {
  const { centre, random, timeline } = stage;
  const lookMs = Math.max(workLater(inMs, random.int(40, 90)), openTime(laterDay(inMs, random.int(0, 1)), random, 13, 16));
  timeline.at(lookMs, async () => {
    await technician.desk('repairCard.startDiagnosis', { cardId: card.id });
    await technician.desk('repairCard.recordDiagnosis', { cardId: card.id, diagnosis: `${model.part}損壞，量測異常`, causeCode: 'part' });
    if (card.type !== 'A') return repair(stage, card, model, lookMs, technician, serial, callId);
    const quote = await technician.desk('quote.send', {
      cardId: card.id,
      lines: [
        { kind: 'labour', text: '檢修工資', unitPriceMinor: 800 },
        { kind: 'part', text: model.part, unitPriceMinor: model.priceMinor },
      ],
    });
    const answerMs = workLater(lookMs, random.int(30, 700));
    const luck = random.next();
    if (luck < 0.75) {
      timeline.at(answerMs, async () => {
        await centre.clerk('quote.accept', { quoteId: quote.id, method: 'phone', by: '客戶本人' });
        repair(stage, card, model, answerMs, technician, serial, callId);
      });
    } else if (luck < 0.88) {
      timeline.at(answerMs, async () => {
        await centre.clerk('quote.refuse', { quoteId: quote.id, reason: 'tooDear' });
        planHandOver(stage, card, answerMs, serial, callId);
      });
    } else {
      const silentMs = openTime(laterDay(lookMs, 8), random, 9, 10);
      timeline.at(silentMs, async () => {
        await centre.clerk('quote.expire', { quoteId: quote.id });
        planHandOver(stage, card, silentMs, serial, callId);
      });
    }
  });
}

function repair(
  stage: Stage,
  card: Card,
  model: DemoModel,
  fromMs: number,
  technician: Technician,
  serial: string,
  callId: string | null,
): void {
  const { random, timeline } = stage;
  const startMs = workLater(fromMs, random.int(20, 400));
  timeline.at(startMs, async () => {
    await technician.desk('repairCard.startRepair', { cardId: card.id });
    if (random.chance(0.2)) {
      await technician.desk('repairCard.waitForPart', { cardId: card.id, partNeeded: model.part });
      const partMs = openTime(laterDay(startMs, random.int(2, 6)), random, 9, 10);
      timeline.at(partMs, async () => {
        await technician.desk('repairCard.partArrived', { cardId: card.id });
        finish(stage, card, model, partMs, technician, serial, callId);
      });
      return;
    }
    finish(stage, card, model, startMs, technician, serial, callId);
  });
}

/** The work itself, the test, the inspection by the chief, the owner told. */
function finish(
  stage: Stage,
  card: Card,
  model: DemoModel,
  fromMs: number,
  technician: Technician,
  serial: string,
  callId: string | null,
): void {
  const { centre, random, timeline, free } = stage;
  const startMs = Math.max(fromMs, workLater(free.get(technician.name) ?? fromMs, 5));
  const endMs = startMs + minutes(random.int(25, 110));
  free.set(technician.name, endMs);
  timeline.at(endMs, async () => {
    await technician.desk('repairCard.recordWork', { cardId: card.id, startAt: isoFromMs(startMs), endAt: isoFromMs(endMs) });
    await technician.desk('repairCard.addPart', { cardId: card.id, text: model.part, qty: 1, priceMinor: model.priceMinor });
    await technician.desk('repairCard.finishRepair', { cardId: card.id, testResult: '連續開機兩小時正常' });
  });
  const passMs = workLater(endMs, random.int(30, 300));
  timeline.at(passMs, async () => {
    await centre.chief('repairCard.pass', { cardId: card.id });
    await centre.clerk('custody.notifyOwner', { stayId: card.stayId, channel: 'phone' });
    planHandOver(stage, card, passMs, serial, callId);
  });
}

function planHandOver({ centre, random, timeline }: Stage, card: Card, readyMs: number, serial: string, callId: string | null): void {
  const outMs = Math.max(workLater(readyMs, 60), openTime(laterDay(readyMs, random.int(1, 6)), random, 10, 17));
  timeline.at(outMs, async () => {
    const bill = await centre.clerk('billing.issue', { cardIds: [card.id] });
    if (bill.balanceMinor > 0) await centre.clerk('billing.pay', { billId: bill.id, payment: { amountMinor: bill.balanceMinor } });
    await centre.clerk('custody.release', {
      receiptId: card.receiptId,
      devices: [{ stayId: card.stayId, scanned: serial, areAccessoriesBack: true }],
      collector: { kind: 'owner' },
      isReceiptSurrendered: true,
      isVoucherSigned: true,
    });
    if (callId !== null) await centre.clerk('serviceCall.strikeOff', { callId: callId as never, isVoucherBack: true });
  });
}
