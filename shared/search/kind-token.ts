/** A token that nobody can type (it begins with a private-use character): one thing's kind, so that a search may ask for customers only. */
export const kindToken = (kind: string): string => `\u{E000}${kind.toLowerCase()}`;
