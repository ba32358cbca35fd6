import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readScenario } from './scenario-file';

const HEAD = "scenario: test\nfixture: TW\nclock: '2026-11-23T09:30+08:00'\n";
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scenario-file-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const read = (text: string, name = 'a.yaml') => {
  writeFileSync(path.join(folder, name), text);
  return readScenario(path.join(folder, name), '/fixtures');
};

it('knows the line of each step and the place of its fixture', () => {
  const scenario = read(`${HEAD}steps:\n  - { at: '10:00' }\n  - as: clerk\n    do: serviceCall.counts\n`);
  expect(scenario).toMatchObject({ title: 'test', fixture: '/fixtures/TW.yaml', series: {} });
  expect(scenario.steps.map((s) => s.place)).toEqual(['a.yaml:5', 'a.yaml:6']);
});

it('begins where another file ends', () => {
  read(`${HEAD}series: { SC: 7 }\nsteps:\n  - { at: '10:00' }\n`, 'before.yaml');
  const scenario = read("scenario: second\nafter: before.yaml\nsteps:\n  - { at: '11:00' }\n");
  expect(scenario).toMatchObject({ title: 'second', series: { SC: 7 } });
  expect(scenario.steps.map((s) => s.place)).toEqual(['before.yaml:6', 'a.yaml:4']);
});

it.each<[string, string, string]>([
  ['an unknown key of the file', `${HEAD}step: []\nsteps:\n  - { at: '10:00' }\n`, 'a.yaml:4 step: this key is not known here'],
  [
    'an unknown key of a step',
    `${HEAD}steps:\n  - as: clerk\n    do: serviceCall.counts\n    wiht: {}\n`,
    'a.yaml:7 steps.0.wiht: this key is not known here',
  ],
  [
    'an unknown operation',
    `${HEAD}steps:\n  - { as: clerk,\n      do: serviceCall.regster }\n`,
    'a.yaml:6 steps.0.do: there is no operation serviceCall.regster',
  ],
  [
    'an unknown field of an input',
    `${HEAD}steps:\n  - as: clerk\n    do: serviceCall.register\n    with:\n      customer:\n        new: { name: a, nmae: b }\n`,
    'a.yaml:9 steps.0.with.customer.new.nmae: serviceCall.register has no such field',
  ],
  ['an operation of the shell', `${HEAD}steps:\n  - { as: clerk, do: printer.discover }\n`, 'belongs to the shell'],
  ['an unknown refusal', `${HEAD}steps:\n  - { as: clerk, do: serviceCall.counts, fails: NOPE }\n`, 'a.yaml:5'],
  ['nobody', `${HEAD}steps:\n  - { do: serviceCall.counts }\n`, 'as is missing'],
  ['an empty step', `${HEAD}steps:\n  - { as: clerk }\n`, 'a step needs do'],
  [
    'a refusal with an answer',
    `${HEAD}steps:\n  - { as: clerk, do: serviceCall.counts, fails: NOT_ALLOWED, save: x }\n`,
    'a refusal has no answer',
  ],
  ['a name of the fixture', `${HEAD}steps:\n  - { as: clerk, do: serviceCall.counts, save: staff }\n`, 'belongs to the fixture'],
  ['no fixture', "scenario: test\nsteps:\n  - { at: '10:00' }\n", 'fixture and clock are needed'],
  ['broken YAML', `${HEAD}steps: [\n`, 'a.yaml:'],
  ['itself as its beginning', "scenario: test\nafter: a.yaml\nsteps:\n  - { at: '10:00' }\n", 'comes after itself'],
])('refuses %s with its line', (_case, text, complaint) => {
  expect(() => read(text)).toThrow(complaint);
});
