import { expect, it } from 'vitest';
import { ACCESSORIES, CONDITION_ITEMS, DEVICE_SHEETS } from './device-class';
import { DEVICE_CLASSES } from './schema';

it.each(DEVICE_CLASSES)('%s has a sheet without doubles', (deviceClass) => {
  const sheet = DEVICE_SHEETS[deviceClass];
  expect(sheet.conditionItems.length).toBeGreaterThan(3);
  expect(sheet.accessories.length).toBeGreaterThan(2);
  expect(new Set(sheet.conditionItems).size).toBe(sheet.conditionItems.length);
  expect(new Set(sheet.accessories).size).toBe(sheet.accessories.length);
});

it('every item that needs a word is used by some class', () => {
  const sheets = Object.values(DEVICE_SHEETS);
  expect(CONDITION_ITEMS.filter((i) => !sheets.some((s) => s.conditionItems.includes(i)))).toEqual([]);
  expect(ACCESSORIES.filter((a) => !sheets.some((s) => s.accessories.includes(a)))).toEqual([]);
});

it('only phones go by IMEI', () => {
  expect(DEVICE_CLASSES.filter((c) => DEVICE_SHEETS[c].identifier === 'imei')).toEqual(['phone']);
});
