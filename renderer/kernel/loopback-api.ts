import type { Api, Notice } from '#shared/contract/contract';
import { err, type Result } from '#shared/kernel/result';

/**
 * The same door over loopback HTTP, when there is no preload (`npm start` without a display, tests in a browser).
 * The one-time token of the address became a cookie before the page was served.
 */
export function loopbackApi(): Api {
  const listeners = new Set<(notice: Notice) => void>();
  const tell = (notice: Notice): void => listeners.forEach((listener) => listener(notice));
  let source: EventSource | null = null;
  const open = (): void => {
    source = new EventSource('/notices');
    source.onmessage = (e: MessageEvent<string>) => tell(JSON.parse(e.data) as Notice);
    source.onopen = () => tell({ kind: 'engine', state: 'up' });
    source.onerror = () => tell({ kind: 'engine', state: 'restarting' }); // EventSource tries again by itself
  };
  return {
    async invoke<T>(name: string, input: unknown, requestId?: string): Promise<Result<T>> {
      try {
        const answer = await fetch('/rpc', {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name, input, requestId }),
        });
        return (await answer.json()) as Result<T>;
      } catch {
        return err({ code: 'ENGINE_UNAVAILABLE', params: {} });
      }
    },
    onNotice(listener) {
      listeners.add(listener);
      if (!source) open();
      return () => void listeners.delete(listener);
    },
  };
}
