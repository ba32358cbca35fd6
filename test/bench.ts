import type { RawInput } from '#shared/contract/contract';
import type { RepairCardId } from '#shared/kernel/ids';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import { site, type Store } from './site';

export const at = (on: string, time: string): string => `${on}T${time}:00+08:00`;
type Device = Partial<RawInput<'counterIntake.receive'>['devices'][number]>;

/** A centre with its people and a counter that takes devices in; the clock is set to each step. */
export function bench(region: 'TW' | 'CN' = 'TW', store?: Store) {
  const s = site(region, store);
  const people = {
    clerk: s.person('clerk'),
    chief: s.person('chief'),
    li: s.person('technician'),
    wang: s.person('technician'),
    accountant: s.person('accountant'),
    manager: s.person('manager'),
  };
  /** Opens the drawer of the counter; cash at the desk needs one. */
  const openDrawer = (count: RawInput<'cashDrawer.open'>['count'] = []) => people.clerk.ask('cashDrawer.open', { count });
  /** Moves the clock to a local time of the centre. */
  const goTo = (on: string, time: string) => s.clock.set(Date.parse(at(on, time)));
  let n = 0;
  /** Takes devices of one customer over the counter; answers with their cards. */
  const takeIn = async (count = 1, device: Device = {}, feeMinor: number | null = 300) => {
    const devices = Array.from({ length: count }, () => {
      n += 1;
      return {
        product: { new: { deviceClass: 'tv' as const, brand: 'CHIMEI', model: 'TV-43A', serial: `TA43-0771${n}` } },
        faultReported: '無電源',
        hasNoAccessories: true,
        shelf: `B-0${n}`,
        exterior: Object.fromEntries(DEVICE_SHEETS.tv.conditionItems.map((item) => [item, 'ok' as const])),
        type: 'A' as const,
        typeReason: '保固外',
        ...device,
      };
    });
    const intake = await people.clerk.ask('counterIntake.receive', {
      customer: { new: { name: `郭志偉${n}`, phones: [{ number: `0928765${String(430 + n)}` }], privacyConsent: true } },
      devices,
      promisedAt: at('2026-11-30', '18:00'),
      inspectionFeeMinor: feeMinor,
      isDataLossAccepted: true,
      signature: { kind: 'signed', name: '郭志偉' },
    });
    return intake.devices.map((d) => d.cardId);
  };
  const takeOne = async (device: Device = {}, feeMinor: number | null = 300): Promise<RepairCardId> => {
    const [cardId] = await takeIn(1, device, feeMinor);
    if (cardId === undefined) throw new Error('no card');
    return cardId;
  };
  const diagnose = async (cardId: RepairCardId) => {
    await people.li.ask('repairCard.startDiagnosis', { cardId });
    return people.li.ask('repairCard.recordDiagnosis', { cardId, diagnosis: '電源板燒毀', causeCode: 'part' });
  };
  const quoteLines = [
    { kind: 'labour' as const, text: '檢修工資', unitPriceMinor: 800 },
    { kind: 'part' as const, text: '電源板', unitPriceMinor: 1450 },
  ];
  const quoted = async (cardId: RepairCardId, lines: RawInput<'quote.send'>['lines'] = quoteLines) => {
    await diagnose(cardId);
    return people.li.ask('quote.send', { cardId, lines });
  };
  const accepted = async (cardId: RepairCardId, lines?: RawInput<'quote.send'>['lines']) => {
    const quote = await quoted(cardId, lines);
    return people.clerk.ask('quote.accept', { quoteId: quote.id, method: 'phone', by: '郭志偉' });
  };
  /** From the counter to 待驗: an hour of work, tested. */
  const repaired = async (cardId: RepairCardId, startAt: string, endAt: string) => {
    await people.li.ask('repairCard.startRepair', { cardId });
    await people.li.ask('repairCard.recordWork', { cardId, startAt, endAt });
    return people.li.ask('repairCard.finishRepair', { cardId, testResult: '連續開機2小時正常' });
  };
  return { ...s, ...people, openDrawer, goTo, takeIn, takeOne, diagnose, quoted, accepted, repaired, quoteLines };
}
type Bench = ReturnType<typeof bench>;

/** The code of a refusal, after checking that it left nothing behind. */
export async function refusal(
  b: Pick<Bench, 'rows'>,
  act: () => Promise<{ ok: boolean; error?: { code: string; params: object } }>,
): Promise<string> {
  const before = b.rows();
  const result = await act();
  if (result.ok || result.error === undefined) throw new Error('was not refused');
  const after = b.rows();
  for (const [table, n] of Object.entries(before)) if (after[table] !== n) throw new Error(`${table} grew by a refusal`);
  return result.error.code;
}
