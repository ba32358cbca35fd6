import type { KeyboardEvent, ReactNode } from 'react';

const FIELDS =
  'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), select:not(:disabled), [role=radiogroup] [tabindex="0"], [data-field]:not(:disabled)';

/** Focus to the next (or previous) field of the form. */
function step(form: HTMLElement, from: Element, by: 1 | -1): void {
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)].filter((f) => f.offsetParent !== null);
  const at = fields.findIndex((f) => f === from || f.contains(from));
  const next = fields[at + by];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type !== 'checkbox') next.select();
}

type Props = Readonly<{ label: string; children: ReactNode; className?: string }>;

/**
 * A form for the keyboard and the scanner: Enter goes to the next field, ⇧ Enter back, and never saves, because scanners end with Enter.
 * Ctrl+Enter saves; the page binds it with usePageKeys.
 */
export function EntryForm({ label, children, className }: Props) {
  const onKeyDown = (e: KeyboardEvent<HTMLFormElement>): void => {
    if (e.key !== 'Enter' || e.nativeEvent.isComposing || e.ctrlKey || e.altKey || e.metaKey || e.defaultPrevented) return;
    const from = e.target as HTMLElement;
    if (from instanceof HTMLButtonElement && from.getAttribute('role') !== 'radio') return;
    if (from instanceof HTMLTextAreaElement && !e.shiftKey && from.dataset.lines === 'many') return;
    e.preventDefault();
    step(e.currentTarget, from, e.shiftKey ? -1 : 1);
  };
  return (
    // A form is where Enter is decided; its fields keep their own keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form aria-label={label} className={className} noValidate onKeyDown={onKeyDown} onSubmit={(e) => e.preventDefault()}>
      {children}
    </form>
  );
}
