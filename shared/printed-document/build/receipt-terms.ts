import type { PaperWords } from './paper-words';

/** The house's pick-up terms: original, proxy, data and fee, unclaimed goods (B5, D5). */
export function receiptTerms(w: PaperWords, t: Readonly<{ feeMinor: number | null; unclaimedDays: number }>): string[] {
  return [
    w.t('terms.bringReceipt'),
    w.t('terms.proxy'),
    t.feeMinor === null || t.feeMinor === 0 ? w.t('terms.dataOnly') : w.t('terms.data', { fee: w.money(t.feeMinor) }),
    w.t('terms.unclaimed', { days: String(t.unclaimedDays) }),
  ];
}
