import { useEffect, useRef } from 'react';

/** Gets the cleaned text of a scan. Answering false, at once or after it has asked the engine, leaves it to the next one below; so does a question that fails. */
export type ScanHandler = (text: string) => boolean | void | Promise<boolean>;

const handlers: { current: ScanHandler }[] = [];

/** The newest handler is asked first; the frame's, which opens the right thing, is asked last. */
export function deliverScan(text: string): void {
  offer(text, handlers.toReversed());
}

function offer(text: string, [handler, ...below]: readonly { current: ScanHandler }[]): void {
  const answer = handler?.current(text);
  // The frame asks last and has the words for an engine that does not answer
  if (answer instanceof Promise) void answer.catch(() => false).then((isTaken) => isTaken || offer(text, below));
  else if (answer === false) offer(text, below);
}

/** A code that no page can use: only the frame hears of it, and says so. */
export const refuseScan = (text: string): void => void handlers[0]?.current(text);

/** Takes scans while the component is on screen. `isBase` puts the handler at the bottom (the frame). */
export function useScan(handler: ScanHandler, isBase = false): void {
  const entry = useRef(handler);
  useEffect(() => {
    entry.current = handler;
  });
  useEffect(() => {
    if (isBase) handlers.unshift(entry);
    else handlers.push(entry);
    return () => void handlers.splice(handlers.indexOf(entry), 1);
  }, [isBase]);
}
