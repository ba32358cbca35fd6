/** People choose the same few PINs first (quality S15). */
const isRepeated = (pin: string): boolean => /^(\d{1,3})\1+$/.test(pin);
const isRun = (pin: string): boolean => '01234567890123456789'.includes(pin) || '98765432109876543210'.includes(pin);
/** 112233, 123321, 121212 are caught as pairs, mirrors and repeats. */
const isPairs = (pin: string): boolean => /^(\d)\1(\d)\2(\d)\3$/.test(pin);
const isMirror = (pin: string): boolean => pin[0] === pin[5] && pin[1] === pin[4] && pin[2] === pin[3];

const isDay = (month: string, day: string): boolean => Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
/** A birthday as YYMMDD or DDMMYY, or a year of birth with a month: 850412, 120485, 198504. ROC years are YYMMDD too. */
function isBirthday(pin: string): boolean {
  const [a, b, c] = [pin.slice(0, 2), pin.slice(2, 4), pin.slice(4, 6)];
  if (isDay(b, c)) return true;
  if (isDay(b, a) && Number(c) >= 30) return true;
  return (a === '19' || a === '20') && Number(c) >= 1 && Number(c) <= 12 && (a === '19' ? Number(b) >= 30 : Number(b) <= 20);
}

/** A PIN that a colleague would guess: all the same, a run, a repeat, a birthday, the end of a phone of the centre (decisions 6, quality S15). */
export function isTooSimple(pin: string, phones: readonly (string | null)[] = []): boolean {
  if (!/^\d{6}$/.test(pin)) return true;
  if (phones.some((phone) => phone?.replaceAll(/\D/g, '').endsWith(pin))) return true;
  return isRepeated(pin) || isRun(pin) || isPairs(pin) || isMirror(pin) || isBirthday(pin);
}
