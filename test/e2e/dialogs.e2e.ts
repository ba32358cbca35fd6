import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import type { StaffRole } from '#shared/kernel/roles';
import { load } from '#shared/messages/catalogue';
import type { JobActionName } from '#renderer/repair-card/job-actions';
import { copyDemo } from '../look/demo-data';
import { untilStill, visitOf, type Visit } from '../look/visit';
import { axeFaults } from './axe';
import { DIALOGS, MANAGER_DIALOGS, type OpenDialog } from './dialogs';
import { expect, signIn, startApp, test } from './fixtures';
import { walk } from './focus-walk';
import { JOB_FORMS, jobFormsFor } from './job-forms';

/** The morning after the demo's last day, when a quote without an answer has run out. */
const NEXT_MORNING = '2026-11-24T09:30:00+08:00';
const DIALOG = '[role=dialog], [role=alertdialog]';

type Forms = ReadonlyMap<JobActionName, string>;
type Person = Readonly<{
  name: string;
  post: StaffRole;
  dialogs: readonly OpenDialog[];
  /** What this person does before leaving, so that the next one has more to do. */
  leave?: (visit: Visit, forms: Forms) => Promise<unknown>;
}>;
const jobWith = (forms: Forms, name: JobActionName): string => {
  const cardId = forms.get(name);
  if (cardId === undefined) throw new Error(`no job of the demo offers ${name}`);
  return cardId;
};
const PEOPLE: readonly Person[] = [
  {
    name: '林佳蓉',
    post: 'clerk',
    dialogs: DIALOGS,
    leave: ({ ask }, forms) => ask('billing.issue', { cardIds: [jobWith(forms, 'bill')] }),
  },
  {
    name: '王志明',
    post: 'technician',
    dialogs: [],
    leave: ({ ask }, forms) => ask('repairCard.proposeUnrepairable', { cardId: jobWith(forms, 'propose'), reason: '主板腐蝕，無料可換' }),
  },
  { name: '黃淑芬', post: 'accountant', dialogs: [] },
  { name: '周文雄', post: 'manager', dialogs: MANAGER_DIALOGS },
];

test.describe.configure({ timeout: 600_000 });

/** One dialog: axe finds nothing above minor, Tab goes through it in the order of sight, Escape closes it. */
async function check({ page }: Visit, name: string): Promise<void> {
  await expect(page.locator(DIALOG).first(), `${name} is open`).toBeVisible();
  await untilStill(page);
  expect.soft(await axeFaults(page, '[role$=dialog]'), `axe: ${name}`).toEqual([]);
  expect.soft(await walk(page, DIALOG), `Tab: ${name}`).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.locator(DIALOG), `${name}: Escape closes it`).toHaveCount(0);
}

test('every dialog and every form of a job: axe, Tab in the order of sight, and Escape', async ({ dataDir }) => {
  await copyDemo(path.join(dataDir, 'demo'));
  const app = await startApp(path.join(dataDir, 'demo'), NEXT_MORNING);
  const page = await app.firstWindow();
  await page.emulateMedia({ colorScheme: 'light' });
  const visit = visitOf(page, load('zh-TW'));
  const seen = new Set<JobActionName>();
  for (const { name: person, post, dialogs, leave } of PEOPLE) {
    await signIn(page, person, DEMO_PIN);
    for (const { name, open } of dialogs) {
      await open(visit);
      await check(visit, name);
    }
    const forms = await jobFormsFor(visit, post);
    for (const [form, cardId] of forms) {
      if (seen.has(form)) continue;
      seen.add(form);
      await visit.to('/bench'); // the form of an address is opened when its job comes on screen
      await visit.to(`/job/${cardId}?section=${form}`);
      await check(visit, `${post}: ${form}`);
    }
    await leave?.(visit, forms);
    await visit.to('/today');
    await page.keyboard.press('Control+l');
  }
  expect([...seen].toSorted(), 'every form of a job was opened').toEqual([...JOB_FORMS].toSorted());
  await app.close();
});
