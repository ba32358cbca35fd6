import { expect, it } from 'vitest';
import { INTAKE } from './intake-papers';
import { site } from '../site';

/** A counter whose PC prints cards on this event, and the kinds of what an intake of one device prints there. */
async function kindsOf(event: 'save' | 'hand' | null) {
  const s = site();
  const manager = s.person('manager');
  const card = (await manager.ask('printer.routes', {})).find((r) => r.kind === 'repair-card');
  if (card === undefined) throw new Error('no route for cards');
  if (event !== null) await manager.ask('printer.setRoutes', { routes: [{ ...card, event }] });
  const clerk = s.person('clerk');
  const { devices } = await clerk.ask('counterIntake.receive', INTAKE);
  const jobs = await clerk.ask('printJob.list', {});
  return { card, clerk, cardId: devices[0]?.cardId, kinds: jobs.map((j) => j.kind).toSorted() };
}

it('the repair card of an intake comes out with the save where the PC says so, and is left until somebody asks where it does not (B7)', async () => {
  const usual = await kindsOf(null);
  expect(usual.card.event).toBe('hand');
  expect(usual.kinds).toEqual(['intake-slip', 'repair-tag']);
  expect((await kindsOf('hand')).kinds).toEqual(['intake-slip', 'repair-tag']);
  expect((await kindsOf('save')).kinds).toEqual(['intake-slip', 'repair-card', 'repair-tag']);
});

it('a card that somebody asks for is printed at once, whatever the event of its kind says', async () => {
  const { clerk, cardId } = await kindsOf('hand');
  if (cardId === undefined) throw new Error('no card');
  await clerk.ask('printedDocument.printCard', { cardId });
  expect((await clerk.ask('printJob.list', {})).map((j) => j.kind)).toContain('repair-card');
});
