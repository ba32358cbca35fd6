import type { Output } from '#shared/contract/contract';
import { isoFromMs } from '#shared/kernel/fields';
import type { Technician } from './centre';
import { laterDay, type Stage } from './stage';
import { minutes, openTime, workLater } from './timeline';
import { planSlip } from './warehouse';
import type { DemoModel } from './words';

type Card = Pick<Output<'repairCard.byId'> & object, 'id' | 'receiptId' | 'stayId' | 'type' | 'cardNo'>;

/** From the first look to the owner's hand. */
export function planBench(
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
        finish(stage, card, model, partMs, technician, serial, callId, planSlip(stage, card.id, model, partMs, technician));
      });
      return;
    }
    finish(stage, card, model, startMs, technician, serial, callId, planSlip(stage, card.id, model, startMs, technician));
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
  slip: ReturnType<typeof planSlip>,
): void {
  const { centre, random, timeline, free } = stage;
  const startMs = Math.max(fromMs, workLater(free.get(technician.name) ?? fromMs, 5));
  const endMs = startMs + minutes(random.int(25, 110));
  free.set(technician.name, endMs);
  timeline.at(endMs, async () => {
    await technician.desk('repairCard.recordWork', { cardId: card.id, startAt: isoFromMs(startMs), endAt: isoFromMs(endMs) });
    await technician.desk('repairCard.addPart', {
      cardId: card.id,
      text: model.part,
      qty: 1,
      priceMinor: model.priceMinor,
      issueLineId: slip.lineId,
    });
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
    const loans = await centre.clerk('loaner.ofCard', { cardId: card.id });
    if (loans.some((l) => l.returnedAt === null)) return; // who still has a loaner does not come
    const bill = await centre.clerk('billing.issue', { cardIds: [card.id] });
    if (bill.balanceMinor > 0) await centre.clerk('billing.pay', { billId: bill.id, payments: [{ amountMinor: bill.balanceMinor }] });
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
