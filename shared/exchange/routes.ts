import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { RepairCardId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { PartsClockView, UnitReadyInput } from './schema';

export const exchangeRoutes = {
  'exchange.ofCard': query({
    about:
      '待料換貨: days without the part, from which day on the customer may have another device, and the exchange that was made (D4, B27).',
    input: z.object({ cardId: RepairCardId }),
    output: PartsClockView,
    allow: ANY_STAFF,
    reads: ['exchange', 'repairCard', 'custody'],
  }),
  'exchange.unitReady': command({
    about:
      '換貨 by the chief: the new device is here and waits for its owner in the place of the old one, behind the same gate (B27, F10).',
    input: UnitReadyInput,
    output: PartsClockView,
    allow: ['chief'],
  }),
};
