import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider, useTranslations } from 'use-intl';
import type { Language } from '#shared/kernel/region';
import { load, type Messages } from '#shared/messages/catalogue';
import { HTML_LANG } from '#shared/messages/languages';
import { guessedLanguage, storedLanguage, storeLanguage } from './start-language';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

type LanguageChoice = Readonly<{ language: Language; isChosen: boolean; choose: (language: Language) => void }>;
const Context = createContext<LanguageChoice | null>(null);

/** Gives every screen its words. A choice belongs to this workstation and changes everything at once, without restart. */
export function LanguageProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [chosen, setChosen] = useState(storedLanguage);
  const language = chosen ?? guessedLanguage();
  useEffect(() => {
    document.documentElement.lang = HTML_LANG[language];
  }, [language]);
  const value = useMemo<LanguageChoice>(
    () => ({
      language,
      isChosen: chosen !== null,
      choose: (next) => {
        storeLanguage(next);
        setChosen(next);
      },
    }),
    [chosen, language],
  );
  return (
    <Context value={value}>
      <IntlProvider locale={language} messages={load(language)} timeZone="UTC">
        {children}
      </IntlProvider>
    </Context>
  );
}

/** The language of the screen, and how to change it. */
export function useLanguage(): LanguageChoice {
  const value = useContext(Context);
  if (!value) throw new Error('outside LanguageProvider');
  return value;
}

/** `const t = useT('frame'); t('scanned', { text })`: keys and parameters are checked by the compiler. */
export const useT = useTranslations;
