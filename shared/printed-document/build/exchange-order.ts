import type { FormSheetPaper } from '../models/form-sheet';
import { buildHead } from './build-head';
import type { CustomerFact, PaperFacts, ProductFact } from './facts';
import { customerField, field, phoneField, productField, wideField } from './fields';
import { choicesBlock, factsBlock, signBox } from './form-blocks';
import { paperWords } from './paper-words';

const EXCHANGE_KINDS = ['exchange', 'refund'] as const;
const RETURNED = ['accessories', 'gifts', 'invoice', 'card'] as const;

export type ExchangeFacts = PaperFacts &
  Readonly<{
    kind: (typeof EXCHANGE_KINDS)[number];
    customer: CustomerFact;
    product: ProductFact;
    /** The certificate or the card it rests on. */
    basisNo: string;
    /** Days without the part, where that is why. */
    waitedDays: number | null;
    agreedOn: string;
    oldIdentifier: string;
    newIdentifier: string | null;
    /** The day the customer has the new device; null while it waits for him. */
    handedOverOn: string | null;
    invoiceNo: string | null;
    refund: Readonly<{
      priceMinor: number;
      usedDays: number;
      repairDays: number;
      ratePercent: number;
      feeMinor: number;
      refundMinor: number;
    }> | null;
    returned: readonly (typeof RETURNED)[number][];
    approvedBy: string;
  }>;

/** 退換貨單 (B27): the old device and the new one, or the money that goes back; the seller signs. */
export function buildExchangeOrder(f: ExchangeFacts): FormSheetPaper {
  const w = paperWords(f);
  const { refund } = f;
  const isExchange = f.kind === 'exchange';
  const money = (minor: number): string => `${w.symbol} ${w.money(minor)}`;
  return {
    kind: 'exchange-order',
    template: 'form-sheet@1',
    head: buildHead(w, 'exchange-order', f, ''),
    blocks: [
      choicesBlock([
        {
          label: w.t('form.exchange.kind'),
          choices: EXCHANGE_KINDS.map((kind) => ({ text: w.t(`form.exchange.kinds.${kind}`), chosen: kind === f.kind })),
        },
      ]),
      factsBlock([
        customerField(w, f.customer),
        phoneField(w, f.customer),
        field(w.t('form.exchange.basis'), f.basisNo, 'code'),
        productField(w, f.product),
        wideField(w.t('form.exchange.old'), f.oldIdentifier, 'code'),
        wideField(w.t('form.exchange.new'), f.newIdentifier ?? '', 'code'),
        field(w.t('form.exchange.agreedOn'), w.day(f.agreedOn)),
        field(w.t('form.exchange.reason'), f.waitedDays === null ? '' : w.t('form.exchange.waited', { count: f.waitedDays })),
        field(w.t('form.exchange.invoice'), f.invoiceNo ?? '', 'code'),
        field(
          w.t('form.exchange.warrantyFrom'),
          isExchange ? (f.handedOverOn === null ? w.t('form.exchange.onHandOver') : w.day(f.handedOverOn)) : '',
          'strong',
        ),
      ]),
      ...(refund === null
        ? []
        : [
            factsBlock(
              [
                field(w.t('form.exchange.price'), money(refund.priceMinor)),
                field(w.t('form.exchange.used'), w.t('form.exchange.usedValue', { days: refund.usedDays, repair: refund.repairDays })),
                field(w.t('form.exchange.rate'), `${refund.ratePercent} %`),
                field(w.t('form.exchange.fee'), money(refund.feeMinor)),
                wideField(w.t('form.exchange.refund'), money(refund.refundMinor), 'strong'),
              ],
              w.t('form.exchange.account'),
            ),
          ]),
      choicesBlock([
        {
          label: w.t('form.exchange.returned'),
          choices: RETURNED.map((thing) => ({ text: w.t(`form.exchange.returns.${thing}`), chosen: f.returned.includes(thing) })),
        },
      ]),
    ],
    terms: isExchange ? [w.t('form.exchange.terms')] : [],
    signs: [signBox(w.t('field.approvedBy'), f.approvedBy), signBox(w.t('form.exchange.seller')), signBox(w.t('sign.customer'))],
  };
}
