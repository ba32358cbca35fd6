import type { WordsOf } from '../languages';
import type { deposit as source } from '../zh-TW/deposit';

export const deposit = {
  purposes: { job: 'Deposit', loaner: 'Loaner deposit', sale: 'Sale proceeds' },
  take: 'Take deposit',
  takeTitle: 'Take a deposit for {no}',
  takeAbout: '{name}. It is used on the charge slip by itself.',
  amount: 'Deposit',
  amountNeeded: 'Enter the deposit',
  takeDeed: 'Take and print',
  taken: 'Deposit of {amount} taken',
  refund: 'Refund deposit',
  refundTitle: 'Refund the deposit of {no}?',
  refundAbout: '{amount} is held. Cash comes out of the drawer of this PC; the customer signs the refund slip.',
  refundAmount: 'Amount',
  refundDeed: 'Refund and print',
  refundKeep: 'Keep it',
  refunded: 'Refunded {amount}',
  heldList: 'Deposits held',
  column: {
    job: 'Job',
    customer: 'Customer',
    purpose: 'Kind',
    takenAt: 'Taken on',
    taken: 'Taken',
    used: 'Used',
    refunded: 'Given back',
    balance: 'Held',
  },
  noneHeld: 'No deposit is held now.',
  used: 'Used',
  paidBack: 'Paid back',
} satisfies WordsOf<typeof source>;
