import type { WordsOf } from '../languages';
import type { warrantyReason as source } from '../zh-TW/warranty-reason';

export const warrantyReason = {
  startsDayAfterSale: 'Bought {saleOn}, day 1 is {startOn}',
  restartedByExchange: 'Exchanged, counted anew from {startOn}',
  proofSeen: 'Proof of purchase seen',
  noProof: 'No proof of purchase',
  exFactoryPlus90: 'Made {exFactoryOn} plus {days} days, counted from {startOn}',
  exFactoryCounts: 'No proof, counted from the ex-factory date {exFactoryOn} ({startOn})',
  exFactoryNeeded: 'The ex-factory date is needed',
  purchaseDateNeeded: 'The purchase date is needed',
  monthsUnknown: 'Months unknown, see the warranty card',
  months: '{months, plural, one {# month} other {# months}} → {until}',
  repairDaysExtend: '{days, plural, one {# day} other {# days}} in repair added → {until}',
  restShift: '{from} is a rest day, moved to {to}',
  refundUntil: 'Refund until {until}',
  exchangeUntil: 'Exchange until {until}',
  repairOnly: 'Free repair only',
  codeMismatch: 'Label and system IMEI differ',
  userDamage: 'Damage by the user',
  inWarranty: 'Free until {until}, {daysLeft, plural, one {# day} other {# days}} left',
  expired: 'Ended {until}, came in {intakeOn}',
} satisfies WordsOf<typeof source>;
