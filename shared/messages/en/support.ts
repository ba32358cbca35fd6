import type { WordsOf } from '../languages';
import type { support as source } from '../zh-TW/support';

export const support = {
  title: 'Support bundle',
  about: 'When the program fails, give this file to support. It holds no customer, no colleague, no number and no passcode.',
  save: 'Save support bundle',
  saved: 'Support bundle saved to {path}',
  inside: 'What is inside',
  parts: {
    engine: 'Versions and {items, plural, one {# database update} other {# database updates}}',
    system: 'System and memory of this PC',
    tables: 'Rows of {items, number} tables',
    checks: 'Results of {items, number} checks',
    settings: '{items, number} settings, without names, addresses and terms',
    log: '{items, plural, one {# line} other {# lines}} of the log',
  },
  text: 'The whole text (of the log the newest lines)',
  managerOnly: 'A manager saves the support bundle.',
  reference: 'Reference {ref}',
} satisfies WordsOf<typeof source>;
