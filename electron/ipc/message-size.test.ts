import { expect, it } from 'vitest';
import { isReasonable } from './message-size';

const nested = (depth: number): unknown => (depth === 0 ? 1 : { in: nested(depth - 1) });
const circle: Record<string, unknown> = {};
circle['self'] = circle;

it.each<[string, unknown, boolean]>([
  ['nothing', undefined, true],
  ['a form', { name: '王小明', lines: [{ qty: 1 }] }, true],
  ['a photo', { bytes: new Uint8Array(5_000_000) }, true],
  ['fifty megabytes of text', 'x'.repeat(50_000_000), false],
  ['a million parts', Array.from({ length: 1_000_000 }, () => 1), false],
  ['a depth of 1,000', nested(1_000), false],
  ['a circle', circle, false],
])('%s', (_case, message, expected) => expect(isReasonable(message)).toBe(expected));
