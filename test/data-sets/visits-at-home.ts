import { repairAndRelease } from './visits-on-bench';
import { known, type Post } from './life';
import type { VisitScript } from './script';

/** The first steps of a call: taken on the phone, handed to a technician, who arrives. */
function register(s: VisitScript): void {
  s.step(
    'clerk',
    async (stage) => {
      const call = await stage.ask('serviceCall.register', {
        customer: s.customer(stage),
        product: s.product(stage),
        symptom: stage.word(`fault${s.visit}`),
      });
      stage.memory.customer = call.customerId;
      stage.memory.products[s.device] = call.productId;
      stage.memory.call = call.id;
    },
    true,
  );
}
function goThere(s: VisitScript, technician: Post): void {
  s.later(8, 40);
  s.step('chief', async (stage) =>
    stage.ask('serviceCall.dispatch', { callId: known(stage.memory.call), technicianId: stage.staff(technician) as never }),
  );
  s.later(55, 240);
  s.step(technician, async (stage) => stage.ask('serviceCall.arrive', { callId: known(stage.memory.call) }));
}
const strikeOff = (s: VisitScript): void =>
  s.step('clerk', async (stage) => stage.ask('serviceCall.strikeOff', { callId: known(stage.memory.call), isVoucherBack: true }));

/** Settled on the phone, as most calls are. */
export function onThePhone(s: VisitScript): void {
  register(s);
  s.later(3, 25);
  s.step('clerk', async (stage) =>
    stage.ask('serviceCall.cancel', { callId: known(stage.memory.call), reason: stage.word(`reason${s.visit}`) }),
  );
}

/** Set right on the spot without a charge. */
export function setRight(s: VisitScript, technician: Post): void {
  register(s);
  goThere(s, technician);
  s.stay(20, 70);
  s.step(technician, async (stage) =>
    stage.ask('serviceCall.completeOnSite', {
      callId: known(stage.memory.call),
      fault: stage.word(`fault${s.visit}`),
      action: stage.word(`cure${s.visit}`),
      signature: { kind: 'signed', name: stage.word('name') },
    }),
  );
  s.later(60, 220);
  strikeOff(s);
}

/** Repaired at the door and paid in cash; the accountant counts it, the clerk strikes the line off. */
export function paidAtTheDoor(s: VisitScript, technician: Post): void {
  const { labourMinor, travelMinor, priceMinor } = {
    labourMinor: 100 * s.random.int(3, 7),
    travelMinor: 200,
    priceMinor: 10 * s.random.int(15, 90),
  };
  const amountMinor = labourMinor + travelMinor + priceMinor;
  register(s);
  goThere(s, technician);
  s.stay(25, 80);
  s.step(technician, async (stage) => {
    const done = await stage.ask('serviceCall.completeOnSite', {
      callId: known(stage.memory.call),
      fault: stage.word(`fault${s.visit}`),
      action: stage.word(`cure${s.visit}`),
      signature: { kind: 'signed', name: stage.word('name') },
      type: 'A',
      typeReason: '非保固範圍',
      labourMinor,
      travelMinor,
      parts: [{ text: stage.word(`part${s.visit}`), qty: 1, priceMinor }],
      payments: [{ amountMinor }],
    });
    stage.memory.payments = (done.bill?.payments ?? []).map((p) => p.id);
  });
  s.print();
  s.later(60, 200);
  s.step('accountant', async (stage) =>
    stage.ask('turnIn.receive', {
      technicianId: stage.staff(technician) as never,
      paymentIds: [known(stage.memory.payments[0])],
      countedMinor: amountMinor,
    }),
  );
  s.print();
  s.later(6, 30);
  strikeOff(s);
}

/** Carried to the bench, repaired and given back; then the line is struck off. */
export function carriedBack(s: VisitScript, technician: Post, number: number): void {
  register(s);
  goThere(s, technician);
  s.stay(15, 40);
  const ready = s.day() + 5;
  s.step(technician, async (stage) => {
    const carried = await stage.ask('serviceCall.carryBack', {
      callId: known(stage.memory.call),
      fault: stage.word(`fault${s.visit}`),
      action: '攜回站內檢修',
      signature: { kind: 'signed', name: stage.word('name') },
      estReadyOn: stage.on(ready),
      lines: [{ accessories: [{ name: '電源線', qty: 1 }], exterior: '無明顯外傷' }],
    });
    stage.memory.receipt = carried.receiptId;
    stage.memory.stay = known(carried.stayIds[0]) as never;
  });
  s.print();
  s.later(60, 150);
  s.step('clerk', async (stage) => {
    const taken = await stage.ask('custody.takeIn', {
      stayId: known(stage.memory.stay),
      scanned: stage.word(`code${s.device}`),
      shelf: s.shelf,
    });
    stage.memory.card = taken.cardId;
  });
  s.print(2);
  repairAndRelease(s, technician, number, false);
  s.later(5, 15);
  strikeOff(s);
}
