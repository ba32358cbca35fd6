import type { Visit } from '../look/visit';
import { click, key, shown, type OpenDialog } from './open-dialog';

/** A warranty job of the demo on which somebody worked. */
export async function costedJob({ ask }: Visit): Promise<string> {
  const { cards } = await ask('repairCard.list', { view: 'all', limit: 200 });
  for (const card of cards.filter((c) => c.type === 'C')) {
    const { lines } = await ask('jobCost.ofJob', { job: { kind: 'card', id: card.id } });
    if (lines.length > 0) return card.id;
  }
  throw new Error('the demo has no warranty job that cost something');
}

/** Those of the manager, who may do whatever the chief may: who bears a line, and what an hour costs. */
export const COST_DIALOGS: readonly OpenDialog[] = [
  {
    name: 'who bears a line of a job',
    open: async (visit) => {
      const id = await costedJob(visit);
      await visit.to('/bench');
      await visit.to(`/job/${id}`);
      await click(visit.page, new RegExp(`^${visit.words.jobCost.changeOf.replace('{what}', '.*')}$`));
      await shown(visit.page, 'alertdialog');
    },
  },
  {
    name: 'what an hour and a trip cost us',
    open: async ({ page, to }) => {
      await to('/cash?view=jobCost');
      await key(page, 'f', false);
    },
  },
];
