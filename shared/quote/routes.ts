import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { line, Rev } from '../kernel/fields';
import { QuoteId, RepairCardId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { PrintJobView } from '../print-job/schema';
import {
  AcceptQuoteInput,
  PriceListInput,
  QuoteView,
  RefuseQuoteInput,
  SendQuoteInput,
  SetStandardChargeInput,
  StandardChargeView,
} from './schema';

export const quoteRoutes = {
  'quote.send': command({
    about: '報價: a first quote or the next version; extra work found while repairing keeps the card REPAIRING (C4).',
    input: SendQuoteInput,
    output: QuoteView,
    allow: ['technician', 'clerk', 'chief'],
  }),
  'quote.accept': command({
    about: '同意: who agreed, how and when; not after its last day.',
    input: AcceptQuoteInput,
    output: QuoteView,
    allow: ['clerk', 'chief', 'technician'],
  }),
  'quote.refuse': command({
    about: '拒修: the inspection fee is due when it was agreed at intake (E7).',
    input: RefuseQuoteInput,
    output: QuoteView,
    allow: ['clerk', 'chief'],
  }),
  'quote.expire': command({
    about: '逾期: nobody answered in time; the device goes back unrepaired (D5).',
    input: z.object({ quoteId: QuoteId, rev: Rev }),
    output: QuoteView,
    allow: ['clerk', 'chief', 'system'],
  }),
  'quote.void': command({
    about: '作廢報價單: keeps its number.',
    input: z.object({ quoteId: QuoteId, rev: Rev, reason: line(100) }),
    output: QuoteView,
    allow: ['chief'],
    needsPinAgain: true,
  }),
  'quote.setStandardCharge': command({
    about:
      '收費標準: a price of the centre under its code from a day on; without a price it is not offered any more. Nothing quoted changes.',
    input: SetStandardChargeInput,
    output: z.array(StandardChargeView),
    allow: ['accountant', 'manager'],
  }),
  'quote.standardCharges': query({
    about: 'The price list of the centre by code, each with its prices of before and to come, the newest day first (P9 art. 5).',
    input: z.object({}),
    output: z.array(StandardChargeView),
    allow: ANY_STAFF,
    reads: ['quote'],
  }),
  'quote.priceList': query({
    about:
      'The sheet of the price list for the wall as it would be printed: what is offered on a day, with the prices of parts where wanted, in one language (P9 art. 5).',
    input: PriceListInput,
    output: z.object({
      model: z.unknown(),
      services: z.int(),
      parts: z.int(),
      /** There are more parts than a sheet carries. */
      hasMoreParts: z.boolean(),
    }),
    allow: ANY_STAFF,
    reads: ['quote', 'part', 'site', 'paperTemplate'],
  }),
  'quote.printPriceList': command({
    about:
      'Prints the sheet of the price list for the wall; a day on which nothing is offered has none, nor do more parts than it carries (P9 art. 5).',
    input: PriceListInput,
    output: PrintJobView,
    allow: ['clerk', 'chief', 'accountant', 'manager'],
  }),
  'quote.byId': query({
    about: 'One version of a quote.',
    input: z.object({ id: QuoteId }),
    output: QuoteView.nullable(),
    allow: ANY_STAFF,
    reads: ['quote'],
  }),
  'quote.ofCard': query({
    about: 'All versions of a card, newest first.',
    input: z.object({ cardId: RepairCardId }),
    output: z.array(QuoteView),
    allow: ANY_STAFF,
    reads: ['quote'],
  }),
};
