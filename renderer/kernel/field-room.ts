import { observable } from './observable';
import { isNeverScanned, textFieldOf, type TextField } from './text-field';

type Room = Readonly<Pick<TextField, 'maxLength' | 'value' | 'selectionStart' | 'selectionEnd'>>;

/** How many characters of the text the browser would cut off, because the field is full (`maxLength`); what is selected makes room. */
export function cutOff({ maxLength, value, selectionStart, selectionEnd }: Room, text: string): number {
  if (maxLength < 0) return 0;
  const selected = Math.abs((selectionEnd ?? 0) - (selectionStart ?? 0));
  const room = Math.max(0, maxLength - (value.length - selected));
  return Math.max(0, text.replaceAll('\r\n', '\n').length - room);
}

/** The field that just refused a text, and the characters it holds at most. */
export type Refused = Readonly<{ field: TextField; max: number }>;
export const refusedText = observable<Refused | null>(null);
const refuse = (field: TextField): void => refusedText.set({ field, max: field.maxLength });

/** A character is typed into a field that is full: the browser drops it, so somebody has to say so. */
export function tellIfFull(event: KeyboardEvent): void {
  const field = textFieldOf(event.target);
  if (field && event.key.length === 1 && !isNeverScanned(field) && !field.readOnly && cutOff(field, event.key) > 0) refuse(field);
}

const textOf = (event: InputEvent): string => event.data ?? event.dataTransfer?.getData('text/plain') ?? '';

/**
 * The browser cuts what is pasted, dropped or composed into a field with `maxLength`, and says nothing. A part of a number or of a sentence
 * is worse than none, so the whole text is refused, the field keeps what it holds, and the clerk is told (quality 4).
 */
export function listenToLength(target: Window): () => void {
  let roomAtStart: Room | null = null;

  const onBeforeInput = (event: InputEvent): void => {
    const field = textFieldOf(event.target);
    if (!field || !event.cancelable || cutOff(field, textOf(event)) === 0) return;
    event.preventDefault();
    refuse(field);
  };
  const onCompositionStart = ({ target: at }: CompositionEvent): void => {
    const field = textFieldOf(at);
    const { maxLength = -1, value = '', selectionStart = 0, selectionEnd = 0 } = field ?? {};
    roomAtStart = field && { maxLength, value, selectionStart, selectionEnd };
  };
  // What an input method writes cannot be refused; the browser cuts it when it ends.
  const onCompositionEnd = ({ target: at, data }: CompositionEvent): void => {
    const field = textFieldOf(at);
    if (field && roomAtStart && cutOff(roomAtStart, data) > 0) refuse(field);
    roomAtStart = null;
  };

  target.addEventListener('beforeinput', onBeforeInput, { capture: true });
  target.addEventListener('compositionstart', onCompositionStart, { capture: true });
  target.addEventListener('compositionend', onCompositionEnd, { capture: true });
  return () => {
    target.removeEventListener('beforeinput', onBeforeInput, { capture: true });
    target.removeEventListener('compositionstart', onCompositionStart, { capture: true });
    target.removeEventListener('compositionend', onCompositionEnd, { capture: true });
  };
}
