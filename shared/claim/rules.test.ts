import { describe, expect, it } from 'vitest';
import { refusalOf } from '#test/refusal-of';
import { answerOf, isFullName, lineTotal, missingOf, verdictOf, type ClaimFacts } from './rules';

it.each([
  ['郭志偉', true],
  ['周雅', true],
  ['郭', false],
  ['郭先生', false],
  ['陈女士', false],
  ['Chen Mei-ling', true],
  ['Mr Chen', false],
  ['Mrs. Chen', false],
  ['Chen', false],
  ['', false],
])('%s is a full name: %s (P19)', (name, is) => expect(isFullName(name)).toBe(is));

const WHOLE: ClaimFacts = {
  model: 'TV-43A',
  serial: 'TA43-07715',
  faultCode: 'part',
  signer: '郭志偉',
  labourMinor: 200,
  partCreditMinor: 90,
  sku: 'P-FUSE-7',
  oldPart: { status: 'RECEIVED', isSerialised: true, oldSerial: 'F-1' },
};
it.each<[Partial<ClaimFacts>, readonly string[]]>([
  [{}, []],
  [{ model: null, serial: null, faultCode: null }, ['model', 'serial', 'faultCode']],
  [{ signer: null }, ['signature']],
  [{ signer: '郭小姐' }, ['signature']],
  [{ labourMinor: null }, ['labour']],
  [{ labourMinor: 0 }, []],
  [{ partCreditMinor: null }, ['partCredit']],
  [{ partCreditMinor: null, sku: null, oldPart: null }, []],
  [{ oldPart: { status: 'DUE', isSerialised: true, oldSerial: null } }, ['oldSerial', 'oldPart']],
  [{ oldPart: { status: 'SENT', isSerialised: false, oldSerial: null } }, []],
  [{ oldPart: { status: 'GIVEN_TO_CUSTOMER', isSerialised: false, oldSerial: null } }, ['oldPart']],
])('%j lacks %j', (over, missing) => expect(missingOf({ ...WHOLE, ...over })).toEqual(missing));

it('the example of B18', () => expect(lineTotal({ partCreditMinor: 90, labourMinor: 200, travelMinor: 60 })).toBe(350));

describe('the answer', () => {
  it.each([
    [350, 350, null, 'APPROVED'],
    [350, 300, '調整', 'PART_APPROVED'],
    [350, 0, '不符', 'REJECTED'],
    [0, 0, null, 'APPROVED'],
  ] as const)('%i claimed, %i accepted (%s): %s', (claimed, approved, reason, answer) =>
    expect(answerOf(claimed, approved, reason)).toBe(answer),
  );
  it.each([
    [350, 351, null, 'AMOUNT_TOO_HIGH'],
    [350, 300, null, 'REASON_NEEDED'],
  ] as const)('%i claimed, %i accepted (%s) is refused', (claimed, approved, reason, code) =>
    expect(refusalOf(() => void answerOf(claimed, approved, reason))).toBe(code),
  );
  it.each([
    [['APPROVED', 'APPROVED'], 'approve'],
    [['REJECTED', 'REJECTED'], 'reject'],
    [['APPROVED', 'REJECTED'], 'approvePart'],
    [['PART_APPROVED'], 'approvePart'],
  ] as const)('%j: %s', (answers, verdict) => expect(verdictOf(answers)).toBe(verdict));
});
