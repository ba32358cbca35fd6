import { randomBytes } from 'node:crypto';
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { contract, type RouteName } from '#shared/contract/contract';
import type { Route } from '#shared/contract/define-route';
import { isReasonable, isRequestId } from '#shared/contract/message-size';
import { err, type Result } from '#shared/kernel/result';
import { errorRef, REF_BYTES } from '#shared/log/error-ref';
import type { Log } from '#shared/log/log-entry';

export type Dispatch = (sender: WebContents, name: RouteName, input: unknown, requestId: string | undefined) => Promise<Result<unknown>>;

const routeOf = (name: RouteName): Route => contract[name];
const refuse = (code: 'INPUT_INVALID' | 'NOT_FOUND', name: string): Result<never> =>
  err({ code, params: code === 'NOT_FOUND' ? { entity: 'Route', id: name.slice(0, 80) } : {} });

/** The only ipcMain.handle in the program: one door, checked for who knocks, what he asks for and how much he brings (quality S7). */
export function registerRpc(isOurFrame: (event: IpcMainInvokeEvent) => boolean, dispatch: Dispatch, log: Log): void {
  ipcMain.handle('rpc', async (event, name: unknown, input: unknown, requestId: unknown, ...more: unknown[]) => {
    if (!isOurFrame(event)) {
      log({ level: 'warn', event: 'rpc.foreignFrame' });
      throw new Error('rpc from a foreign frame');
    }
    if (typeof name !== 'string' || !Object.hasOwn(contract, name)) {
      log({ level: 'warn', event: 'rpc.unknownRoute' }); // not its name: it was made outside
      return refuse('NOT_FOUND', String(name));
    }
    const hasRightId = requestId === undefined || isRequestId(requestId);
    if (!hasRightId || more.length > 0 || !isReasonable(input, routeOf(name as RouteName).maxSize)) {
      log({ level: 'warn', event: 'rpc.refusedMessage', facts: { route: name } });
      return refuse('INPUT_INVALID', name);
    }
    try {
      return await dispatch(event.sender, name as RouteName, input, requestId);
    } catch (error) {
      const ref = errorRef(randomBytes(REF_BYTES));
      log({ level: 'error', event: 'rpc.unexpected', facts: { route: name, ref, error } });
      return err({ code: 'UNEXPECTED', params: { ref } });
    }
  });
}
