import { useLayoutEffect, useRef } from 'react';
import { matchKeybindingPress, parseKeybinding, type KeybindingPress } from 'tinykeys';
import { observable, useObservable } from './observable';

/** A key that works now: `key` in tinykeys' writing (`n`, `F8`, `$mod+Enter`, `Alt+1`, `[Shift]+?`). */
export type PageKey = Readonly<{
  key: string;
  label: string;
  run: () => void;
  /** false: works, but is not printed in the key bar. */
  isShown?: boolean;
  /** true: printed only; the part that has the focus, or the frame, answers the key itself. */
  isHint?: boolean;
  /** Left out: keys with Ctrl, Alt or F work in fields, single letters do not. */
  inFields?: boolean;
}>;

/** frame < page < dialog. A dialog hides the keys of the page below it. */
type Rank = 'frame' | 'page' | 'dialog';
export type Layer = Readonly<{ rank: Rank; keys: { current: readonly PageKey[] } }>;

const RANKS: readonly Rank[] = ['frame', 'page', 'dialog'];
const layers = observable<readonly Layer[]>([]);

const parsed = new Map<string, KeybindingPress | undefined>();
function pressOf(key: string): KeybindingPress | undefined {
  if (!parsed.has(key)) parsed.set(key, parseKeybinding(key)[0]);
  return parsed.get(key);
}

const worksInFields = ({ key, inFields }: PageKey): boolean =>
  inFields ?? (/\$mod|Control|Alt/.test(key) || /^F\d+$/.test(key) || key === 'Escape');

/** Layers from the top down to the first dialog; the frame's own keys always work. */
function reachable(): readonly Layer[] {
  const all = layers.get();
  const dialog = all.findLast((l) => l.rank === 'dialog');
  if (!dialog) return all.toReversed();
  return [dialog, ...all.filter((l) => l.rank === 'frame')];
}

/** The key that answers this press, if one does. */
export function keyFor(event: KeyboardEvent, isInField: boolean): PageKey | undefined {
  for (const layer of reachable()) {
    const found = layer.keys.current.find((k) => {
      const press = k.isHint ? undefined : pressOf(k.key);
      return press !== undefined && (!isInField || worksInFields(k)) && matchKeybindingPress(event, press);
    });
    if (found) return found;
  }
  return undefined;
}

/** Makes keys work while the component is on screen, from its first picture on, and prints them in the key bar. */
export function usePageKeys(keys: readonly PageKey[], rank: Rank = 'page'): void {
  const latest = useRef(keys);
  const labels = keys.map((k) => `${k.key}\t${k.label}\t${k.isShown ?? true}`).join('\n');
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    const layer: Layer = { rank, keys: latest };
    layers.set([...layers.get(), layer].toSorted((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank)));
    return () => layers.set(layers.get().filter((l) => l !== layer));
  }, [rank, labels]);
}

/** The layers now on screen, bottom first: for the key bar, the key sheet and the command list. */
export const useKeyLayers = (): readonly Layer[] => useObservable(layers);
