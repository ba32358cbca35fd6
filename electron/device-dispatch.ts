import { randomBytes } from 'node:crypto';
import { contract, type Output, type RouteName, type RouteOf } from '#shared/contract/contract';
import { asksPinAgain } from '#shared/contract/define-route';
import { DomainError } from '#shared/kernel/app-error';
import { carriesPrototypeKey } from '#shared/kernel/foreign-data';
import { err, ok, type Result } from '#shared/kernel/result';
import { holdsPost } from '#shared/kernel/roles';
import { errorRef, REF_BYTES } from '#shared/log/error-ref';
import type { BrowserWindow } from 'electron';
import type { DeviceContext, DeviceHandlers } from './device-context';
import type { EngineLink } from './ipc/engine-port';
import type { Printing } from './print/start-printing';

type Handler = (input: unknown, cx: DeviceContext) => Promise<unknown>;

export const isDeviceRoute = (name: keyof typeof contract): name is RouteOf<'device'> => contract[name].kind === 'device';

/** Routes of the engine asked by a device handler run on the connection of its window, so with that person's rights. */
export const contextFor = (
  engine: EngineLink,
  { window, connection }: Readonly<{ window: BrowserWindow; connection: number }>,
  printing: Printing,
  { log, logFile, backup }: Pick<DeviceContext, 'log' | 'logFile' | 'backup'>,
): DeviceContext => ({
  window,
  printing,
  log,
  logFile,
  backup,
  ask: async <R extends RouteName>(name: R, input: unknown) => valueOf<R>(await engine.invoke(connection, name, input)),
  askAsSystem: askAsSystem(engine),
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

/** The same order as in the engine: input, who is signed in and may he, do it, check the output. Errors leave as data, with a reference. */
export async function runDevice(
  handlers: DeviceHandlers,
  name: RouteOf<'device'>,
  raw: unknown,
  cx: DeviceContext,
): Promise<Result<unknown>> {
  const route = contract[name];
  try {
    const session = route.allow === 'public' ? null : await cx.ask('staff.current', {}); // the public ones work without an engine
    if (route.allow !== 'public') {
      if (session === null || session.isLocked) throw new DomainError('NOT_SIGNED_IN');
      if (!holdsPost(session.posts, route.allow)) throw new DomainError('NOT_ALLOWED', { route: name });
    }
    const input = route.input.safeParse(raw);
    if (carriesPrototypeKey(raw)) throw new DomainError('INPUT_INVALID');
    if (!input.success)
      return err({ code: 'INPUT_INVALID', params: { issues: input.error.issues.map(({ path }) => path.join('.')).join(', ') } });
    if (asksPinAgain(route, input.data) && session?.isPinFresh !== true) throw new DomainError('PIN_NEEDED', { route: name });
    const handler = handlers[name] as Handler; // one input type for all: zod has just checked it
    return ok(route.output.parse(await handler(input.data, cx)));
  } catch (error) {
    if (error instanceof DomainError) return err(error.app);
    const ref = errorRef(randomBytes(REF_BYTES));
    cx.log({ level: 'error', event: 'device.unexpected', facts: { route: name, ref, error } });
    return err({ code: 'UNEXPECTED', params: { ref } });
  }
}
