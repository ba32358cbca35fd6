import { describe, expect, it } from 'vitest';
import { DomainError } from '../kernel/app-error';
import { readIdentifiers, readImei } from './read-identifiers';

const A = '490154203237518';
const B = '356938035643809';
const WRONG = '490154203237519';
type Typed = Parameters<typeof readIdentifiers>[0];
const NOTHING: Typed = { deviceClass: 'phone', serial: null, hasNoSerial: false, imei1: null, imei2: null, identifierReason: null };

/** serial | imei1 imei2 | no serial? | doubts, or the code of the refusal. */
function brief(typed: Partial<Typed>): string {
  try {
    const { serial, imei1, imei2, hasNoSerial, doubts } = readIdentifiers({ ...NOTHING, ...typed });
    return [serial, imei1, imei2, hasNoSerial ? 'none' : null, ...doubts.map((d) => `${d.field}:${d.code}`)].filter(Boolean).join(' ');
  } catch (error) {
    return error instanceof DomainError ? error.app.code : 'bug';
  }
}

describe('readIdentifiers', () => {
  it.each<[string, Partial<Typed>, string]>([
    ['an IMEI', { imei1: A }, A],
    ['two IMEIs', { imei1: A, imei2: B }, `${A} ${B}`],
    ['two IMEIs of one scan', { imei1: `${A}/${B}` }, `${A} ${B} imei1:imeiTwo`],
    ['two IMEIs of one scan beside a second one', { imei1: `${A}/${B}`, imei2: B }, 'IMEI_INVALID'],
    ['a phone without an IMEI', {}, 'IDENTIFIER_NEEDED'],
    ['a phone that carries none', { hasNoSerial: true }, 'none'],
    ['a phone with a serial alone', { serial: 'C02XK0AB' }, 'IDENTIFIER_NEEDED'],
    ['a wrong check digit', { imei1: WRONG }, 'IMEI_CHECK_DIGIT'],
    ['a wrong check digit with a reason', { imei1: WRONG, identifierReason: '磨損' }, WRONG],
    ['a reason is no excuse for a placeholder', { imei1: '000000000000000', identifierReason: '磨損' }, 'IMEI_PLACEHOLDER'],
    ['a reason counts for the first IMEI alone', { imei1: A, imei2: WRONG, identifierReason: '磨損' }, 'IMEI_CHECK_DIGIT'],
    ['fourteen digits', { imei1: '49015420323751' }, `${A} imei1:imeiDigitAdded`],
    ['fourteen digits in slot 2', { imei1: A, imei2: '49015420323751' }, `${A} ${A} imei2:imeiDigitAdded`],
    ['a serial', { deviceClass: 'tv', serial: 'ta43-07715' }, 'TA43-07715'],
    ['a television with an IMEI alone', { deviceClass: 'tv', imei1: A }, 'IDENTIFIER_NEEDED'],
    ['no serial', { deviceClass: 'tv', hasNoSerial: true }, 'none'],
    ['N/A', { deviceClass: 'tv', serial: 'N/A' }, 'none serial:serialPlaceholder'],
    ['N/A with a reason', { deviceClass: 'tv', serial: 'N/A', identifierReason: '脫落' }, 'none'],
    ['a look-alike letter', { deviceClass: 'tv', serial: '\u042102XK' }, '\u042102XK serial:serialLookAlike'],
    ['three characters', { deviceClass: 'tv', serial: 'ABC' }, 'SERIAL_INVALID'],
    ['ticked, and yet a serial', { deviceClass: 'tv', serial: 'TA43-07715', hasNoSerial: true }, 'TA43-07715'],
  ])('%s', (_case, typed, expected) => expect(brief(typed)).toBe(expected));

  it('keeps the reason', () =>
    expect(readIdentifiers({ ...NOTHING, hasNoSerial: true, identifierReason: '脫落' }).identifierReason).toBe('脫落'));
});

it('a doubt carries what was typed and what was read', () =>
  expect(readImei('imei1', '49O154203237518', null)).toEqual({
    value: A,
    doubts: [{ field: 'imei1', code: 'imeiLetterRead', params: { value: '49O154203237518', typed: '49O154203237518' } }],
  }));
