import type { WordsOf } from '../languages';
import type { warehouse as source } from '../zh-TW/warehouse';

export const warehouse = {
  title: 'Warehouse',
  rule: 'Scan a bin, a part, a slip, an order or a bag: it opens what comes next.',
  block: { toPick: 'To pick', arrived: 'Arrived, not kept', short: 'Short', overdue: 'Overdue' },
  empty: { toPick: 'Nothing to pick', arrived: 'Nothing arrived', short: 'Nothing is short', overdue: 'Nothing is overdue' },
  emptyAbout: {
    toPick: 'Slips the chief agreed to stand here, what was promised first.',
    arrived: 'Parts that came for a job and are not kept for it yet stand here.',
    short: 'Parts that jobs wait for, and parts that fell to their level, stand here.',
    overdue: 'Late orders, parts out too long, old requisitions and open counts stand here.',
  },
  overdue: {
    order: 'Order past its due day',
    out: 'Part not given back',
    requisition: 'Requisition left lying',
    count: 'Count still open',
  },
  noBin: 'no bin',
  enterKeeps: 'Enter keeps it',
  kept: 'Kept for {job}; the label is printing',
  pickText: '{qty}　→ {name}　{job}',
  arrivedText: '{job}　{name}　lacks {missing}, {available} free',
  askedText: 'Jobs want {asked}, {available} free, {coming} on the way',
  levelText: '{available} free, {coming} on the way; order at {orderAt}, fill to {fillTo}',
  lacks: 'lacks {qty}',
  entry: 'Warehouse',
  entryAbout: '{toPick, number} to pick, {arrived, number} arrived, {overdue, number} overdue',
} as const satisfies WordsOf<typeof source>;
