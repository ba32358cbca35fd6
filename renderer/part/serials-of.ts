/** Serials as they were typed or scanned: one in a line, blanks at the ends do not count. */
export const serialsOf = (text: string): string[] =>
  text
    .split(/[\n,，、]/)
    .map((serial) => serial.trim())
    .filter((serial) => serial !== '');
