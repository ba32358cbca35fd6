import { DEVICE_SHEETS } from '#shared/product/device-class';
import { known, type Post } from './life';
import type { VisitScript } from './script';

/** A walk-in over the counter: taken in, repaired or refused, given back. */
export function overTheCounter(s: VisitScript, technician: Post, number: number): void {
  const sheet = DEVICE_SHEETS[s.plan.kind.deviceClass];
  const exterior = Object.fromEntries(
    sheet.conditionItems.map((item) => [item, s.random.chance(0.15) ? ('scratch' as const) : ('ok' as const)]),
  );
  const hasCharger = s.random.chance(0.6);
  const hasNote = s.random.chance(0.4);
  const promised = (s.day() + s.random.int(4, 8)) * 86_400_000 + 18 * 3_600_000;
  const isPhone = s.plan.kind.deviceClass === 'phone';
  s.step('clerk', async (stage) => {
    const code = isPhone ? stage.word(`code${s.device}`) : null;
    const intake = await stage.ask('counterIntake.receive', {
      customer: s.customer(stage),
      promisedAt: stage.at(promised),
      isDataLossAccepted: true,
      inspectionFeeMinor: 300,
      signature: { kind: 'signed', name: stage.word('name') },
      note: hasNote ? stage.word(`intakeNote${s.visit}`) : null,
      devices: [
        {
          product: s.product(stage),
          imeiLabel: code,
          imeiSystem: code,
          faultReported: stage.word(`fault${s.visit}`),
          faultSeen: '現象相符',
          exterior,
          accessories: hasCharger ? [{ name: '充電器', qty: 1 }] : [],
          hasNoAccessories: !hasCharger,
          isSimRemoved: isPhone,
          shelf: s.shelf,
          type: 'A',
          typeReason: '保固外',
        },
      ],
    });
    const [device] = intake.devices;
    stage.memory.customer = intake.customerId;
    stage.memory.products[s.device] = known(device).productId;
    stage.memory.receipt = intake.receiptId;
    stage.memory.stay = known(device).stayId;
    stage.memory.card = known(device).cardId;
  });
  s.print(hasCharger ? 3 : 2);
  repairAndRelease(s, technician, number, true);
}

/** From the first look to the owner's hand; only who agreed to an inspection fee may refuse the quote. */
export function repairAndRelease(s: VisitScript, technician: Post, number: number, mayRefuse: boolean): void {
  const priceMinor = 10 * s.random.int(30, 240);
  s.later(40, 300);
  s.step(technician, async (stage) => stage.ask('repairCard.startDiagnosis', { cardId: known(stage.memory.card) }));
  s.stay(10, 30);
  s.step(technician, async (stage) =>
    stage.ask('repairCard.recordDiagnosis', {
      cardId: known(stage.memory.card),
      diagnosis: stage.word(`found${s.visit}`),
      causeCode: 'part',
    }),
  );
  s.stay(3, 9);
  s.step(technician, async (stage) => {
    const quote = await stage.ask('quote.send', {
      cardId: known(stage.memory.card),
      lines: [
        { kind: 'labour', text: '檢修工資', unitPriceMinor: 800 },
        { kind: 'part', text: stage.word(`part${s.visit}`), unitPriceMinor: priceMinor },
      ],
    });
    stage.memory.quote = quote.id;
  });
  s.print();
  s.later(30, 700);
  if (mayRefuse && s.random.chance(0.15)) {
    s.step('clerk', async (stage) => stage.ask('quote.refuse', { quoteId: known(stage.memory.quote), reason: 'tooDear' }));
    return handOver(s);
  }
  s.step('clerk', async (stage) =>
    stage.ask('quote.accept', { quoteId: known(stage.memory.quote), method: 'phone', by: stage.word('name') }),
  );
  s.later(20, 400);
  s.step(technician, async (stage) => stage.ask('repairCard.startRepair', { cardId: known(stage.memory.card) }));
  if (s.random.chance(0.3)) {
    s.step(technician, async (stage) =>
      stage.ask('repairCard.addNote', { cardId: known(stage.memory.card), text: stage.word(`benchNote${s.visit}`) }),
    );
  }
  const fromMs = s.now();
  s.stay(25, 95);
  const toMs = s.now();
  s.books({ technician: number, fromMs, toMs });
  s.step(technician, async (stage) =>
    stage.ask('repairCard.recordWork', { cardId: known(stage.memory.card), startAt: stage.at(fromMs), endAt: stage.at(toMs) }),
  );
  s.step(technician, async (stage) =>
    stage.ask('repairCard.addPart', { cardId: known(stage.memory.card), text: stage.word(`part${s.visit}`), qty: 1, priceMinor }),
  );
  s.step(technician, async (stage) =>
    stage.ask('repairCard.finishRepair', { cardId: known(stage.memory.card), testResult: '連續開機兩小時正常' }),
  );
  s.later(30, 300);
  s.step('chief', async (stage) => stage.ask('repairCard.pass', { cardId: known(stage.memory.card) }));
  s.stay(3, 15);
  s.step('clerk', async (stage) => stage.ask('custody.notifyOwner', { stayId: known(stage.memory.stay), channel: 'phone' }));
  handOver(s);
}

function handOver(s: VisitScript): void {
  s.later(60, 1800);
  s.step('clerk', async (stage) => {
    const bill = await stage.ask('billing.issue', { cardIds: [known(stage.memory.card)] });
    stage.memory.bill = { id: bill.id, balanceMinor: bill.balanceMinor };
  });
  s.print();
  s.step('clerk', async (stage) => {
    const { id, balanceMinor } = known(stage.memory.bill);
    return stage.ask('billing.pay', { billId: id, payments: [{ amountMinor: balanceMinor }] });
  });
  s.print();
  s.step('clerk', async (stage) =>
    stage.ask('custody.release', {
      receiptId: known(stage.memory.receipt),
      devices: [{ stayId: known(stage.memory.stay), scanned: stage.word(`code${s.device}`), areAccessoriesBack: true }],
      collector: { kind: 'owner' },
      isReceiptSurrendered: true,
      isVoucherSigned: true,
    }),
  );
  s.print();
}
