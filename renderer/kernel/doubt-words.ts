import { createTranslator } from 'use-intl/core';
import type { Doubt } from '#shared/kernel/doubt';
import { load } from '#shared/messages/catalogue';
import { useLanguage } from './i18n';

/** What is unusual about a value, and what to do: the same sentence under the field and when it is asked about before saving. */
export function useDoubtWords(): (doubt: Pick<Doubt, 'code' | 'params'>) => string {
  const { language } = useLanguage();
  const sentences: Record<string, string> = load(language).doubt.says;
  const t = createTranslator({ locale: language, messages: sentences });
  return ({ code, params }) => t(code, params);
}
