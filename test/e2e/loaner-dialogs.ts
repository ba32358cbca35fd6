import { DEMO_PIN } from '#db/demo/centre';
import { key, type OpenDialog } from './open-dialog';

const FIRST = { model: 'SAMSUNG Galaxy A15', valueMinor: 5990 };
const IMEI = '353258107009125';

/** Dialogs of the loaners that the clerk has: one of the demo is with a customer. */
export const LOANER_DIALOGS: readonly OpenDialog[] = [
  {
    name: 'a new loaner',
    open: async ({ page, to }) => {
      await to('/loaners?view=pool');
      await key(page, 'n');
    },
  },
  {
    name: 'a loaner changed',
    open: async ({ page, ask, to }) => {
      const known = await ask('loaner.find', { scanned: IMEI });
      if (known === null) await ask('loaner.add', { ...FIRST, identifier: IMEI });
      await to('/loaners?view=pool');
      await key(page, 'c');
    },
  },
  {
    name: 'a loaner taken back',
    open: async ({ page, ask, to, words }) => {
      const [loan] = await ask('loaner.list', {});
      if (loan === undefined) throw new Error('no loaner of the demo is out');
      await to('/loaners?view=out');
      await key(page, 'r');
      await page.getByRole('dialog').getByLabel(words.loaner.deduction, { exact: true }).fill('100');
      await page.getByRole('dialog').getByLabel(words.loaner.deductionReason, { exact: true }).waitFor();
    },
  },
];

const LOANS = '/loaners?view=out';
/** Those of the manager: one loan of the demo may be extended, one is long overdue. */
export const LOAN_END_DIALOGS: readonly OpenDialog[] = [
  {
    name: 'a loan extended',
    open: async ({ page, ask, to }) => {
      const loan = (await ask('loaner.list', {})).find((l) => l.status === 'DUE' && !l.isOverdue);
      if (loan === undefined) throw new Error('no loan of the demo may be extended');
      await to(`${LOANS}&find=${loan.lnNo}`);
      await key(page, 'e');
    },
  },
  {
    name: 'a loaner given up as lost',
    open: async ({ page, ask, to }) => {
      const loan = (await ask('loaner.list', {})).find((l) => l.isOverdue);
      if (loan === undefined) throw new Error('no loan of the demo is overdue');
      await to(`${LOANS}&find=${loan.lnNo}`);
      await key(page, 'x');
    },
  },
  {
    name: 'a lost loaner that turned up',
    open: async ({ page, ask, to }) => {
      const loan = (await ask('loaner.list', {})).find((l) => l.isOverdue);
      if (loan !== undefined) {
        await ask('staff.confirmPin', { pin: DEMO_PIN });
        await ask('loaner.lose', { loanId: loan.id, rev: loan.rev, reason: 'gone with its customer' });
      }
      const lost = (await ask('loaner.pool', {})).find((l) => l.status === 'LOST');
      if (lost === undefined) throw new Error('no loaner of the demo is lost');
      await to('/loaners?view=pool');
      await page
        .getByRole('row')
        .filter({ hasText: lost.model })
        .filter({ hasText: lost.identifier.slice(-4) })
        .first()
        .click();
      await key(page, 'u');
    },
  },
];
