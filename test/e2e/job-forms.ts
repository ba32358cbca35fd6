import { contract, type RouteName } from '#shared/contract/contract';
import { holdsPost, type StaffRole } from '#shared/kernel/roles';
import { actionsOf, JOB_ACTIONS, type JobActionName } from '#renderer/repair-card/job-actions';
import type { Visit } from '../look/visit';

/** Deeds of a job that are done at once, or on another page (renderer/repair-card/use-deeds.ts). */
const WITHOUT_FORM: readonly JobActionName[] = [
  'startDiagnosis',
  'startRepair',
  'partArrived',
  'pass',
  'vip',
  'toVendor',
  'fromVendor',
  'release',
];
export const JOB_FORMS = JOB_ACTIONS.filter((name) => !WITHOUT_FORM.includes(name));
const VIEWS = ['bench', 'ready'] as const;

/** The forms of jobs that this person may open, each with one job that offers it: the page's own rule says which. */
export async function jobFormsFor({ ask }: Visit, post: StaffRole): Promise<ReadonlyMap<JobActionName, string>> {
  const can = (route: RouteName): boolean => {
    const { allow } = contract[route];
    return allow === 'public' || holdsPost([post], allow);
  };
  const found = new Map<JobActionName, string>();
  const ids = (await Promise.all(VIEWS.map((view) => ask('repairCard.list', { view, limit: 200 })))).flatMap(({ cards }) => cards);
  for (const { id } of ids) {
    const card = await ask('repairCard.byId', { id });
    if (card === null) throw new Error(`the job ${id} is in the list and nowhere else`);
    const [quotes, bills, [toBill = null], deposits, loans, stay] = await Promise.all([
      ask('quote.ofCard', { cardId: id }),
      ask('billing.ofCard', { cardId: id }),
      ask('billing.toBill', { cardId: id }),
      ask('deposit.ofCard', { cardId: id }),
      ask('loaner.ofCard', { cardId: id }),
      ask('custody.byId', { id: card.stayId }),
    ]);
    const job = { card, stay, quotes, quote: quotes[0] ?? null, bills, toBill, deposits, loans, story: [], entityIds: [], isKnown: true };
    for (const { name } of actionsOf(job, can)) if (JOB_FORMS.includes(name) && !found.has(name)) found.set(name, id);
  }
  return found;
}
