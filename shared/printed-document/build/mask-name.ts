const HAN = /^[\p{Script=Han}○]+$/u;

/** 郭志偉 → 郭○偉, 陳美 → 陳○, Ann Smith → A. S.: a tag hangs where everybody sees it (design §6.8). */
export function maskName(name: string): string {
  const letters = Array.from(name.trim());
  if (!HAN.test(letters.join(''))) {
    return name
      .trim()
      .split(/\s+/)
      .map((word) => `${Array.from(word)[0] ?? ''}.`)
      .join(' ');
  }
  // A company's name keeps its beginning only; a person's also the last character.
  if (letters.length > 4) return `${letters.slice(0, 2).join('')}○○`;
  if (letters.length < 2) return letters.join('');
  return letters.length === 2 ? `${letters[0]}○` : `${letters[0]}${'○'.repeat(letters.length - 2)}${letters[letters.length - 1]}`;
}
