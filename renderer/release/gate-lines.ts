import { gateOf, type GateAnswer } from '#shared/custody/gate';
import type { GatePoint } from '#shared/custody/schema';
import type { ReceiptStatus } from '#shared/collection-receipt/states';
import type { CardStatus } from '#shared/repair-card/states';
import { goingDevices, hasProxyRight, type GateDevice, type ReleaseForm } from './release-form';

export type GateLine = Readonly<{
  point: GatePoint;
  state: 'done' | 'open' | 'missing' | 'passed';
  /** Numbers on the receipt of the devices for which it still stands. */
  lineNos: readonly number[];
  overridePost: GateAnswer['overridePost'];
  /** What holds it back: the number of the loan, or of its slip. */
  detail: string;
}>;

const WORST = ['done', 'passed', 'open', 'missing'] as const;

/** The loan that holds a device back, as the engine found it; none: empty. */
const loanerOf = (device: GateDevice): string => device.gate.find((g) => g.point === 'loaner' && g.state !== 'done')?.detail ?? '';

function factsOf(device: GateDevice, form: ReleaseForm, receiptStatus: ReceiptStatus): readonly GateAnswer[] {
  const handed = form.handed[device.stayId];
  return gateOf({
    custodyState: device.state,
    cardStatus: device.cardStatus as CardStatus | null,
    receiptStatus,
    accessories: device.accessories.length,
    dueMinor: device.dueMinor,
    isReceiptSurrendered: form.isSurrendered,
    isScanned: handed !== undefined,
    areAccessoriesBack: handed?.areBack ?? false,
    isVoucherSigned: form.isVoucherSigned || device.gate.some((g) => g.point === 'voucher' && g.state === 'done'),
    isLoanerBack: loanerOf(device) === '',
    hasProxyRight: hasProxyRight(form),
  });
}

/** 交件前檢查 over all devices that go, by the same rule the engine asks (shared/custody/gate.ts): the worst answer of each point counts. */
export function gateLines(devices: readonly GateDevice[], form: ReleaseForm, receiptStatus: ReceiptStatus): readonly GateLine[] {
  const lines = new Map<GatePoint, GateLine>();
  for (const device of goingDevices(devices, form)) {
    for (const { point, state, overridePost } of factsOf(device, form, receiptStatus)) {
      const before = lines.get(point) ?? { point, state: 'done', lineNos: [], overridePost, detail: '' };
      const now = state !== 'done' && form.passed.includes(point) && overridePost !== null ? 'passed' : state;
      const worst = WORST.indexOf(now) > WORST.indexOf(before.state) ? now : before.state;
      const detail = point === 'loaner' ? before.detail || loanerOf(device) : '';
      lines.set(point, { ...before, detail, state: worst, lineNos: now === 'done' ? before.lineNos : [...before.lineNos, device.lineNo] });
    }
  }
  return [...lines.values()];
}

export const standing = (lines: readonly GateLine[]): readonly GateLine[] =>
  lines.filter((l) => l.state === 'open' || l.state === 'missing');
