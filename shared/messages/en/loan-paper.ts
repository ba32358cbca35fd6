import type { WordsOf } from '../languages';
import type { loanPaper as source } from '../zh-TW/loan-paper';

export const loanPaper = {
  own: 'Device in repair',
  loaner: 'Loaner',
  handedOut: 'As it was lent',
  compared: 'Lent and returned',
  item: 'Item',
  state: 'When lent',
  out: 'When lent',
  in: 'When returned',
  condition: 'Condition',
  complete: 'complete',
  incomplete: 'not complete',
  deposit: 'Deposit',
  value: 'Value',
  due: 'Due back',
  dueProvisional: 'Due back, provisional',
  lentAt: 'Lent',
  toReturn: 'To be returned',
  late: 'Overdue',
  days: '{days, plural, one {# day} other {# days}}',
  times: 'Reminder no. {times, number}',
  remind: {
    until: 'Your own device is ready. Please bring the loaner with its accessories back by {on}; ask for more time before that day.',
    bring: 'The loaner you have was due back on {on}. Please bring it with its accessories as soon as you can, or call us first.',
    own: 'Your own device is handed back when the loaner is back and settled.',
    lost: 'If it is not brought back we may treat it as lost and bill its value of {value}; the deposit is used on it.',
  },
  returnedAt: 'Returned',
  deduction: 'Deduction',
  refund: 'Deposit paid back',
  owed: 'Still owed',
  damage: 'Loaner {model}, damage: {reason}',
  lost: 'Loaner {model} {identifier}, lost',
  why: 'Deducted for: {reason} (slip {bill}).',
  wiped: 'The data on the loaner was wiped.',
  terms: {
    return:
      'The loaner stays ours. Bring it back within {days} days of our notice; one extension of up to {more} days may be asked for before that.',
    own: 'Your own device is handed back when the loaner is back and settled.',
    damage:
      'Damage is taken from the deposit, and more than that is paid. What is not brought back counts as lost and is paid at its value.',
    data: 'Save your data before you return it. Everything on it is wiped.',
  },
} satisfies WordsOf<typeof source>;
