// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PinAgainDialog } from '#renderer/app/pin-again-dialog';
import { RouteError, useCommand } from '#renderer/kernel/api';
import { LanguageProvider } from '#renderer/kernel/i18n';
import { SessionProvider, type SessionValue } from '#renderer/kernel/session';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);

type Call = Readonly<{ name: string; input: unknown; requestId: string | undefined }>;
/** The engine as the page sees it: a void slip needs the PIN, which is 730258. */
const engine = vi.hoisted(() => {
  const it = { isFresh: false, isLockedOut: false, calls: [] as Call[] };
  const invoke = (name: string, input: { pin?: string }, requestId?: string) => {
    it.calls.push({ name, input, requestId });
    if (name === 'staff.confirmPin') {
      if (input.pin === '730258') it.isFresh = true;
      const lockedUntil = it.isLockedOut ? '2026-11-23T01:31:00.000Z' : null;
      const value = it.isFresh ? { outcome: 'confirmed' } : { outcome: 'refused', triesLeft: 4, lockedUntil };
      return Promise.resolve({ ok: true, value });
    }
    return Promise.resolve(it.isFresh ? { ok: true, value: {} } : { ok: false, error: { code: 'PIN_NEEDED', params: { route: name } } });
  };
  Reflect.set(window, 'api', { invoke, onNotice: () => () => undefined });
  Reflect.set(window, 'matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  return it;
});

let ended = '';
function Slip({ repeat }: Readonly<{ repeat?: 'once' }>) {
  const command = useCommand('billing.void', repeat === undefined ? {} : { repeat });
  const run = () =>
    command.mutate({ billId: '1', reason: '打錯' } as never, {
      onSuccess: () => (ended = 'done'),
      onError: (e) => (ended = e instanceof RouteError ? e.error.code : String(e)),
    });
  return (
    <button type="button" onClick={run}>
      void
    </button>
  );
}

let root: Root;
const client = new QueryClient();
async function open(repeat?: 'once'): Promise<void> {
  const session = { person: { staffId: 'm', name: '周文雄' }, zone: 'Asia/Taipei', currency: 'TWD' } as unknown as SessionValue;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <QueryClientProvider client={client}>
          <LanguageProvider>
            <SessionProvider value={session}>
              <Slip {...(repeat ? { repeat } : {})} />
              <PinAgainDialog />
            </SessionProvider>
          </LanguageProvider>
        </QueryClientProvider>
      </MantineProvider>,
    ),
  );
}
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 30)));
const field = () => document.querySelector<HTMLInputElement>('input[type="password"]');
async function press(): Promise<void> {
  document.querySelector<HTMLButtonElement>('button')?.click();
  await settle();
}
async function type(pin: string): Promise<void> {
  const input = field();
  if (!input) throw new Error('no PIN is asked for');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, pin);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}
const voids = () => engine.calls.filter((c) => c.name === 'billing.void');

beforeEach(() => {
  Object.assign(engine, { isFresh: false, isLockedOut: false, calls: [] });
  ended = '';
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

it('asks for the PIN, and the sixth digit sends the same request again (S17)', async () => {
  await open();
  await press();
  expect(document.body.textContent).toContain('周文雄');
  expect(voids()).toHaveLength(1);
  await type('73025');
  expect(engine.calls).toHaveLength(1);
  await type('730258');
  expect(ended).toBe('done');
  expect(field()).toBeNull();
  const [first, second] = voids();
  expect(second).toEqual(first);
  expect(first?.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

it('a wrong PIN empties the field, says so, and asks again', async () => {
  await open();
  await press();
  await type('730259');
  expect(field()?.value).toBe('');
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('4');
  expect([voids().length, ended]).toEqual([1, '']);
  await type('730258');
  expect([voids().length, ended]).toEqual([2, 'done']);
});

it('left alone, nothing is done and the refusal is told', async () => {
  await open();
  await press();
  const keep = [...document.querySelectorAll('button')].find((b) => /Leave it|不做/.test(b.textContent));
  await act(async () => keep?.click());
  await settle();
  expect([voids().length, ended]).toEqual([1, 'PIN_NEEDED']);
  expect(field()).toBeNull();
});

it('locked out: the dialog goes, and who is signed in is asked anew', async () => {
  const asked = vi.spyOn(client, 'invalidateQueries');
  await open();
  await press();
  engine.isLockedOut = true;
  await type('730259');
  expect([voids().length, ended, field()]).toEqual([1, 'PIN_NEEDED', null]);
  expect(asked).toHaveBeenCalledWith({ queryKey: ['staff.current'] });
});

it('what is shown only while a key is held is not sent again by itself', async () => {
  await open('once');
  await press();
  await type('730258');
  expect([voids().length, ended, field()]).toEqual([1, 'PIN_NEEDED', null]);
});
