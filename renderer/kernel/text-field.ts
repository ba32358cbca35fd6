export type TextField = HTMLInputElement | HTMLTextAreaElement;

const NOT_TEXT = /^(?:button|checkbox|radio|range|color|file|image|reset|submit)$/;

/** The text field an event goes to, if it goes to one. */
export function textFieldOf(target: EventTarget | null): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && !NOT_TEXT.test(target.type) ? target : null;
}

/** Is somebody writing here? Single letters are then letters, not commands. */
export const isWriting = (target: EventTarget | null): boolean =>
  textFieldOf(target) !== null || target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable);

/** An identifier field takes scans: `<TextInput data-scan="field" …>`. */
export const takesScans = (field: TextField): boolean => field.dataset.scan === 'field';

/** A PIN is typed as fast as a machine by some people, and is never scanned: `data-scan="off"`. */
export const isNeverScanned = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.dataset.scan === 'off';

/** Sets the text so that React and react-hook-form hear of it. */
export function setText(field: TextField, text: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
