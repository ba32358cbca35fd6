import type { WordsOf } from '../languages';
import type { turnIn as source } from '../zh-TW/turn-in';

export const turnIn = {
  title: 'Turn-in slips',
  carriers: 'Cash with technicians',
  nobody: 'Nobody carries cash of the centre.',
  slipCount: '{count, plural, one {# slip} other {# slips}}',
  receive: 'Receive',
  receiveFrom: 'Receive from {name}',
  confirm: 'Confirm difference',
  confirmNo: 'Confirm the difference of {no}',
  no: 'Turn-in',
  at: 'Received',
  technician: 'Technician',
  expected: 'Expected',
  counted: 'Counted',
  difference: 'Difference',
  status: 'Status',
  reason: 'Reason',
  slips: 'Slips turned in',
  dialogTitle: 'Receive the cash of {name}',
  dialogAbout: 'Cash taken on site comes to the accountant the same day. Untick what was not handed over.',
  noneChosen: 'No slip is chosen',
  countFirst: 'Count the cash and fill in the amount',
  reasonNeeded: 'A difference needs its reason',
  chiefConfirms: 'The chief confirms a difference before it is booked.',
  received: '{no} received　{amount}',
} satisfies WordsOf<typeof source>;
