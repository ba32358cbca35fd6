import { describe, expect, it } from 'vitest';
import { correctedFields, needsNewTag, type CorrectedField, type IntakeFacts } from './corrections';

const BEFORE: IntakeFacts = {
  customer: '郭志偉',
  phone: '0928765431',
  model: '電視 CHIMEI TV-43A',
  serial: 'TA43-07715',
  fault: '無電源',
  exterior: { screen: 'ok', frame: 'scratch' },
  moisture: 'none',
  accessories: [
    { name: '遙控器', qty: 1 },
    { name: '電源線', qty: 2 },
  ],
};

describe('what a correction of an intake changes (B4)', () => {
  const CASES: readonly (readonly [string, Partial<IntakeFacts>, readonly CorrectedField[]])[] = [
    ['nothing', {}, []],
    ['the same in another order', { exterior: { frame: 'scratch', screen: 'ok' }, accessories: BEFORE.accessories.toReversed() }, []],
    ['the owner’s name', { customer: '郭志瑋' }, ['customer']],
    ['a telephone that is no more', { phone: null }, ['phone']],
    ['the model', { model: '電視 CHIMEI TV-50A' }, ['model']],
    ['a serial that could not be read before', { serial: 'TA43-07751' }, ['serial']],
    ['the fault', { fault: '有聲無影' }, ['fault']],
    ['a scratch that was overlooked', { exterior: { screen: 'scratch', frame: 'scratch' } }, ['exterior']],
    ['an item that was not looked at', { exterior: { ...BEFORE.exterior, back: 'ok' } }, ['exterior']],
    ['moisture', { moisture: 'labelChanged' }, ['moisture']],
    ['how many came', { accessories: [{ name: '遙控器', qty: 1 }] }, ['accessories']],
    ['how many of one', { accessories: BEFORE.accessories.map((a) => ({ ...a, qty: 2 })) }, ['accessories']],
    ['several, in the order of the paper', { accessories: [], customer: '陳美玲', fault: '漏電' }, ['customer', 'fault', 'accessories']],
  ];
  it.each(CASES)('%s', (_, change, fields) => {
    expect(correctedFields(BEFORE, { ...BEFORE, ...change })).toEqual(fields);
  });
  it('the tag is made anew for all but the looks', () => {
    expect(needsNewTag([])).toBe(false);
    expect(needsNewTag(['exterior', 'moisture'])).toBe(false);
    for (const field of ['customer', 'phone', 'model', 'serial', 'fault', 'accessories'] as const) expect(needsNewTag([field])).toBe(true);
  });
});
