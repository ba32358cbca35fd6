import { addDays, toInstant } from '#shared/kernel/business-date';
import { DEFAULT_CALENDAR, isOpenDay } from '#shared/kernel/working-hours';
import type { Stage } from './stage';

const CLASSES = ['phone', 'tablet', 'laptop', 'printer', 'fridge', 'airConditioner', 'washer', 'tv', 'smallAppliance'] as const;

/** 舊件 and claims: some old parts are due, some lie here, a box is packed and one is sent; a claim is paid, one is a draft. */
export function planOldParts({ centre, timeline }: Stage, today: string): void {
  const at = (daysAgo: number, time: string, work: () => Promise<void>): void => {
    let on = addDays(today, 0 - daysAgo);
    while (!isOpenDay(on, DEFAULT_CALENDAR)) on = addDays(on, -1);
    timeline.at(Date.parse(toInstant(on, time, 'TW')), work);
  };
  at(29, '09:02', async () => {
    const supplier = await centre.keeper('part.addSupplier', { name: '原廠服務中心', phone: '02-2655-8000', contact: '保固組' });
    const maker = await centre.chief('maker.write', { supplierId: supplier.id, isUsual: true, oldPartDays: 14 });
    for (const deviceClass of CLASSES)
      await centre.chief('maker.setRate', { makerId: maker.id, deviceClass, labourMinor: 450, travelMinor: 200 });
  });
  const makerId = async () => (await centre.chief('maker.list', {}))[0]?.id;
  /** What is due is brought to the warehouse, so many at once. */
  const receive = async (most: number): Promise<void> => {
    for (const item of (await centre.keeper('oldPart.list', { view: 'due' })).slice(0, most))
      await centre.keeper('oldPart.receive', { oldPartId: item.id, oldSerial: item.oldSerial ?? `OLD-${item.opNo.slice(-4)}` });
  };
  const pack = async (most: number) => {
    const maker = await makerId();
    const here = await centre.keeper('oldPart.list', { view: 'here' });
    if (maker === undefined || here.length === 0) return null;
    return centre.keeper('oldPart.pack', { makerId: maker, oldPartIds: here.slice(0, most).map((o) => o.id) });
  };
  const openClaim = async (period: string) => {
    const maker = await makerId();
    return maker === undefined ? null : centre.clerk('claim.open', { makerId: maker, period });
  };
  at(8, '16:10', () => receive(20));
  at(7, '10:05', async () => {
    const box = await pack(20);
    if (box !== null) await centre.keeper('oldPart.send', { packId: box.id, courier: '新竹貨運', courierNo: '8810-2231-05' });
  });
  at(6, '15:10', async () => {
    const draft = await openClaim(addDays(today, -6).slice(0, 7));
    if (draft === null) return;
    for (const line of draft.lines) {
      const { missing } = line;
      if (missing.includes('oldPart') || missing.includes('oldSerial') || missing.includes('labour'))
        await centre.clerk('claim.drop', { claimId: draft.id, lineId: line.id });
      else if (missing.length > 0)
        await centre.clerk('claim.correct', {
          claimId: draft.id,
          lineId: line.id,
          ...(missing.includes('signature') ? { signer: '陳文彬' } : {}),
          ...(missing.includes('faultCode') ? { faultCode: 'part' as const } : {}),
          ...(missing.includes('serial') ? { serial: 'NO-SERIAL' } : {}),
          ...(missing.includes('partCredit') ? { partCreditMinor: 300 } : {}),
        });
    }
    await centre.clerk('claim.submit', { claimId: draft.id });
  });
  at(2, '11:20', async () => {
    const [sent] = await centre.clerk('claim.list', { view: 'open' });
    if (sent?.status !== 'SUBMITTED') return;
    const answered = await centre.clerk('claim.answer', { claimId: sent.id });
    await centre.accountant('claim.settle', {
      claimId: sent.id,
      amountMinor: answered.approvedMinor - 30,
      reference: 'TT-1120-07',
      differenceReason: '扣匯費',
    });
  });
  at(1, '16:30', async () => {
    await receive(2);
    await pack(1);
  });
  at(0, '09:05', async () => void (await openClaim(today.slice(0, 7))));
}
