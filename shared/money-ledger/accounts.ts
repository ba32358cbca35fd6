/**
 * 帳戶: where money is or where it came from. Every posting is signed, plus for what the centre has, and each journal sums to
 * zero (issue line 13). `drawer` has a session, `technician` a person, `receivable` a bill and `deposit` a deposit as its holder.
 */
export const ACCOUNTS = [
  'drawer', // cash in an open drawer
  'safe', // cash of the centre that is in no drawer
  'technician', // cash that a technician still carries
  'card',
  'transfer',
  'mobile',
  'receivable', // what customers owe
  'deposit', // 訂金、押金: what customers paid in before there is a slip, below zero because it is theirs
  'makerClaim', // 應收保固款: what makers accepted and have not paid yet; a claim is its holder
  'warrantyIncome', // 保固收入: what makers accepted
  'revenue',
  'tax',
  'difference', // 長短款: what a count found too much or too little
  'writtenOff',
] as const;
export type Account = (typeof ACCOUNTS)[number];
export type Posting = Readonly<{ account: Account; holderId: string | null; amountMinor: number }>;

/** What is 0 says nothing; what does not sum to zero is a fault of the program. */
export function journalOf(postings: readonly Posting[]): readonly Posting[] {
  const sum = postings.reduce((total, p) => total + p.amountMinor, 0);
  if (sum !== 0) throw new Error(`a journal that sums to ${sum}`);
  return postings.filter((p) => p.amountMinor !== 0);
}
/** From one account to another. */
export const transferOf = (from: Omit<Posting, 'amountMinor'>, to: Omit<Posting, 'amountMinor'>, amountMinor: number): readonly Posting[] =>
  journalOf([
    { ...to, amountMinor },
    { ...from, amountMinor: 0 - amountMinor },
  ]);
