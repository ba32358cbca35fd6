import { createTranslator } from 'use-intl/core';
import { load } from '#shared/messages/catalogue';
import { useLanguage } from './i18n';

type Reason = Readonly<{ code: string; params: Record<string, string | number> }>;
type Sentences = Readonly<Record<string, string>>;

/** Reasons of a "why?" panel as sentences: those of the warranty clock, or of who bears a cost. */
export function useReasonWords(of: 'warranty' | 'cost'): (reason: Reason) => string {
  const { language } = useLanguage();
  const { warrantyReason, jobCost } = load(language);
  const messages: Sentences = of === 'warranty' ? warrantyReason : jobCost.reason;
  const t = createTranslator({ locale: language, messages: { ...messages }, onError: () => undefined });
  return ({ code, params }) => t(code, params);
}
