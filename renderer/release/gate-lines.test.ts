import { describe, expect, it } from 'vitest';
import type { GatePoint } from '#shared/custody/schema';
import { gateLines, standing } from './gate-lines';
import { emptyRelease, type GateDevice, type ReleaseForm } from './release-form';

const device = (lineNo: number, patch: Partial<GateDevice> = {}): GateDevice =>
  ({
    stayId: `stay-${lineNo}`,
    lineNo,
    model: 'Nova-X',
    serial: '353258107009125',
    shelf: 'A-05',
    state: 'READY',
    cardId: null,
    cardNo: null,
    cardStatus: 'PASSED',
    accessories: [],
    chargeMinor: 0,
    dueMinor: 0,
    unbilledMinor: 0,
    mayBillLater: false,
    bills: [],
    canGo: true,
    gate: [{ point: 'voucher', state: 'open', overridePost: 'manager', detail: '' }],
    ...patch,
  }) as GateDevice;
const scanned = { scanned: '353258107009125', at: '2026-11-23T08:28:00.000Z', areBack: false };
const form = (patch: Partial<ReleaseForm>): ReleaseForm => ({
  ...emptyRelease(true),
  isVoucherSigned: true,
  handed: { 'stay-1': scanned },
  ...patch,
});
const open = (devices: GateDevice[], f: ReleaseForm): GatePoint[] => standing(gateLines(devices, f, 'ISSUED')).map((l) => l.point);

describe('交件前檢查', () => {
  it.each<[string, GateDevice, Partial<ReleaseForm>, GatePoint[]]>([
    ['nothing stands in the way', device(1), {}, []],
    ['not yet scanned', device(1), { handed: {} }, ['serial']],
    ['receipt still out', device(1), { isSurrendered: false }, ['receipt']],
    ['accessories not counted back', device(1, { accessories: [{ name: '充電器', qty: 1 }] }), {}, ['accessories']],
    ['money owed', device(1, { dueMinor: 1200 }), {}, ['balance']],
    ['money owed, let pass', device(1, { dueMinor: 1200 }), { passed: ['balance'] }, []],
    [
      'not inspected cannot be ready',
      device(1, { cardStatus: 'REPAIRED', state: 'IN_CUSTODY', canGo: false }),
      { passed: ['inspection', 'ready'] },
      ['ready'],
    ],
    ['proxy without a form', device(1), { kind: 'proxy', name: '蔡小玲', relation: '妹', idLast4: '4321' }, ['proxyForm']],
    ['proxy with a form and no ID digits', device(1), { kind: 'proxy', name: '蔡小玲', relation: '妹', hasForm: true }, ['proxyForm']],
    [
      'proxy, the owner said yes on the phone',
      device(1),
      { kind: 'proxy', name: '蔡小玲', relation: '妹', idLast4: '4321', isConfirmed: true },
      [],
    ],
    ['voucher not signed', device(1), { isVoucherSigned: false }, ['voucher']],
  ])('%s', (_, d, patch, expected) => expect(open([d], form(patch))).toEqual(expected));

  it('counts only the devices that go', () => expect(open([device(1), device(2, { dueMinor: 900 })], form({}))).toEqual([]));
  it('a lost receipt that was declared need not come back', () =>
    expect(standing(gateLines([device(1)], form({ isSurrendered: false }), 'LOST_DECLARED'))).toEqual([]));
});
