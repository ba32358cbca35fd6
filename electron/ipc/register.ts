import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { contract, type RouteName } from '#shared/contract/contract';
import { err, type Result } from '#shared/kernel/result';
import type { Log } from '../log';
import { isReasonable } from './message-size';

type Dispatch = (sender: WebContents, name: RouteName, input: unknown, requestId: string | undefined) => Promise<Result<unknown>>;

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
      log({ level: 'warn', event: 'rpc.unknownRoute', facts: { route: String(name).slice(0, 80) } });
      return refuse('NOT_FOUND', String(name));
    }
    const isRequestId = requestId === undefined || (typeof requestId === 'string' && requestId.length <= 64);
    if (!isRequestId || more.length > 0 || !isReasonable(input)) {
      log({ level: 'warn', event: 'rpc.refusedMessage', facts: { route: name } });
      return refuse('INPUT_INVALID', name);
    }
    return dispatch(event.sender, name as RouteName, input, requestId);
  });
}
