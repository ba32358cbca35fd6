import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceContext, DeviceHandlers } from '#electron/device-context';
import { isDeviceRoute, runDevice } from '#electron/device-dispatch';
import { contract, type RouteName } from '#shared/contract/contract';
import { STAFF_ROLES } from '#shared/kernel/roles';
import { garbage, messageOf } from './message-arbitrary';

const RUNS = Number(process.env.COUNTERBOOK_FUZZ_RUNS ?? 200);
const SEED = 20261123;
const names = (Object.keys(contract) as RouteName[]).filter(isDeviceRoute);

/** A manager with a fresh PIN asks; the deed itself is left out, and what would reach it is kept. */
function door() {
  const reached: unknown[] = [];
  const bugs: unknown[] = [];
  const handler = (input: unknown) => {
    reached.push(input);
    return Promise.reject(new TypeError('the deed is left out'));
  };
  const handlers = Object.fromEntries(names.map((name) => [name, handler])) as unknown as DeviceHandlers;
  const session = { posts: STAFF_ROLES, isLocked: false, isPinFresh: true };
  const cx = { ask: () => Promise.resolve(session), log: (entry: unknown) => void bugs.push(entry) } as unknown as DeviceContext;
  return { reached, bugs, knock: (name: (typeof names)[number], message: unknown) => runDevice(handlers, name, message, cx) };
}

describe.each(names)('%s, in the shell', (name) => {
  it('takes anything as its message, and lets through what its schema has read', async () => {
    const { reached, bugs, knock } = door();
    const { input } = contract[name];
    await fc.assert(
      fc.asyncProperty(fc.oneof(garbage, messageOf(input, [])), async (message) => {
        const [before, known] = [reached.length, bugs.length];
        const result = await knock(name, message);
        const isThrough = reached.length > before;
        expect(result.ok ? 'answered' : result.error.code).toBe(isThrough ? 'UNEXPECTED' : 'INPUT_INVALID');
        expect(bugs.length - known).toBe(isThrough ? 1 : 0);
        expect(isThrough ? input.safeParse(message).data : undefined).toEqual(isThrough ? reached.at(-1) : undefined);
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
  });
});
