import type { WordsOf } from '../languages';
import type { priceDifference as source } from '../zh-TW/price-difference';

export const priceDifference = {
  title: 'Price changes',
  from: 'From',
  to: 'To',
  lines: '{count, plural, one {# line} other {# lines}}',
  dearer: 'Dearer',
  cheaper: 'Cheaper',
  total: 'Together',
  at: 'Received',
  qty: 'Qty',
  ordered: 'Ordered at',
  received: 'Came at',
  difference: 'Each',
  amount: 'Amount',
  reason: 'Why',
  order: 'Order',
  by: 'Received by',
  empty: 'Nothing came at another price',
  emptyAbout: 'A goods receipt whose price is not that of its order stands here with its reason.',
} satisfies WordsOf<typeof source>;
