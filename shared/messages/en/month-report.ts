import type { WordsOf } from '../languages';
import type { monthReport as source } from '../zh-TW/month-report';

export const monthReport = {
  title: 'Month report',
  period: 'Period',
  last: { '3': '3 months', '12': '12 months', '60': '5 years' },
  byType: 'A {a}, B {b}, C {c}',
  empty: 'Nothing in this period yet',
  emptyAbout: 'Calls, slips and parts are added up here month by month.',
  column: {
    month: 'Month',
    calls: 'Calls',
    closed: 'Closed',
    net: 'Net sales',
    tax: 'Tax',
    writtenOff: 'Written off',
    cash: 'Cash',
    card: 'Card',
    transfer: 'Transfer',
    mobile: 'Mobile',
    deposit: 'From deposits',
    receivable: 'Owed at end',
    held: 'Deposits at end',
    opening: 'Stock at start',
    takenOver: 'Opening',
    bought: 'Bought',
    used: 'Used',
    sentBack: 'To suppliers',
    scrapped: 'Scrapped',
    counted: 'Count +/−',
    closing: 'Stock at end',
  },
} satisfies WordsOf<typeof source>;
