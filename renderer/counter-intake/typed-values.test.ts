import { expect, it } from 'vitest';
import { DEFAULT_CALENDAR } from '#shared/kernel/working-hours';
import { emptyDevice } from './intake-form';
import { placeScan } from './scan-place';
import { isMismatch, proposedPromise, readMoment } from './typed-values';

it.each([
  ['2026-11-23T08:30:00.000Z', '2026-11-25 18:00'], // Monday → Wednesday
  ['2026-11-27T08:30:00.000Z', '2026-11-30 18:00'], // Friday → Saturday, Monday: Sunday is closed
  ['2026-12-30T08:30:00.000Z', '2027-01-02 18:00'], // New Year's Day is closed
])('proposes the second working day after %s', (now, expected) => expect(proposedPromise(now, DEFAULT_CALENDAR, 'TW')).toBe(expected));

it.each([
  ['2026-11-25 18:00', '2026-11-25T10:00:00.000Z'],
  ['2026/11/25 0930', '2026-11-25T01:30:00.000Z'],
  ['115/11/25 18：00', '2026-11-25T10:00:00.000Z'],
  ['20261125', '2026-11-25T10:00:00.000Z'],
  ['2026-11-25 25:00', null],
  ['明天', null],
])('reads %s', (text, expected) => expect(readMoment(text, 'TW')).toBe(expected));

const device = emptyDevice('a', 'A-05');
it.each([
  ['', false],
  ['860123045678900', false],
  ['353258107009125', true],
  ['35325810700912', true],
  ['353258107009120', false], // not an IMEI: that is another sentence
])('label 860123045678900 and system %s differ: %s', (imeiSystem, expected) =>
  expect(isMismatch({ ...device, imeiLabel: '860123045678900', imeiSystem })).toBe(expected),
);

it('a scan goes to the next empty identifier', () => {
  expect(placeScan(device, '860123045678900')).toMatchObject({ imeiLabel: '860123045678900' });
  expect(placeScan({ ...device, imeiLabel: '860123045678900' }, '860123045678900')).toMatchObject({ imeiSystem: '860123045678900' });
  expect(placeScan({ ...device, imeiLabel: '860123045678900', imeiSystem: '860123045678900' }, '860123045678900')).toBeNull();
  expect(placeScan(emptyDevice('b', 'A-05', 'laptop'), 'NB14P-553021')).toMatchObject({ serial: 'NB14P-553021' });
  expect(placeScan(emptyDevice('b', 'A-05', 'laptop'), '860123045678900')).toMatchObject({
    deviceClass: 'phone',
    imeiLabel: '860123045678900',
  });
});
