import { expect, it } from 'vitest';
import { bench, refusal } from '../bench';

const TERMS = {
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  visitsIncluded: 4,
  partsPolicy: 'charged' as const,
  isLabourFree: true,
  isTravelFree: false,
};

async function covered() {
  const b = bench();
  const known = await b.clerk.ask('customer.create', { name: '王小明', phones: [{ number: '0911222333' }], privacyConsent: true });
  const tv = await b.clerk.ask('product.create', {
    customerId: known.id,
    product: { deviceClass: 'tv', brand: 'CHIMEI', model: 'TV-43A', serial: 'CT-0001' },
  });
  const terms = { ...TERMS, customerId: known.id, productIds: [tv.id] };
  const contract = await b.manager.ask('maintenanceContract.register', terms);
  const covers = async () => (await b.clerk.ask('product.warranty', { productId: tv.id })).contractNo;
  const list = () => b.clerk.ask('maintenanceContract.ofCustomer', { customerId: known.id });
  return { b, known, tv, terms, contract, covers, list };
}

it('a contract is found with its devices in the pocket of its customer, and covers them', async () => {
  const { tv, contract, covers, list } = await covered();
  expect(await list()).toMatchObject([{ ctNo: 'CT-2026-000001', state: 'inForce', productIds: [tv.id], visitsUsed: 0, endedOn: null }]);
  expect(await covers()).toBe(contract.ctNo);
});

it('ended by the manager it covers nothing from that day on; what was taken in before keeps it', async () => {
  const { b, known, tv, terms, contract, covers, list } = await covered();
  const intake = await b.clerk.ask('counterIntake.receive', {
    customer: { id: known.id },
    devices: [
      {
        product: { id: tv.id },
        faultReported: '無電源',
        hasNoAccessories: true,
        shelf: 'B-09',
        exterior: { screen: 'ok', frame: 'ok', back: 'ok', stand: 'ok', remote: 'ok', port: 'ok' },
      },
    ],
    promisedAt: '2026-11-30T18:00:00+08:00',
    isDataLossAccepted: true,
    signature: { kind: 'signed', name: '王小明' },
  });
  const end = { contractId: contract.id, rev: contract.rev, reason: '客戶搬走，按月退費' };
  expect(await refusal(b, () => b.chief.invoke('maintenanceContract.end', end))).toBe('NOT_ALLOWED');
  expect(await b.manager.ask('maintenanceContract.end', end)).toMatchObject({
    state: 'ended',
    endedOn: '2026-11-23',
    endReason: end.reason,
  });
  expect(await refusal(b, () => b.manager.invoke('maintenanceContract.end', { contractId: contract.id, reason: '再一次' }))).toBe(
    'TRANSITION_REFUSED',
  );
  expect(await covers()).toBeNull();
  const card = await b.clerk.ask('repairCard.byId', { id: intake.devices[0]?.cardId as never });
  expect(card?.type).toBe('B');
  // The device may be in another contract from that day on.
  const next = await b.manager.ask('maintenanceContract.register', { ...terms, startsOn: '2026-11-23', endsOn: '2027-11-22' });
  expect(await covers()).toBe(next.ctNo);
  expect((await list()).map((c) => c.state)).toEqual(['inForce', 'ended']);
  expect((await b.chief.ask('audit.consistency', {})).flatMap((c) => c.violations)).toEqual([]);
});

it('one that did not begin is ended before its first day, and never covers anything', async () => {
  const { b, terms, contract, list } = await covered();
  await b.manager.ask('maintenanceContract.end', { contractId: contract.id, reason: '打錯期間' });
  const wrong = await b.manager.ask('maintenanceContract.register', { ...terms, startsOn: '2027-01-01', endsOn: '2027-12-31' });
  expect(wrong.state).toBe('planned');
  expect(
    await refusal(b, () => b.manager.invoke('maintenanceContract.register', { ...terms, startsOn: '2026-12-01', endsOn: '2027-02-28' })),
  ).toBe('CONTRACT_OVERLAP');
  await b.manager.ask('maintenanceContract.end', { contractId: wrong.id, reason: '打錯期間' });
  await b.manager.ask('maintenanceContract.register', { ...terms, startsOn: '2026-11-23', endsOn: '2027-10-31' });
  expect((await list()).map((c) => c.state)).toEqual(['ended', 'inForce', 'ended']);
});

it('the service voucher of a covered device says B and names its contract (B2)', async () => {
  const { b, known, tv, contract } = await covered();
  const call = await b.clerk.ask('serviceCall.register', {
    customer: { id: known.id },
    product: { id: tv.id },
    channel: 'phone',
    symptom: '無電源',
  });
  await b.chief.ask('serviceCall.dispatch', { callId: call.id, rev: call.rev, technicianId: b.li.id });
  const voucherId = (await b.clerk.ask('serviceCall.byId', { id: call.id }))?.voucherId;
  if (!voucherId) throw new Error('no voucher');
  await b.clerk.ask('printedDocument.printVoucher', { voucherId });
  const { model } = b.sqlite.prepare<[], { model: string }>("select model from printed_document where kind = 'service-voucher'").get() ?? {
    model: '{}',
  };
  const paper = JSON.parse(model) as { basis: { choices: { text: string; chosen: boolean }[] }; reckoning: { value: string } };
  expect(paper.basis.choices.find((c) => c.chosen)?.text).toMatch(/^B/);
  expect(JSON.stringify(paper.reckoning)).toContain(contract.ctNo);
});
