import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatPhone, maskPhone, normalisePhone, phoneWithExtension } from './phone';

/** value, extension, note and warnings in one line, or the refusal. */
function brief(text: string): string {
  const p = normalisePhone(text);
  if (!p.ok) return p.code;
  return [p.value, p.kind, ...(p.extension === null ? [] : [`#${p.extension}`]), ...p.warnings.map((w) => w.code)].join(' ');
}

// quality 4.2, rows 30 to 46
it.each([
  ['0912-345-678', '0912345678 twMobile'],
  ['+886 912 345 678', '0912345678 twMobile'],
  ['+886 0912 345 678', '0912345678 twMobile'],
  ['00886912345678', '0912345678 twMobile'],
  ['886912345678', '0912345678 twMobile'],
  ['=+886912345678', '0912345678 twMobile'],
  ["'0912345678", '0912345678 twMobile'],
  ['(02)2345-6789', '0223456789 twLandline'],
  ['02-2345-6789 #123', '0223456789 twLandline #123'],
  ['02-2345-6789 分機 12', '0223456789 twLandline #12'],
  ['+886 2 2712 8800', '0227128800 twLandline'],
  ['049-2345678', '0492345678 twLandline'],
  ['037-123456', '037123456 twLandline'],
  ['138 0013 8000', '13800138000 cnMobile'],
  ['+8613800138000', '13800138000 cnMobile'],
  ['8613800138000', '13800138000 cnMobile'],
  ['１３８００１３８０００', '13800138000 cnMobile'],
  ['0591-8765 4321', '059187654321 cnLandline'],
  ['010-62345678', '01062345678 cnLandline'],
  ['+86 591 87654321', '059187654321 cnLandline'],
  ['0800-123-456', '0800123456 service'],
  ['400-812-3456', '4008123456 service'],
  ['+81 90-1234-5678', '+819012345678 foreign'],
  ['1380013800', '1380013800 unknown phoneShort'],
  ['138001380000', '138001380000 unknown phoneLong'],
  ['091234567', '091234567 unknown phoneShort'],
  ['12345678901', '12345678901 unknown phonePrefix'],
  ['00000000000', '00000000000 unknown phonePlaceholder'],
  ['11111111111', '11111111111 unknown phonePlaceholder'],
  ['2712-8800', '27128800 unknown phoneAreaMissing'],
  ['110', '110 unknown phoneUnusual'],
  ['無', 'PHONE_NEEDED'],
  ['none', 'PHONE_NEEDED'],
  ['-', 'PHONE_NEEDED'],
  ['', 'PHONE_NEEDED'],
  ['0912345678/0987654321', '0912345678 twMobile phoneTwo'],
  ['0912345678 (太太)', '0912345678 twMobile phoneNote'],
  ['0912345678太太', '0912345678 twMobile phoneNote'],
  ['1.38001E+10', 'SPOILT_BY_EXCEL'],
  ['9.1234568E8', 'SPOILT_BY_EXCEL'],
  ['912345678', '0912345678 twMobile phoneZeroLost'],
  ['0800-FLOWERS', 'PHONE_INVALID'],
  ['1'.repeat(200), 'PHONE_INVALID'],
  ['12', 'PHONE_INVALID'],
  ['007', 'PHONE_INVALID'],
])('%s: %s', (text, expected) => {
  expect(brief(text)).toBe(expected);
});

it('offers the second number and the note', () => {
  expect(normalisePhone('0912345678/0987654321')).toMatchObject({ value: '0912345678', second: '0987654321' });
  expect(normalisePhone('0912345678 (太太)')).toMatchObject({ note: '太太' });
});

it.each([
  ['0912345678', '0912-345-678', '0912-***-678'],
  ['0227128800', '02-2712-8800', '02-****-8800'],
  ['0492345678', '049-234-5678', '049-***-5678'],
  ['13805910001', '138 0591 0001', '138 **** 0001'],
  ['059187654321', '0591-8765-4321', '0591-****-4321'],
  ['01062345678', '010-6234-5678', '010-****-5678'],
  ['4008123456', '400-812-3456', '400-***-3456'],
  ['+819012345678', '+819012345678', '+81*******678'],
  ['110', '110', '***'],
])('%s is shown as %s and masked as %s', (value, shown, masked) => {
  expect([formatPhone(value), maskPhone(value)]).toEqual([shown, masked]);
});

it('shows the extension', () => {
  expect([phoneWithExtension('0223456789', '123'), phoneWithExtension('0223456789', null)]).toEqual(['02-2345-6789 #123', '02-2345-6789']);
});

it('what is shown can be typed again', () => {
  const phones = fc.oneof(
    fc.stringMatching(/^09\d{8}$/),
    fc.stringMatching(/^1[3-9]\d{9}$/),
    fc.stringMatching(/^02[2-8]\d{7}$/),
    fc.stringMatching(/^0591\d{8}$/),
  );
  fc.assert(
    fc.property(phones, (value) => {
      expect(normalisePhone(formatPhone(value))).toMatchObject({ ok: true, value });
    }),
  );
});

