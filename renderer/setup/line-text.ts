/** The lines of a text, trimmed, without blanks and without doubles. */
export const linesIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((l) => l.normalize('NFKC').trim())
      .filter((l) => l !== ''),
  ),
];
