import { key, type OpenDialog } from './open-dialog';

/** Dialogs of unclaimed goods that the clerk has: the demo has goods at each step of the way. */
export const UNCLAIMED_DIALOGS: readonly OpenDialog[] = [
  {
    name: 'the delivery of a formal notice',
    open: async ({ page, to, words }) => {
      await chooseStep({ page, to }, words.unclaimed.step.delivery);
      await key(page, 'd');
    },
  },
  {
    name: 'a notice of unclaimed goods',
    open: async ({ page, ask, to }) => {
      const rows = await ask('unclaimed.list', {});
      const due = rows.find((u) => u.step?.kind === 'notice');
      if (due === undefined) throw new Error('no goods of the demo are due for a notice');
      await to('/unclaimed');
      await chooseRow(page, due.dlNo);
      await key(page, 'n');
    },
  },
];

/** Those of the manager: goods whose term is over, and the money of an owner whose goods were sold. */
export const DISPOSAL_DIALOGS: readonly OpenDialog[] = [
  {
    name: 'goods disposed of',
    open: async ({ page, to, words }) => {
      await chooseStep({ page, to }, words.unclaimed.step.dispose);
      await key(page, 'x');
      await page.getByRole('dialog').or(page.getByRole('alertdialog')).getByLabel(words.unclaimed.price, { exact: true }).fill('2500');
    },
  },
  {
    name: 'the owner’s money of goods that were sold',
    open: async ({ page, to }) => {
      await to('/unclaimed?view=disposed');
      await key(page, 'p');
    },
  },
];

type Visit = Pick<Parameters<OpenDialog['open']>[0], 'page' | 'to'>;
async function chooseStep({ page, to }: Visit, step: string): Promise<void> {
  await to('/unclaimed');
  await chooseRow(page, step);
}
/** At its number: in the middle of a row may be a link to the job. */
const chooseRow = (page: Visit['page'], text: string): Promise<void> =>
  page
    .getByRole('row')
    .filter({ hasText: text })
    .first()
    .click({ position: { x: 60, y: 10 } });
