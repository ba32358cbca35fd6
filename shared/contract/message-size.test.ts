import { expect, it } from 'vitest';
import { isReasonable } from './message-size';

const nested = (depth: number): unknown => (depth === 0 ? 1 : { in: nested(depth - 1) });
const circle: Record<string, unknown> = {};
circle['self'] = circle;
const trap = {
  get name(): string {
    throw new Error('trap');
  },
};

it.each<[string, unknown, boolean]>([
  ['nothing', undefined, true],
  ['a form', { name: '王小明', lines: [{ qty: 1 }], note: null, isVip: false }, true],
  ['an object without a prototype', Object.assign(Object.create(null), { name: '王小明' }), true],
  ['a remark of a megabyte', { note: 'x'.repeat(1_000_000) }, false],
  ['fifty megabytes of text', 'x'.repeat(50_000_000), false],
  ['a million parts', Array.from({ length: 1_000_000 }, () => 1), false],
  ['a hundred thousand long keys', Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`a key as long as ${i}`, 1])), false],
  ['a depth of 39', nested(39), true],
  ['a depth of 1,000', nested(1_000), false],
  ['a circle', circle, false],
  ['a getter that throws', trap, false],
  ['a proxy that throws', new Proxy({}, { ownKeys: () => [trap.name] }), false],
  ['a function', { name: () => 'x' }, false],
  ['a symbol', { name: Symbol('x') }, false],
  ['a big integer', { id: 1n }, false],
  ['a date', { at: new Date(0) }, false],
  ['a map', new Map([['a', 1]]), false],
  ['bytes', { bytes: new Uint8Array(5) }, false],
])('%s', (_case, message, expected) => expect(isReasonable(message)).toBe(expected));

it('a photo may be as large as its route says', () => expect(isReasonable({ jpegBase64: 'x'.repeat(4_000_000) }, 5_000_000)).toBe(true));
