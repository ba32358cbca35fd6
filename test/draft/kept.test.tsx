// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptNote, useKept, useKeptState } from '#renderer/kernel/kept';
import { useCommand } from '#renderer/kernel/api';
import { LanguageProvider } from '#renderer/kernel/i18n';
import { load } from '#shared/messages/catalogue';
import { SessionProvider, type SessionValue } from '#renderer/kernel/session';

const words = load('en').deeds; // the language of the test's browser
Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);

type Stored = { requestId: string; input: Record<string, unknown>; updatedAt: string };
/** The engine as the page sees it: drafts by person, and how often it was asked to keep one. It stands there before the page is loaded. */
const engine = vi.hoisted(() => {
  const it = { isUp: true, person: 'mei', drafts: new Map<string, Stored>(), saves: 0 };
  const invoke = (name: string, input: Record<string, unknown>, requestId?: string) => {
    if (!it.isUp) return Promise.resolve({ ok: false, error: { code: 'ENGINE_UNAVAILABLE', params: {} } });
    const key = `${it.person} ${String(input['form'])}`;
    if (name === 'draft.get') return Promise.resolve({ ok: true, value: it.drafts.get(key) ?? null });
    if (name === 'draft.save') {
      it.saves += 1;
      const { requestId: id, input: typed } = input as Pick<Stored, 'requestId' | 'input'>;
      it.drafts.set(key, { requestId: id, input: typed, updatedAt: '2026-11-23T01:30:00.000Z' });
    }
    if (name === 'draft.discard') it.drafts.delete(key);
    if (name === 'repairCard.addNote') for (const [at, draft] of it.drafts) if (draft.requestId === requestId) it.drafts.delete(at);
    return Promise.resolve({ ok: true, value: {} });
  };
  Reflect.set(window, 'api', { invoke, onNotice: () => () => undefined });
  return it;
});
const saves = () => engine.saves;
const keptBy = (person: string) => engine.drafts.get(`${person} job.note:1`)?.input;

function Form() {
  const kept = useKept('job.note:1');
  const [text, setText] = useKeptState(kept, 'text', '');
  const [lines, setLines] = useKeptState(kept, 'lines', [{ qty: 1 }]);
  const save = useCommand('repairCard.addNote', { request: kept.request });
  return (
    <>
      <input aria-label="text" value={text} onChange={(e) => setText(e.currentTarget.value)} />
      <output>{lines.map((l) => l.qty).join('+')}</output>
      <button type="button" onClick={() => setLines((old) => [...old, { qty: old.length + 1 }])}>
        more
      </button>
      <button type="button" onClick={() => save.mutate({ cardId: '1', text } as never)}>
        save
      </button>
      <KeptNote kept={kept} />
    </>
  );
}

let root: Root;
async function open(person = 'mei'): Promise<void> {
  engine.person = person;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  const session = { person: { staffId: person }, zone: 'Asia/Taipei', currency: 'TWD' } as unknown as SessionValue;
  await act(() => {
    root.render(
      <QueryClientProvider client={new QueryClient()}>
        <LanguageProvider>
          <SessionProvider value={session}>
            <Form />
          </SessionProvider>
        </LanguageProvider>
      </QueryClientProvider>,
    );
    return Promise.resolve();
  });
}
const close = () => act(() => Promise.resolve(root.unmount()));
const field = () => document.querySelector('input') as HTMLInputElement;
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const click = (word: string) =>
  act(() => Promise.resolve([...document.querySelectorAll('button')].find((b) => b.textContent === word)?.click()));
async function type(text: string): Promise<void> {
  await act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
    return Promise.resolve();
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  engine.isUp = true;
  engine.drafts.clear();
  engine.saves = 0;
});
afterEach(async () => {
  await close();
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('what is typed into a form', () => {
  it('is kept a second after the last key', async () => {
    await open();
    await type('電源');
    expect(saves()).toBe(0);
    await wait(1_000);
    expect(keptBy('mei')).toEqual({ text: '電源' });
  });

  it('is kept every two seconds while somebody types on', async () => {
    await open();
    for (let key = 0; key < 40; key += 1) {
      await type('電'.repeat(key + 1));
      await wait(200);
    }
    expect(saves()).toBeGreaterThanOrEqual(3);
    await wait(2_000);
    expect(keptBy('mei')).toEqual({ text: '電'.repeat(40) });
  });

  it('is kept by a changed clock as well: no wall clock is asked', async () => {
    await open();
    await type('電源');
    vi.setSystemTime(new Date('2020-01-01'));
    await wait(1_000);
    expect(keptBy('mei')).toEqual({ text: '電源' });
    await type('電源板');
    vi.setSystemTime(new Date('2031-01-01'));
    await wait(2_000);
    expect(keptBy('mei')).toEqual({ text: '電源板' });
  });

  it('is kept at once when the form closes, and stands there again', async () => {
    await open();
    await type('電源');
    await click('more');
    await close();
    expect(keptBy('mei')).toEqual({ text: '電源', lines: [{ qty: 1 }, { qty: 2 }] });
    await open();
    expect(field().value).toBe('電源');
    expect(document.querySelector('output')?.textContent).toBe('1+2');
    expect(document.body.textContent).toContain('09:30');
  });

  it('is not shown to the next person, and is there when the first comes back', async () => {
    await open('mei');
    await type('電源');
    await close();
    await open('hua');
    expect(field().value).toBe('');
    await close();
    await open('mei');
    expect(field().value).toBe('電源');
  });

  it('waits for an engine that stopped, also when the page went with it, and only for the same person', async () => {
    await open('mei');
    engine.isUp = false;
    await type('電源');
    await close();
    await wait(0);
    engine.isUp = true;
    await open('hua');
    expect(field().value).toBe('');
    await close();
    await open('mei');
    expect(field().value).toBe('電源');
    expect(keptBy('mei')).toEqual({ text: '電源' });
    expect(keptBy('hua')).toBeUndefined();
  });

  it('says so while nothing can be kept, and tries again', async () => {
    await open();
    engine.isUp = false;
    await type('電源');
    await wait(1_000);
    expect(document.body.textContent).toContain(words.unsaved);
    engine.isUp = true;
    await wait(2_000);
    expect(keptBy('mei')).toEqual({ text: '電源' });
  });

  it('is gone when it was saved, also when a key came just before', async () => {
    await open();
    await type('電源');
    await wait(1_000);
    await type('電源板');
    await click('save');
    await close();
    expect(engine.drafts.size).toBe(0);
  });

  it('can be thrown away', async () => {
    await open();
    await type('電源');
    await close();
    await open();
    await click(words.discardDraft);
    expect(field().value).toBe('');
    expect(engine.drafts.size).toBe(0);
  });

  it('of another shape is left out', async () => {
    engine.drafts.set('mei job.note:1', {
      requestId: 'x',
      input: { text: '電源', lines: [{ count: '3' }] },
      updatedAt: '2026-11-23T01:30:00.000Z',
    });
    await open();
    expect(field().value).toBe('電源');
    expect(document.querySelector('output')?.textContent).toBe('1');
  });
});
