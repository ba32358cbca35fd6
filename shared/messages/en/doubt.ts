import type { WordsOf } from '../languages';
import type { doubt as source } from '../zh-TW/doubt';

export const doubt = {
  title: 'Please look again',
  about: 'Nothing was saved yet. These look unusual: confirm them if they are right, or go back.',
  deed: 'They are right, save',
  keep: 'Go back',
  says: {
    textDirectionRemoved: 'A hidden character that turns the writing round was removed. Check the order of the letters.',
    textManyMarks: 'There are many marks on one letter, which no paper shows well. Retype it.',
    customerExists: '{name} ({no}) has the same name and phone. Choose that customer.',
    phoneShared: 'Phone {value} also belongs to {names}. A family may share it; if it is the same person, choose that one.',
    phoneShort: 'Phone {value} seems one digit short. Ask again.',
    phoneLong: 'Phone {value} seems one digit too long. Ask again.',
    phonePrefix: 'No number begins like {value}. Ask again.',
    phonePlaceholder: 'Phone {value} looks made up. If there is none, tick “No phone”.',
    phoneTwo: 'Two phones in one field. They will be kept apart as {first} and {second}.',
    phoneNote: 'There are words beside the number. “{note}” will be kept as the remark of this phone.',
    phoneZeroLost: 'The zero in front is missing. {value} will be kept.',
    phoneAreaMissing: 'Phone {value} has no area code. Add it.',
    phoneUnusual: 'Phone {value} is unusual. Look again.',
    imeiDigitAdded: 'The IMEI had 14 digits; check digit {digit} was added. Compare the label.',
    imeiLetterRead: 'The IMEI had letters, read as digits: {typed}. Compare the label.',
    imeiPlaceholder: '{value} looks like a sample number. Check it with *#06#.',
    imeiTwo: 'Two IMEIs in one scan. {first} goes to slot 1, {second} to slot 2.',
    serialPlaceholder: '{value} is no serial and will be kept as “no serial”. Write the reason.',
    serialLookAlike: 'The serial has look-alike letters ({letters}). Scan the label again.',
    codeMismatch: 'Label and system IMEI differ, so the warranty is refused. Compare them again.',
    rework: 'The last repair ({cardNo}) is in guarantee until {until}. If it is the same fault, mark it as rework.',
    dateLongAgo: '{on} is more than thirty years ago. Compare the paper.',
    cashCarried:
      'Cash of {amount} taken on site is not with the accountant yet. It is due the same day; if that cannot be, send it in, and the chief sees it.',
  },
} satisfies WordsOf<typeof source>;
