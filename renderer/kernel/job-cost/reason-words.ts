import { createTranslator } from 'use-intl/core';
import type { CostLineView } from '#shared/job-cost/schema';
import { load } from '#shared/messages/catalogue';
import { useLanguage } from '../i18n';

/** Why somebody bears a line, in words. */
export function useCostReasonWords(): (reason: CostLineView['reasons'][number]) => string {
  const { language } = useLanguage();
  const sentences: Record<string, string> = load(language).jobCost.reason;
  const t = createTranslator({ locale: language, messages: sentences, onError: () => undefined });
  return ({ code, params }) => t(code, params);
}
