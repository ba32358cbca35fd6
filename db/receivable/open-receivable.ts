import { bills } from '../billing/repository';
import { asSeen } from '../kernel/as-seen';
import { defineCommand } from '../kernel/handlers';
import { receivableAnswer } from './queries';
import { openOnAccount } from './steps';

/** 掛帳 (C13): the credit is checked, or a manager lets it go with his reason. */
export const putOnAccount = defineCommand('receivable.open', ({ billId, rev, override }, cx) =>
  receivableAnswer(cx, openOnAccount(cx, asSeen('Billing', bills.get(cx.tx, billId), rev), override).id),
);
