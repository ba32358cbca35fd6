import { defineCommand } from '../kernel/handlers';
import { customerView } from './queries';
import { makeCustomer } from './steps';

/** Opens a file pocket 客戶資料袋 (B1). */
export const createCustomer = defineCommand('customer.create', ({ confirmed: _asked, ...input }, cx) =>
  customerView(cx.tx, makeCustomer(cx, input)),
);
