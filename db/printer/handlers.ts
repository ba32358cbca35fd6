import type { printerRoutes } from '#shared/printer/routes';
import type { EngineHandlers } from '../kernel/handlers';
import { printTestPage } from './print-test-page';
import { listPrinters, listRoutes } from './queries';
import { setRoutes } from './set-routes';
import { writePrinter } from './write-printer';

export const printerHandlers = {
  'printer.list': listPrinters,
  'printer.write': writePrinter,
  'printer.routes': listRoutes,
  'printer.setRoutes': setRoutes,
  'printer.testPage': printTestPage,
} satisfies Pick<EngineHandlers, keyof typeof printerRoutes & keyof EngineHandlers>;
