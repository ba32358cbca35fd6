/** 復原碼: what opens a backup on another computer. Letters and digits that nobody mistakes for each other. */
export const PHRASE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const PHRASE_LENGTH = 20;
const GROUP = 4;
const PHRASE = new RegExp(`^[${PHRASE_LETTERS}]{${PHRASE_LENGTH}}$`);
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** Five groups of four: 100 bits, read aloud and written down in half a minute. `bytes` are random; each gives one letter. */
export const phraseFrom = (bytes: Uint8Array): string =>
  inGroups([...bytes.subarray(0, PHRASE_LENGTH)].map((byte) => PHRASE_LETTERS[byte % PHRASE_LETTERS.length] ?? '').join(''));

const inGroups = (letters: string): string => (letters.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');

/** As it is meant, however it was typed: full width, small letters, spaces, O for 0. Null: not a recovery phrase. */
export function readPhrase(typed: string): string | null {
  const letters = typed
    .slice(0, 200)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll(/[OIL]/g, (letter) => MEANT[letter] ?? letter);
  return PHRASE.test(letters) ? inGroups(letters) : null;
}
