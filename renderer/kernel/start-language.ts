import { LANGUAGES, type Language } from '#shared/kernel/region';

const STORED = 'counterbook.language';

/** What was chosen on this workstation; null: nothing yet. */
export function storedLanguage(): Language | null {
  const stored = localStorage.getItem(STORED);
  return LANGUAGES.find((language) => language === stored) ?? null;
}

export const storeLanguage = (language: Language): void => localStorage.setItem(STORED, language);

/** Before anything is set up: what the system speaks, else the source language. */
export const guessedLanguage = (): Language =>
  LANGUAGES.find((language) => navigator.language.startsWith(language)) ?? (navigator.language.startsWith('en') ? 'en' : 'zh-TW');
