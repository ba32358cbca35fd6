import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Day, Limit, line, Rev } from '../kernel/fields';
import { DrawerSessionId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { CashCount, DayReport, DrawerKick, DrawerView } from './schema';

const one = { sessionId: DrawerSessionId, rev: Rev };
export const cashDrawerRoutes = {
  'cashDrawer.open': command({
    about: '開櫃: the drawer of this PC begins with what is counted into it.',
    input: z.object({ count: CashCount }),
    output: DrawerView,
    allow: ['clerk', 'accountant'],
  }),
  'cashDrawer.move': command({
    about: 'Cash from the safe into the drawer, or from the drawer into the safe.',
    input: z.object({
      direction: z.enum(['in', 'out']),
      amountMinor: z.int().min(1, 'notMoney').max(9_999_999_999, 'notMoney'),
      reason: line(100),
    }),
    output: DrawerView,
    allow: ['clerk', 'accountant'],
  }),
  'cashDrawer.kick': command({
    about: 'Opens the drawer by hand; each time is written down.',
    input: z.object({ reason: line(100) }),
    output: z.object({ seq: z.int() }),
    allow: ['clerk', 'accountant'],
  }),
  'cashDrawer.count': command({
    about: '關櫃點鈔, blind: only after the count is the difference known. Without one the drawer is closed.',
    input: z.object({ ...one, count: CashCount }),
    output: DrawerView,
    allow: ['clerk', 'accountant'],
  }),
  'cashDrawer.explain': command({
    about: '長短款原因: why the count differs; a second person then confirms it.',
    input: z.object({ ...one, reason: line(100) }),
    output: DrawerView,
    allow: ['clerk', 'accountant'],
  }),
  'cashDrawer.confirm': command({
    about: '覆核: a second person confirms the difference, and the drawer is closed.',
    input: z.object(one),
    output: DrawerView,
    allow: ['accountant', 'chief'],
    needsPinAgain: true,
  }),
  'cashDrawer.closeDay': command({
    about: '日結: the day by cashier and by way of paying, on paper; nothing more is booked at the desk on that day.',
    input: z.object({ on: Day }),
    output: DayReport,
    allow: ['accountant', 'chief'],
  }),
  'cashDrawer.here': query({
    about: 'The drawer of this PC: open, or counted and waiting; nothing when it is closed.',
    input: z.object({}),
    output: DrawerView.nullable(),
    allow: ANY_STAFF,
    reads: ['cashDrawer', 'billing'],
  }),
  'cashDrawer.list': query({
    about:
      'Drawers, the last opened first; `open`: those that are open now; `waiting`: those whose difference a second person has to confirm.',
    input: z.object({
      view: z.enum(['open', 'waiting', 'all']).default('all'),
      after: z.object({ openedAt: z.string(), id: DrawerSessionId }).nullable().default(null),
      limit: Limit,
    }),
    output: z.array(DrawerView),
    allow: ANY_STAFF,
    reads: ['cashDrawer', 'billing'],
  }),
  'cashDrawer.day': query({
    about: 'One day by cashier and by way of paying, with its drawers; closed or as it stands.',
    input: z.object({ on: Day.optional() }),
    output: DayReport,
    allow: ANY_STAFF,
    reads: ['cashDrawer', 'billing'],
  }),
  'cashDrawer.kicks': query({
    about:
      'How often the drawers were told to open, after a running number: the events for the channel to the drawer. `after` null: the newest alone.',
    input: z.object({ after: z.int().min(0).nullable().default(0), limit: Limit }),
    output: z.array(DrawerKick),
    allow: [...ANY_STAFF, 'system'],
    reads: ['cashDrawer', 'billing'],
  }),
};
