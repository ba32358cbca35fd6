import { queryOptions, useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Api, Output, RawInput, RouteName, RouteOf } from '#shared/contract/contract';
import type { AppError } from '#shared/kernel/app-error';
import { loopbackApi } from './loopback-api';
import { askPinAgain } from './pin-again';

declare global {
  interface Window {
    readonly api?: Api;
  }
}

/** The one door: the preload's in the application, the loopback's in a browser. */
export const api: Api = window.api ?? loopbackApi();

/** Only the renderer throws on a refused command, so that React Query sees it. */
export class RouteError extends Error {
  override readonly name = 'RouteError';
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

/**
 * Runs a route outside React Query: drafts, scans. Throws RouteError. Where the PIN is needed again it is asked for, and the same
 * request is sent once more; what is shown only while a key is held is not (`once`).
 */
export async function call<R extends RouteName>(
  name: R,
  input: RawInput<R>,
  requestId?: string,
  repeat: 'again' | 'once' = 'again',
): Promise<Output<R>> {
  const result = await api.invoke(name, input, requestId);
  if (result.ok) return result.value;
  if (result.error.code !== 'PIN_NEEDED' || !(await askPinAgain()) || repeat === 'once') throw new RouteError(result.error);
  const second = await api.invoke(name, input, requestId);
  if (!second.ok) throw new RouteError(second.error);
  return second.value;
}

/** `useQuery(routeQuery('customer.byId', { id }))`; it is read again when a domain it `reads` changes. */
export const routeQuery = <R extends RouteOf<'query'>>(name: R, input: RawInput<R>) =>
  queryOptions<Output<R>, RouteError>({ queryKey: [name, input], queryFn: () => call(name, input) });

/** The id of one intention to save. The same id can be sent twice and is done once (decisions 1). */
/** `done`: it was saved; a form that is kept stops keeping (draft.ts). */
export type RequestId = Readonly<{ current: () => string; renew: () => void; done?: () => void }>;

/** A request id that lives as long as the form and is renewed when the command succeeds. */
export function useRequestId(): RequestId {
  const [id] = useState(() => {
    let value = uuidv7();
    return {
      current: () => value,
      renew: () => {
        value = uuidv7();
      },
    };
  });
  return id;
}

type CommandOptions = Readonly<{ request?: RequestId; repeat?: 'again' | 'once' }>;

/**
 * One form or button, one command. A form passes its draft's `request`; the id then stays until the command succeeds,
 * whatever is corrected in between. A button without one keeps its id as long as the input is the same.
 */
export function useCommand<R extends RouteOf<'command' | 'device'>>(name: R, options: CommandOptions = {}) {
  const own = useRequestId();
  const lastInput = useRef('');
  return useMutation<Output<R>, RouteError, RawInput<R>>({
    mutationKey: [name],
    mutationFn: (input) => {
      const request = options.request ?? own;
      const text = JSON.stringify(input);
      if (!options.request && text !== lastInput.current) own.renew();
      lastInput.current = text;
      return call(name, input, request.current(), options.repeat);
    },
    onSuccess: () => {
      const used = options.request ?? own;
      (used.done ?? used.renew)();
    },
    onError: ({ error }) => {
      // The answer was lost and the contents changed since: the words tell the person to look first, the next press is a new intention.
      if (error.code === 'REQUEST_REUSED') (options.request ?? own).renew();
    },
  });
}
