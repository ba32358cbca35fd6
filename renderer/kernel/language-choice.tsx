import { LANGUAGES } from '#shared/kernel/region';
import { HTML_LANG, LANGUAGE_NAMES } from '#shared/messages/languages';
import { useLanguage, useT } from './i18n';
import { Segments } from './segments';

/** 繁體中文 简体中文 English, at once and without restart. */
export function LanguageChoice() {
  const t = useT('frame');
  const { language, choose } = useLanguage();
  const options = LANGUAGES.map((l) => ({ value: l, label: LANGUAGE_NAMES[l], lang: HTML_LANG[l] }));
  return <Segments label={t('language')} value={language} options={options} onChange={choose} width={220} />;
}
