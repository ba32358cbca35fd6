import { z } from 'zod';
import { command, device, query } from '../contract/define-route';
import { PrinterId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { PrintJobView } from '../print-job/schema';
import { Paper } from '../printed-document/paper';
import { FoundQueue, PrinterInput, PrinterState, PrinterView, PrintRouteInput, PrintRouteView } from './schema';

export const printerRoutes = {
  'printer.list': query({
    about: 'The printers of the PC that asks, those in use first.',
    input: z.object({}),
    output: z.array(PrinterView),
    allow: ANY_STAFF,
    reads: ['printer'],
  }),
  'printer.write': command({
    about: 'A printer of this PC, new or changed; taken out of use, never deleted, and not while papers go to it.',
    input: PrinterInput,
    output: PrinterView,
    allow: ['manager'],
  }),
  'printer.routes': query({
    about: 'Where each kind of paper goes at the PC that asks.',
    input: z.object({}),
    output: z.array(PrintRouteView),
    allow: ANY_STAFF,
    reads: ['printer', 'site'],
  }),
  'printer.setRoutes': command({
    about: 'Printer, paper, copies and event of kinds of paper at this PC; a queue that is not in the list joins it.',
    input: z.object({ routes: z.array(PrintRouteInput).min(1).max(100) }),
    output: z.array(PrintRouteView),
    allow: ['manager'],
  }),
  'printer.testPage': command({
    about: 'A page with rulers through the real queue: in the print register, no paper of a customer.',
    input: z.object({ printerId: PrinterId, paper: Paper }),
    output: PrintJobView,
    allow: ANY_STAFF,
  }),
  'printer.discover': device({
    about: 'The queues of this PC with their addresses and states.',
    input: z.object({}),
    output: z.array(FoundQueue),
    allow: ANY_STAFF,
  }),
  'printer.state': device({
    about: 'Asks one printer’s queue, or knocks at its port, how it is; answers within seconds.',
    input: z.object({ printerId: PrinterId }),
    output: z.object({ state: PrinterState }),
    allow: ANY_STAFF,
  }),
};
