import type { WordsOf } from '../languages';
import type { signIn as source } from '../zh-TW/sign-in';

export const signIn = {
  who: 'Who is at the counter?',
  how: 'Press a digit to choose',
  pin: 'Enter PIN',
  entered: '{count, plural, one {# digit} other {# digits}} entered',
  clear: 'Clear',
  erase: 'Delete',
  digit: 'Digit {digit}',
  rule: 'Five wrong tries lock for a minute, more of them for longer.\nForgot the PIN: ask a manager.',
  choose: 'Choose',
  enter: 'Enter',
  again: 'Choose again',
  wrong: '{count, plural, one {Wrong PIN. # try left.} other {Wrong PIN. # tries left.}}',
  locked: 'Too many wrong tries. Try again after {time}, or ask a manager to reset the PIN.',
  lastSeen: 'Last {at}',
  pinAgain: '{name}, your PIN once more',
  pinAgainAbout: 'This needs to be you. Nothing was done yet; it goes on once the PIN is right.',
  pinAgainDeed: 'Confirm',
  pinAgainKeep: 'Leave it',
  nobody: 'Nobody can sign in yet',
  nobodyAbout: 'A manager adds people in Settings.',
} satisfies WordsOf<typeof source>;
