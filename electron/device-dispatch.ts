import { contract, type Output, type RouteName, type RouteOf } from '#shared/contract/contract';
import { DomainError } from '#shared/kernel/app-error';
import { err, ok, type Result } from '#shared/kernel/result';
import { holdsPost } from '#shared/kernel/roles';
import type { BrowserWindow } from 'electron';
import type { DeviceContext, DeviceHandlers } from './device-context';
import type { EngineLink } from './ipc/engine-port';
import type { Log } from './log';
import type { Printing } from './print/start-printing';

type Handler = (input: unknown, cx: DeviceContext) => Promise<unknown>;

export const isDeviceRoute = (name: keyof typeof contract): name is RouteOf<'device'> => contract[name].kind === 'device';

/** Routes of the engine asked by a device handler run on the connection of its window, so with that person's rights. */
export const contextFor = (
  engine: EngineLink,
  { window, connection }: Readonly<{ window: BrowserWindow; connection: number }>,
  printing: Printing,
  log: Log,
): DeviceContext => ({
  window,
  printing,
  log,
  ask: async <R extends RouteName>(name: R, input: unknown) => valueOf<R>(await engine.invoke(connection, name, input)),
});

/** The engine asked as the system itself, for the print queue. */
export const askAsSystem =
  (engine: EngineLink) =>
  async <R extends RouteName>(name: R, input: unknown): Promise<Output<R>> =>
    valueOf<R>(await engine.runAsSystem(name, input));

function valueOf<R extends RouteName>(result: Result<unknown>): Output<R> {
  if (!result.ok) throw new DomainError(result.error.code, result.error.params);
  return result.value as Output<R>; // the engine has parsed it with this route's output schema
}

/** The same order as in the engine: input, who is signed in and may he, do it, check the output. Errors leave as data. */
export async function runDevice(
  handlers: DeviceHandlers,
  name: RouteOf<'device'>,
  raw: unknown,
  cx: DeviceContext,
): Promise<Result<unknown>> {
  const route = contract[name];
  const input = route.input.safeParse(raw);
  if (!input.success)
    return err({ code: 'INPUT_INVALID', params: { issues: input.error.issues.map(({ path }) => path.join('.')).join(', ') } });
  try {
    const session = await cx.ask('staff.current', {});
    if (session === null || session.isLocked) throw new DomainError('NOT_SIGNED_IN');
    if (route.allow !== 'public' && !holdsPost(session.posts, route.allow)) throw new DomainError('NOT_ALLOWED', { route: name });
    const handler = handlers[name] as Handler; // one input type for all: zod has just checked it
    return ok(route.output.parse(await handler(input.data, cx)));
  } catch (error) {
    if (error instanceof DomainError) return err(error.app);
    const ref = crypto.randomUUID().slice(0, 8);
    cx.log({ level: 'error', event: 'device.unexpected', facts: { route: name, ref, error } });
    return err({ code: 'UNEXPECTED', params: { ref } });
  }
}
