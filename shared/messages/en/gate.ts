import type { WordsOf } from '../languages';
import type { gate as source } from '../zh-TW/gate';

export const gate = {
  title: 'Closing gate',
  receipt: 'receipt not handed back',
  inspection: 'not inspected',
  serial: 'serial not checked',
  proxyForm: 'proxy form missing',
  accessories: 'accessories not handed over',
  balance: 'money still to pay',
  loaner: 'the loaner is not back',
  voucher: 'voucher not signed or not back',
  ready: 'not ready yet',
  cardOpen: 'repair card still open',
} satisfies WordsOf<typeof source>;
