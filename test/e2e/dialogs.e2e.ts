import path from 'node:path';
import { DEMO_PIN } from '#db/demo/centre';
import type { StaffRole } from '#shared/kernel/roles';
import { load } from '#shared/messages/catalogue';
import type { JobActionName } from '#renderer/repair-card/job-actions';
import { copyDemo } from '../look/demo-data';
import { untilStill, visitOf, type Visit } from '../look/visit';
import { axeFaults } from './axe';
import { ACCOUNT_DIALOGS, CREDIT_DIALOGS, DRAWER_DIALOGS } from './cash-dialogs';
import { MANAGER_DIALOGS, ofDay } from './chief-dialogs';
import { CONTRACT_DIALOGS } from './contract-dialogs';
import { countLines, unseenDialogs } from './dialog-sites';
import { CLERK_DIALOGS, HOUSE_DIALOGS, openCancellation } from './dialogs';
import { expect, signIn, startApp, test } from './fixtures';
import { walk } from './focus-walk';
import { COST_DIALOGS } from './job-cost-dialogs';
import { JOB_FORMS, jobFormsFor } from './job-forms';
import { LOAN_END_DIALOGS, LOANER_DIALOGS } from './loaner-dialogs';
import { DISPOSAL_DIALOGS, UNCLAIMED_DIALOGS } from './unclaimed-dialogs';
import { CLAIM_DIALOGS, MAKER_DIALOGS, OLD_PART_DIALOGS } from './old-part-dialogs';
import { shown, type OpenDialog } from './open-dialog';
import { COUNTER_DIALOGS, PARTS_DESK_DIALOGS, PARTS_DIALOGS } from './parts-dialogs';
import { PRINTER_DIALOGS } from './printer-dialogs';
import { VISIT_DIALOGS } from './visit-dialogs';
import { agreeToBuy, askToClose, BUYING_DIALOGS, BUYING_DIALOGS_AFTER, BUYING_DIALOGS_OF_CHIEF } from './purchase-dialogs';

/** The morning after the demo's last day, when a quote without an answer has run out. */
const NEXT_MORNING = '2026-11-24T09:30:00+08:00';
const FAKE_CAMERA = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const DIALOG = '[role=dialog], [role=alertdialog]';
const LOOKED_AT = '[data-looked-at]';

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
    dialogs: [...CLERK_DIALOGS, ...PARTS_DESK_DIALOGS, ...DRAWER_DIALOGS, ...LOANER_DIALOGS, ...UNCLAIMED_DIALOGS],
    leave: ({ ask }, forms) => ask('billing.issue', { cardIds: [jobWith(forms, 'bill')] }),
  },
  {
    name: '王志明',
    post: 'technician',
    dialogs: [ofDay('write'), ...VISIT_DIALOGS],
    leave: ({ ask }, forms) => ask('repairCard.proposeUnrepairable', { cardId: jobWith(forms, 'propose'), reason: '主板腐蝕，無料可換' }),
  },
  { name: '黃淑芬', post: 'accountant', dialogs: [...ACCOUNT_DIALOGS, ...CLAIM_DIALOGS] },
  { name: '吳文彬', post: 'warehouse', dialogs: [...COUNTER_DIALOGS, ...BUYING_DIALOGS, ...OLD_PART_DIALOGS], leave: askToClose },
  {
    name: '周文雄',
    post: 'manager',
    dialogs: [
      ...BUYING_DIALOGS_OF_CHIEF,
      ...HOUSE_DIALOGS,
      ...MANAGER_DIALOGS,
      ...CREDIT_DIALOGS,
      ...CONTRACT_DIALOGS,
      ...LOAN_END_DIALOGS,
      ...DISPOSAL_DIALOGS,
      ...MAKER_DIALOGS,
      ...PARTS_DIALOGS,
      ...COST_DIALOGS,
      ...PRINTER_DIALOGS,
    ],
    leave: agreeToBuy,
  },
  { name: '吳文彬', post: 'warehouse', dialogs: BUYING_DIALOGS_AFTER },
];

test.describe.configure({ timeout: 1_800_000 }); // seven minutes alone, and it is not alone

/** One dialog: axe finds nothing above minor, Tab goes through it in the order of sight, Escape closes it and nothing below it. */
async function check(visit: Visit, name: string, end?: OpenDialog['end']): Promise<void> {
  const { page } = visit;
  const dialogs = page.locator(DIALOG);
  await expect(dialogs.first(), `${name} is open`).toBeVisible();
  await untilStill(page);
  const open = await dialogs.count();
  await dialogs.last().evaluate((dialog) => dialog.setAttribute('data-looked-at', ''));
  expect.soft(await axeFaults(page, LOOKED_AT), `axe: ${name}`).toEqual([]);
  expect.soft(await walk(page, LOOKED_AT), `Tab: ${name}`).toEqual([]);
  await page.keyboard.press('Escape');
  if (end === undefined) await expect(dialogs, `${name}: Escape closes it`).toHaveCount(open - 1);
  else {
    await expect(page.locator(LOOKED_AT), `${name}: Escape leaves it open`).toBeVisible();
    await end(visit);
    await expect(dialogs, `${name} has its end`).toHaveCount(open - 1);
  }
  for (let left = open - 2; left >= 0; left -= 1) {
    await page.keyboard.press('Escape');
    await expect(dialogs).toHaveCount(left);
  }
}

test('every dialog and every form of a job: axe, Tab in the order of sight, and Escape', async ({ dataDir }) => {
  await copyDemo(path.join(dataDir, 'demo'));
  const app = await startApp(path.join(dataDir, 'demo'), NEXT_MORNING, FAKE_CAMERA);
  const page = await app.firstWindow();
  const session = await page.context().newCDPSession(page);
  await countLines(session);
  await page.emulateMedia({ colorScheme: 'light' });
  const visit = visitOf(page, load('zh-TW'));
  const seen = new Set<JobActionName>();
  for (const { name: person, post, dialogs, leave } of PEOPLE) {
    await signIn(page, person, DEMO_PIN);
    for (const { name, open, end } of dialogs) {
      await open(visit);
      await check(visit, name, end);
    }
    const forms = await jobFormsFor(visit, post);
    for (const [form, cardId] of forms) {
      if (seen.has(form)) continue;
      seen.add(form);
      await visit.to('/bench'); // the form of an address is opened when its job comes on screen
      await visit.to(`/job/${cardId}?section=${form}`);
      await check(visit, `${post}: ${form}`);
    }
    if (post === 'manager') {
      await openCancellation(visit);
      await visit.ask('staff.confirmPin', { pin: '000000' }); // until somebody guesses, the PIN of the sign-in counts for two minutes
      await page.keyboard.press('Control+Enter');
      await shown(page, 'dialog');
      await check(visit, 'the PIN again');
    }
    await leave?.(visit, forms);
    await visit.to('/today');
    await page.keyboard.press('Control+l');
  }
  expect([...seen].toSorted(), 'every form of a job was opened').toEqual([...JOB_FORMS].toSorted());
  expect(await unseenDialogs(session), 'every dialog that the screens can draw was drawn here').toEqual([]);
  await app.close();
});
