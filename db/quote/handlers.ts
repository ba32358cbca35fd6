import type { EngineHandlers } from '../kernel/handlers';
import { acceptQuote } from './accept-quote';
import { previewPriceList, printPriceList } from './price-list';
import { expireQuote } from './expire-quote';
import { quoteByIdQuery, quotesOfCard } from './queries';
import { refuseQuote } from './refuse-quote';
import { sendQuote } from './send-quote';
import { listStandardCharges, setStandardCharge } from './standard-charges';
import { voidQuote } from './void-quote';

export const quoteHandlers = {
  'quote.send': sendQuote,
  'quote.accept': acceptQuote,
  'quote.refuse': refuseQuote,
  'quote.expire': expireQuote,
  'quote.void': voidQuote,
  'quote.setStandardCharge': setStandardCharge,
  'quote.standardCharges': listStandardCharges,
  'quote.priceList': previewPriceList,
  'quote.printPriceList': printPriceList,
  'quote.byId': quoteByIdQuery,
  'quote.ofCard': quotesOfCard,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `quote.${string}`>>;
