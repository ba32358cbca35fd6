import type { WordsOf } from '../languages';
import type { firstRun as source } from '../zh-TW/first-run';

export const firstRun = {
  title: 'Set up this centre',
  about: 'Once only, about a minute. Later you can change all but the centre code in Settings.',
  site: 'The centre',
  name: 'Name',
  code: 'Code',
  codeAbout: 'Three letters or digits, in the barcode of every paper. It cannot be changed later.',
  codeWrong: 'The code needs three letters or digits.',
  region: 'Region',
  regionTW: 'Taiwan',
  regionCN: 'Mainland China',
  regionAbout: 'Decides currency, tax, warranty rules and papers.',
  address: 'Address',
  phone: 'Phone',
  complaintPhone: 'Complaint phone',
  printedOnPapers: 'Printed on papers',
  manager: 'The first manager',
  managerName: 'Name',
  pin: 'PIN (six digits)',
  pinAgain: 'PIN again',
  pinShort: 'The PIN needs six digits.',
  pinDiffers: 'The two PINs differ. Type it again.',
  start: 'Start',
  needed: 'This is needed.',
  keyWarning: 'This PC has no system key store, so the encryption key is kept in a file. Make sure only the centre can sign in to this PC.',
} satisfies WordsOf<typeof source>;
