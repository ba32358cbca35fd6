import type { WordsOf } from '../languages';
import type { standardCharge as source } from '../zh-TW/standard-charge';

export const standardCharge = {
  about: 'Quotes and visits pick from it by code or name; the price of the day is filled in and may be changed. What was quoted stays.',
  none: 'No price list yet; prices are typed.',
  code: 'Code',
  name: 'Name',
  kind: 'Kind',
  price: 'Price',
  fromOn: 'From',
  by: 'Set by',
  ended: 'Ended',
  set: 'New price',
  setAbout: 'A code that is there gets a new price. A day that is over cannot be changed.',
  priceHint: 'Left empty: not offered from that day',
  fromHint: 'Left empty: today',
  pick: 'From the price list',
  notFound: 'Not on the list',
  wall: 'Wall sheet',
  wallAbout: 'The price list to hang up, one sheet for each language. Names are printed as you typed them.',
  wallOn: 'Prices of',
  wallLanguage: 'Language',
  wallPrint: 'Print',
  wallQueued: 'Price list {no} sent to print',
  wallNone: 'No price holds on this day.',
} satisfies WordsOf<typeof source>;
