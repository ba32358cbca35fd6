import type { WordsOf } from '../languages';
import type { unclaimedPaper as source } from '../zh-TW/unclaimed-paper';

export const unclaimedPaper = {
  reminder: 'Notice {level}',
  formal: 'Notice {level}, formal demand',
  toldOn: 'Ready since',
  channel: 'Sent by',
  channels: { registered: 'Registered letter', mail: 'Letter', phone: 'Phone', sms: 'Text message' },
  proof: 'Proof no.',
  owed: 'Charges',
  unbilled: 'Not billed yet',
  document: 'Document',
  toPay: 'To pay',
  months: '{count, plural, one {one month} other {# months}}',
  days: '{count, number} days',
  please:
    'You were told on {on} that this device is ready, and nobody has fetched it. Please come during opening hours with your collection receipt, pay the charges and take it home.',
  custodyEnds: 'When {days} days have passed since that notice the centre is no longer its custodian and may act as the law allows.',
  lawTW: 'Under article 936 of the Civil Code you have {term} from the delivery of this notice to pay the charges and collect the device.',
  lawCN:
    'Under articles 453 and 783 of the Civil Code you have {term} from the delivery of this notice to pay the charges and collect the device.',
  afterTerm:
    'After that the centre may sell the device and take what is owed from the proceeds. Data on it will be wiped; please back it up before.',
  surplus: 'What is left of the proceeds belongs to the owner, who may collect it from the centre at any time with proof of identity.',
  notice: 'Formal notice',
  sentOn: 'Sent',
  delivery: 'Delivery',
  outcome: { delivered: 'Delivered {on}, proof {proof}', returned: 'Came back {on}, proof {proof}' },
  deadline: 'Last day',
  way: 'Disposal',
  ways: { sold: 'Sold', scrapped: 'Scrapped', deposited: 'Deposited with the court' },
  recipient: 'Handed to',
  reference: 'Reference',
  account: 'Proceeds',
  proceeds: 'Proceeds of the sale',
  credit: 'Owed to the owner',
  why: 'Reason: {reason}.',
  wiped: 'The data on the device has been wiped.',
} as const satisfies WordsOf<typeof source>;
