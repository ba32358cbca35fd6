import type { WordsOf } from '../languages';
import type { tax as source } from '../zh-TW/tax';

export const tax = {
  about:
    'Slips and quotes split their tax by these rates. Without a row of its own a centre uses the law; a new row counts from its day, and what was issued stays.',
  today: 'Today',
  scheme: 'Taxpayer',
  schemes: { general: 'General', small: 'Small' },
  goods: 'Repair and parts, %',
  services: 'Other services, %',
  law: 'By law',
  fromOn: 'From',
  fromHint: 'Left empty: today',
  by: 'Set by',
  set: 'New rates',
  setAbout: 'The PIN is asked for again. A day that is over cannot be changed.',
  rateHint: 'Left empty: by law',
  servicesAbout: 'Inspection and storage are other services; labour, travel and parts go with the repair.',
} satisfies WordsOf<typeof source>;
