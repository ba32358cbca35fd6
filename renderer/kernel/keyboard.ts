import { tellIfFull } from './field-room';
import { keyFor } from './key-layers';
import { MOST_SCANNED } from '#shared/numbering/scan-problem';
import { cleanScan } from '#shared/numbering/scan-text';
import { BurstWatcher } from './scan-burst';
import { deliverScan, refuseScan } from './scan';
import { isNeverScanned, isWriting, setText, takesScans, textFieldOf, type TextField } from './text-field';

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock']);
/** How long a key waits, because it may be the first character of a scan. */
const HOLD_MS = 40;
const MACHINE_KEYS = 4;

type Scheduling = Readonly<{ isInputPending(): boolean }>;
/** Has a key arrived that nobody has seen yet? Chromium knows. */
const isKeyWaiting = (): boolean => (Reflect.get(navigator, 'scheduling') as Scheduling | undefined)?.isInputPending() ?? false;

/** Esc in an open list closes the list, not the dialog around it. */
const closesAList = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Escape' && target instanceof HTMLElement && target.dataset.mantineStopPropagation === 'true';

/** A field as it was before a scan was typed into it. */
type Before = Readonly<{ field: TextField; text: string; from: number | null; to: number | null }>;

/** Takes a scan out of the field it was typed into; an identifier field keeps it, cleaned and alone. */
function settle(before: Before | null, text: string, event: KeyboardEvent): void {
  const field = textFieldOf(event.target);
  if (field && takesScans(field) && text.length <= MOST_SCANNED) {
    setText(field, cleanScan(text));
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (before && field === before.field) {
    field.blur(); // ends a composition the input method may have begun
    setText(field, before.text);
    field.focus();
    if (before.from !== null) field.setSelectionRange(before.from, before.to);
  }
  if (text.length > MOST_SCANNED) refuseScan(text);
  else deliverScan(cleanScan(text));
}

/**
 * The one keyboard listener of the window. Keys of the page wait a moment: when a scanner turns out to be typing, none of them runs (S35).
 * Never acts during the composition of Chinese.
 */
export function listenToKeyboard(target: Window): () => void {
  const watcher = new BurstWatcher();
  let before: Before | null = null;
  let held: KeyboardEvent[] = [];
  let timer = 0;

  const release = (): void => {
    if (isKeyWaiting()) return wait(); // the page was busy, and the scanner has gone on
    const events = held;
    held = [];
    if (watcher.isTooFastForAHand || (watcher.count >= MACHINE_KEYS && events.length >= MACHINE_KEYS)) return;
    for (const event of events) keyFor(event, isWriting(event.target))?.run();
  };

  const wait = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(release, HOLD_MS);
  };

  /** Keeps a key of the page until it is certain that no scanner typed it. */
  const hold = (event: KeyboardEvent): boolean => {
    if (event.isComposing || event.repeat || !keyFor(event, isWriting(event.target))) return false;
    event.preventDefault();
    held.push(event);
    wait();
    return true;
  };

  const onCapture = (event: KeyboardEvent): void => {
    if (MODIFIERS.has(event.key)) return;
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
    const verdict = watcher.press({ key: event.key, code: event.code, hasModifier, isRepeat: event.repeat, at: event.timeStamp });
    if (watcher.startsText) {
      const field = textFieldOf(event.target);
      before = field && { field, text: field.value, from: field.selectionStart, to: field.selectionEnd };
    }
    if (verdict.kind === 'typing') {
      if (held.length > 0) wait(); // another key so soon: it may be the second of a scan whose first one waits
      if (!hasModifier) tellIfFull(event);
      // A list or field may want Ctrl+Enter for itself; on our pages it means the page's.
      if (hasModifier && hold(event)) event.stopImmediatePropagation();
      return;
    }
    held = [];
    window.clearTimeout(timer);
    if (isNeverScanned(event.target) && verdict.kind !== 'dropped') return; // typed, as fast as it comes
    if (verdict.kind === 'scan') {
      settle(before, verdict.text, event);
      return;
    }
    // Characters of a scan may land in a field (and are taken out again), but must not press a button or run a command.
    if (verdict.kind === 'dropped' || !isWriting(event.target)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };

  const onBubble = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented && !MODIFIERS.has(event.key) && !closesAList(event)) hold(event);
  };

  target.addEventListener('keydown', onCapture, { capture: true });
  target.addEventListener('keydown', onBubble);
  return () => {
    target.removeEventListener('keydown', onCapture, { capture: true });
    target.removeEventListener('keydown', onBubble);
    window.clearTimeout(timer);
  };
}