it('a long paste does not freeze the field', () => {
  const before = performance.now();
  for (const text of [`${'太太'.repeat(5000)}(`, `0912345678 (${'太'.repeat(200)}(`, ' '.repeat(10_000), `1${'-'.repeat(10_000)}`])
    normalisePhone(text);
  expect(performance.now() - before).toBeLessThan(50);
});

it('no text breaks it, and an accepted value is stable', () => {
  const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.stringMatching(/^[+()\d #/-]{0,30}$/));
  fc.assert(
    fc.property(typed, (text) => {
      const first = normalisePhone(text);
      const again = first.ok ? normalisePhone(first.value) : first;
      expect(again.ok ? again.value : null).toBe(first.ok ? first.value : null);
    }),
    { numRuns: 1000 },
  );
}, 30_000);

// What stands before, behind or between the digits; each line is one border of one pattern.
it.each([
  ['="0912345678', '0912345678 twMobile'],
  ['0912=345678', 'PHONE_INVALID'],
  ['09\u200b12345678', '0912345678 twMobile'],
  ['0912\u2013345\u2212678', '0912345678 twMobile'],
  ['  0912345678  ', '0912345678 twMobile'],
  ['9E8', 'SPOILT_BY_EXCEL'],
  ['19E8', 'PHONE_INVALID'],
  ['9E8x', 'PHONE_INVALID'],
  ['N/A', 'PHONE_NEEDED'],
  ['none of them', 'PHONE_INVALID'],
  ['a0912345678', 'PHONE_INVALID'],
  ['0912345678b', 'PHONE_INVALID'],
  ['0912345678;1234567', '0912345678 twMobile phoneTwo'],
  ['0912345678、123456', 'PHONE_INVALID'],
  ['0912345678 或 0987654321', '0912345678 twMobile phoneTwo'],
  ['0223456789 ext. 12', '0223456789 twLandline #12'],
  ['0223456789 x12', '0223456789 twLandline #12'],
  ['0223456789x12', 'PHONE_INVALID'],
  ['0223456789轉123456', '0223456789 twLandline #123456'],
  ['123456789012345', '123456789012345 unknown phoneUnusual'],
  ['1234567890123456', 'PHONE_INVALID'],
  ['123', '123 unknown phoneUnusual'],
  ['0000', '0000 unknown phoneUnusual'],
  ['0081901234567', '+81901234567 foreign'],
  ['+1234567', '+1234567 unknown phoneUnusual'],
  ['+12345678', '+12345678 foreign'],
  ['1111111', '1111111 unknown phonePlaceholder'],
  ['111111', '111111 unknown phoneUnusual'],
  ['21111111', '21111111 unknown phoneAreaMissing'],
  ['11111112', '11111112 unknown phoneUnusual'],
  ['109123456789', '109123456789 unknown phoneUnusual'],
  ['00912345678', '+912345678 foreign'],
  ['113800138000', '113800138000 unknown phoneUnusual'],
  ['08001234567', '08001234567 cnLandline'],
  ['40081234567', '40081234567 unknown phonePrefix'],
  ['021-62345678', '02162345678 cnLandline'],
  ['0591-8765432', '05918765432 cnLandline'],
  ['010-6234567', '0106234567 unknown phoneUnusual'],
  ['0106234567890', '0106234567890 unknown phoneUnusual'],
  ['0591876543210', '0591876543210 unknown phoneUnusual'],
  ['88691234567', '091234567 unknown phoneShort'],
  ['8869123456789', '8869123456789 unknown phoneUnusual'],
  ['+86 400 812 3456', '4008123456 service'],
  ['+86 800 810 3456', '8008103456 service'],
  ['+86 0591 87654321', '059187654321 cnLandline'],
  ['+86 21 62345678', '02162345678 cnLandline'],
])('at the border: %s: %s', (text, expected) => expect(brief(text)).toBe(expected));

it('a note keeps its words without the spaces around them', () => {
  expect(normalisePhone('0912345678 ( 太太 )')).toMatchObject({ value: '0912345678', note: '太太' });
  expect(normalisePhone('0912345678  太太 ').ok).toBe(true);
});

it('the questions name the numbers', () => {
  expect(normalisePhone('0912345678/0987654321')).toMatchObject({
    warnings: [{ code: 'phoneTwo', params: { first: '0912345678', second: '0987654321' } }],
  });
  expect(normalisePhone('1380013800')).toMatchObject({ warnings: [{ code: 'phoneShort', params: { value: '1380013800' } }] });
  expect(normalisePhone('0912345678太太')).toMatchObject({ warnings: [{ code: 'phoneNote', params: { note: '太太' } }] });
  expect(normalisePhone('0912345678/x1234567')).toMatchObject({ second: null, warnings: [] });
});

it('a refusal repeats at most forty signs', () => {
  expect(normalisePhone('x'.repeat(50))).toEqual({ ok: false, code: 'PHONE_INVALID', params: { value: 'x'.repeat(40) } });
  expect(normalisePhone(`0912345678${' '.repeat(300)}9`)).toMatchObject({ ok: true, value: '0912345678' });
});
