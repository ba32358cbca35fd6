import { expect, it } from 'vitest';
import { refusal } from '../bench';
import { warehouse } from './warehouse';

it('a part out of use has its own list with what is left of it, is asked for by nobody, and comes back into use', async () => {
  const w = await warehouse();
  const hose = await w.stocked('P-1', 5, 500);
  await w.newPart('P-2');
  const lists = async () => {
    const of = async (view: 'all' | 'out' | 'inactive') =>
      (await w.keeper.ask('part.list', { view })).map((p) => `${p.sku} ${p.onHand}`).join();
    return [await of('all'), await of('out'), await of('inactive')];
  };
  const { id: partId, sku, nameTw } = hose;
  expect(await lists()).toEqual(['P-1 5,P-2 0', 'P-2 0', '']);
  await w.keeper.ask('part.change', { partId, sku, nameTw, isActive: false });
  expect(await lists()).toEqual(['P-2 0', 'P-2 0', 'P-1 5']);
  expect(await refusal(w, () => w.wang.invoke('stockIssue.request', { lines: [{ partId, qty: 1 }] }))).toBe('NOT_FOUND');
  await w.keeper.ask('part.change', { partId, sku, nameTw, isActive: true });
  expect(await lists()).toEqual(['P-1 5,P-2 0', 'P-2 0', '']);
  expect(w.faults()).toEqual([]);
});
