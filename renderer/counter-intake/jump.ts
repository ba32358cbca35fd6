const FIELD =
  'input:not([type=hidden]):not([hidden]):not(:disabled), textarea, select, [role=radiogroup] [tabindex="0"], [role=listbox][tabindex="0"], button[data-field], button';

function focusIn(root: Element | null | undefined): void {
  const field = root?.matches(FIELD) ? root : root?.querySelector(FIELD);
  if (!(field instanceof HTMLElement)) return;
  field.focus();
  field.scrollIntoView({ block: 'nearest' });
}

/** To the answer that is missing. */
export const jumpToItem = (item: string): void => focusIn(document.querySelector(`[data-item="${item}"]`));

/** Alt+n: to the first missing answer of the section, else to its first field. */
export function jumpToStep(step: number, missing: string | undefined): void {
  const section = document.querySelector(`#step-${step}`);
  const wanted = missing === undefined ? null : section?.querySelector(`[data-item="${missing}"]`);
  focusIn(wanted ?? section?.querySelector('.fs, .pad, .exterior, .picker') ?? section);
}

/** After the screen was drawn again: a section may have other fields then. */
export const afterDrawing = (jump: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(jump));

/** A digit answers the group of choices that has the focus, and goes on to the next one of its sheet. */
export function answerGroup(digit: number): void {
  const group = document.activeElement?.closest('[role=radiogroup]');
  const chosen = group?.querySelectorAll<HTMLElement>('[role=radio]')[digit - 1];
  if (!group || !chosen) return;
  chosen.click();
  const groups = [...(group.closest('.exterior')?.querySelectorAll('[role=radiogroup]') ?? [])];
  // The choice is drawn first: it moves the one button of a group that can take the focus.
  afterDrawing(() => focusIn(groups[groups.indexOf(group) + 1] ?? group));
}
