import type { Total } from '../models/blocks';
import type { PaperWords } from './paper-words';

/** The sum with its 大寫 and the tax split (D6, design §6.12). No tax line where there is no tax. */
export function buildTotal(w: PaperWords, t: Readonly<{ grossMinor: number; taxMinor: number; netMinor: number }>): Total {
  return {
    label: w.t('total.label', { symbol: w.symbol }),
    amount: w.money(t.grossMinor),
    words: w.inWords(t.grossMinor),
    tax: t.taxMinor === 0 ? null : w.t('total.tax', { net: w.money(t.netMinor), tax: w.money(t.taxMinor) }),
  };
}
