import type { WordsOf } from '../languages';
import type { exchange as source } from '../zh-TW/exchange';

export const exchange = {
  title: 'Exchange for a missing part',
  repairDays: 'Days of repair and exchange',
  loaner: 'Loaner due from',
  deadline: 'Legal limit of the repair',
  old: 'Old device',
  new: 'New device',
  agreed: 'Ready',
  handedOver: 'Handed over',
  waits: 'Waits for the customer',
  newUnit: 'IMEI or serial of the new device',
  hint: 'Scan the new device. The old one is not repaired any more; the loaner comes back first.',
  deed: 'Exchange unit ready',
} satisfies WordsOf<typeof source>;
