import { expect, it } from 'vitest';
import { reasonFor } from './why';

const fields = [
  { field: 'number', text: 'SC-2026-000101' },
  { field: 'name', text: '歐陽娜娜' },
  { field: 'phone', text: '0912345678' },
  { field: 'imei', text: '353258107009125' },
  { field: 'fault', text: '脫水時異音，搬家之後' },
];

it.each([
  ['欧阳', 'name'],
  ['ouyang', 'pinyin'],
  ['oynn', 'initials'],
  ['5678', 'phone'],
  ['0912 345 678', 'phone'],
  ['09125', 'imei'],
  ['101', 'number'],
  ['sc101', 'number'],
  ['脱水', 'fault'],
  ['娜娜 脱水', 'name'],
  ['nothing of it', null],
  ['', null],
])('%j matches by %s', (typed, field) => {
  expect(reasonFor(typed)(fields)?.field ?? null).toBe(field);
});

it.each([
  ['5678', true],
  ['0912', false],
  ['101', true],
  ['sc101', true],
  ['sc1', false],
  ['09125', true],
  ['ouyang', false],
  ['ouyangnana', true],
  ['nana', true],
  ['oynn', true],
  ['oy', false],
  ['脱水', true],
])('%j is a whole word or number: %s', (typed, isWhole) => {
  expect(reasonFor(typed)(fields)?.isWhole).toBe(isWhole);
});
