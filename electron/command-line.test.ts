import { expect, it } from 'vitest';
import { readCommandLine } from './command-line';

it.each([
  ['nothing', [], { dataDir: null, demo: false, hooks: null }],
  ['a data folder', ['.', '--data', '/tmp/shop'], { dataDir: '/tmp/shop', demo: false, hooks: null }],
  ['a data folder with =', ['--data=/tmp/shop', '--demo'], { dataDir: '/tmp/shop', demo: true, hooks: null }],
  ['a switch is not a value', ['--data', '--demo'], { dataDir: null, demo: true, hooks: null }],
  ['a clock without hooks', ['--clock', '2026-11-23T00:00:00.000Z'], { dataDir: null, demo: false, hooks: null }],
  [
    'hooks',
    ['--test-hooks', '--clock', '2026-11-23T00:00:00.000Z', '--key-file', '/tmp/key'],
    { dataDir: null, demo: false, hooks: { clock: '2026-11-23T00:00:00.000Z', keyFile: '/tmp/key' } },
  ],
])('reads %s', (_case, words, expected) => expect(readCommandLine(words, false)).toEqual(expected));

it('gives a release no hooks', () =>
  expect(readCommandLine(['--test-hooks', '--clock', '2026-11-23T00:00:00.000Z'], true).hooks).toBeNull());
