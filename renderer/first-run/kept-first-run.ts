const STORED = 'counterbook.firstRun';
const SECRET: readonly string[] = ['pin', 'pinAgain'];

/**
 * The first run has nobody who could own a draft and no data to lie in, so what is typed is kept by the page itself, without the PIN,
 * until the centre stands.
 */
export function keptFirstRun(): Record<string, string> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(STORED) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([key, text]) => typeof text === 'string' && !SECRET.includes(key)));
  } catch {
    return {};
  }
}

export const keepFirstRun = (values: object): void =>
  localStorage.setItem(STORED, JSON.stringify(Object.fromEntries(Object.entries(values).filter(([key]) => !SECRET.includes(key)))));

export const forgetFirstRun = (): void => localStorage.removeItem(STORED);
