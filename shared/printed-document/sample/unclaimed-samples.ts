import { buildDisposalRecord, buildUnclaimedNotice, type UnclaimedFacts } from '../build/unclaimed';
import type { PaperDocument } from '../models/paper-document';
import { factsFor, typedIn, type SampleOptions } from './sample-facts';

/** 逾期未領: a reminder, the formal notice of F17, and the record of its disposal. */
export function unclaimedDocuments(o: SampleOptions): PaperDocument[] {
  const { of, customer, product, money, cn } = factsFor(o);
  const facts = (number: string, issuedAt: string): UnclaimedFacts => ({
    ...of(number, issuedAt),
    customer,
    product,
    dlNo: 'DL-2026-000091',
    cardNo: 'RC-2026-000061',
    toldOn: '2026-08-20',
  });
  const debts = [{ no: 'BL-2026-000119', amountMinor: money(1950) }];
  const notice = {
    debts,
    unbilledMinor: o.long === true ? money(300) : 0,
    abandonDays: 30,
    term: cn ? ({ unit: 'day', count: 60 } as const) : ({ unit: 'month', count: 1 } as const),
  };
  return [
    buildUnclaimedNotice(
      typedIn(o, { ...facts('NT-2026-000011', '2026-09-04T02:00:00.000Z'), ...notice, level: 2, channel: 'mail', proof: null }),
    ),
    buildUnclaimedNotice(
      typedIn(o, {
        ...facts('NT-2026-000013', '2026-09-19T02:00:00.000Z'),
        ...notice,
        level: 4,
        channel: 'registered',
        proof: '88120',
      }),
    ),
    buildDisposalRecord(
      typedIn(o, {
        ...facts('DL-2026-000091', '2026-11-23T06:00:00.000Z'),
        ntNo: 'NT-2026-000013',
        sentOn: '2026-09-19',
        delivery: { outcome: 'delivered', on: '2026-09-21', proof: '55040' },
        deadlineOn: cn ? '2026-11-20' : '2026-10-21',
        way: 'sold',
        recipient: o.long === true ? '永興舊貨行股份有限公司台北和平東路第二門市收購部，負責人林大明先生' : '永興舊貨行',
        reference: 'YX-0311',
        reason: cn ? '催告期满仍未领取' : '催告期滿仍未領取',
        proceedsMinor: money(2500),
        uses: debts,
        creditMinor: money(550),
      }),
    ),
  ];
}
