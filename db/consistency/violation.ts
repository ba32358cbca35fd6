/** What contradicts itself in a database file; one word for each kind of damage (quality 2, I2 to I8). */
export const VIOLATION_CODES = [
  // I6: the file
  'fileDamaged', // message of integrity_check or quick_check
  'foreignKeys',
  // I2: no half document
  'requestWithoutDocument', // an answered command whose document is not there
  'requestWithoutAudit',
  'documentWithoutAudit',
  'receiptWithoutLines',
  'receiptLineWithoutStay',
  'receiptWithoutPaper',
  'paperWithoutJob',
  'intakeWithoutReceipt',
  'intakeWithoutDevices',
  'intakeDeviceHalf', // its stay or its card is not there
  'cardWithoutStay',
  'stayWithoutReceiptLine',
  'quoteWithoutLines',
  'billWithoutLines',
  'photoWithoutBytes',
  // I3: money
  'billTotals',
  'billTaxes', // a slip is not the sum of what is taxed at each rate
  'billCredited', // a credit slip that is not its slip, or the slip still counts
  'billPaid',
  'billStatus',
  'quoteTotals',
  'paymentReversal', // more went back of a payment than was paid, or it does not say so
  'billAllocated', // a slip is not the sum of what it takes of its jobs, or a void one still takes something
  'chargeTwice', // more was billed of a line than agreed
  // I3: the ledger of money, drawers, cash with technicians
  'moneyNotZero',
  'drawerContents', // what is in a drawer is not float, payments and moves
  'drawerCounts',
  'technicianCash',
  'turnInTotals', // a turn-in is not the sum of its slips, or they are not booked as it is
  'receivableStatus', // a receivable does not stand as its slip
  'depositBalance', // a deposit is not what was paid in less what was used and paid back
  'moneyDeposits', // nor what the ledger says
  'loanerStates', // a loaner is out without a loan, or came back and was not wiped
  'unclaimedClock', // a clock that runs without the goods, or level and days that are not those of its notices
  'disposalRecord', // goods disposed of without notice, term or record, or money of the sale that is not where it was booked
  'moneyJournals',
  'moneyBills', // what a bill owes is not what the ledger says
  // I3: custody of devices and vouchers
  'custodyProjection', // state, place and holder of a stay are not those of its last entry
  'custodySteps', // an entry does not go on from the one before
  'custodyAudit',
  'openStays', // one device, two stays
  'serialTwice',
  'closedStays',
  'heldNowhere', // here, but without place or holder
  'openCards',
  'passcodeKept', // a passcode is still there after the hand-over
  'voucherProjection',
  'voucherSteps',
  'voucherAudit',
  'voucherHolders',
  'outsideBills', // a bill of an outside repairer without its trip, twice for one trip, or taken back to something else
  // I3: stock
  'stockBalance', // how many lie at a place is not the sum of the movements
  'stockStore', // a store's quantity or value is not the sum of the movements
  'stockSerials', // a serialised quantity is not the count of its serials
  'movementSerials', // a movement carries another number of serials than its quantity
  'stockReversal', // a movement taken back leaves something
  'issueLines', // used or returned of a slip's line is not what its movements say
  'cardParts', // a part of the stock on a card without its movement, or the movement without the card's line
  'visitParts', // a part line of a visit names a movement that is not its own
  'issueReserved', // reserved by a slip that is not waiting for the warehouse
  'returnPosted', // a return slip and its movements do not say the same
  'scrapPosted', // a scrap slip and its movements do not say the same
  'movePosted', // a sheet of moves and its movements do not say the same
  'stocktakePosted', // a posted count and its movements do not say the same
  'orderReceived', // an order received something else than its receipts accepted
  'receiptMovements', // a receipt accepted something else than it brought into stock
  'orderStatus', // an order is open with nothing to come, or done with something missing
  'requisitionOrdered', // more was ordered than agreed to
  // I3: old parts and claims
  'oldPartSteps', // an old part stands otherwise than its entries say
  'oldPartReversed', // an exchange was taken back, and its old part is still due
  'claimTotals', // a claim is not the sum of its lines
  'claimMoney', // what a maker owes is not what the ledger says
  'claimOldParts', // the maker answered one thing about a piece and the claim says another
  // I4: numbers
  'numberGaps',
  'numberTwice',
  'numberNext', // the series does not go on after its last number
  'numberWithoutDocument',
  'documentWithoutNumber',
  'voidRegister', // void on the paper and void in the register do not agree
  // I5: the audit chain
  'auditChain',
  // the change log, and what else only grows
  'ledgerGaps',
  'changeLogBehind', // a row changed and nobody wrote it down
  'changeLogWithoutRow',
  // I8: search
  'searchMissing',
  'searchOrphan',
  'searchStale',
  'searchIndex', // the full-text table is not what a rebuild makes of the same words
] as const;
export type ViolationCode = (typeof VIOLATION_CODES)[number];
export type Violation = Readonly<{ code: ViolationCode; data: Readonly<Record<string, string | number | null>> }>;
/** Lists what contradicts itself; its columns become `data`, the first is the word a person can look up. */
export type Check = Readonly<{ code: ViolationCode; sql: string }>;
