import { expect } from '@playwright/test';
import { scan } from './keyboard';
import { click, key, type OpenDialog } from './open-dialog';

const inStore = (view: string, pressed: string, name: string): OpenDialog => ({
  name,
  open: async ({ page, to }) => {
    await to(`/parts?view=${view}`);
    await key(page, pressed);
  },
});

/** What somebody at the desk does for a technician. */
export const PARTS_DESK_DIALOGS: readonly OpenDialog[] = [inStore('out', 'b', 'parts given back')];

const inCount = (status: 'OPEN' | 'COUNTED' | 'POSTED', pressed: string, name: string): OpenDialog => ({
  name,
  open: async ({ page, ask, to }) => {
    const count = (await ask('stocktake.list', { view: 'all' })).find((st) => st.status === status);
    if (count === undefined) throw new Error(`the demo has no stocktake that is ${status}`);
    await to(`/parts?view=count&id=${count.id}`);
    await key(page, pressed);
  },
});

/** What only whoever counts may open. */
export const COUNTER_DIALOGS: readonly OpenDialog[] = [
  inCount('OPEN', 'k', 'typed count'),
  inStore('pick', 'i', 'less handed out than asked'),
  inStore('pick', 'Delete', 'agreed slip cancelled'),
  {
    name: 'return cancelled',
    open: async ({ page, ask, to }) => {
      const held = (await ask('stockIssue.out', {})).find((line) => !line.isSerialised);
      if (held === undefined) throw new Error('the demo has no technician who holds a part');
      const lines = [{ lineId: held.lineId, qty: held.qty, condition: 'good' as const }];
      await ask('stockIssue.giveBack', { lines, onBehalfOf: held.staffId });
      await to('/parts?view=returns');
      await key(page, 'Delete');
    },
  },
  {
    name: 'return voided',
    open: async ({ page, ask, to }) => {
      const held = (await ask('stockIssue.out', {})).find((line) => !line.isSerialised);
      if (held === undefined) throw new Error('the demo has no technician who holds a part');
      const lines = [{ lineId: held.lineId, qty: held.qty, condition: 'good' as const }];
      const back = await ask('stockIssue.giveBack', { lines, onBehalfOf: held.staffId });
      await ask('stockIssue.receiveBack', { returnId: back.id });
      await to(`/parts?view=returns&id=${back.id}`);
      await key(page, 'v');
    },
  },
  {
    name: 'typed part to carry',
    open: async ({ page, to }) => {
      await to('/parts?view=move');
      await scan(page, 'TP1-A-12');
      await expect(page.getByText('A-12').first()).toBeVisible();
      await key(page, 'k');
    },
  },
  {
    name: 'parts scrapped',
    open: async ({ page, to }) => {
      await to('/parts?view=move');
      await scan(page, 'TP1-A-12');
      await scan(page, 'P-HOSE-01');
      await expect(page.getByRole('row', { name: /P-HOSE-01/ })).toBeVisible();
      await key(page, 'x');
    },
  },
  {
    name: 'scrap slip cancelled',
    open: async ({ page, ask, to }) => {
      const bin = (await ask('stock.places', {})).find((place) => place.code === 'A-12');
      const part = (await ask('part.byCode', { code: 'P-HOSE-01' }))?.part;
      if (bin === undefined || part === undefined) throw new Error('the demo has no hose in A-12');
      await ask('stock.scrap', { lines: [{ partId: part.id, placeId: bin.id, qty: 1 }], reason: 'expired', bearer: 'centre' });
      await to('/parts?view=scrap');
      await key(page, 'Delete');
    },
  },
  {
    name: 'move made void',
    open: async ({ page, ask, to }) => {
      const places = await ask('stock.places', {});
      const part = (await ask('part.byCode', { code: 'P-HOSE-01' }))?.part;
      const [from, free] = ['A-12', 'B-02'].map((code) => places.find((place) => place.code === code));
      if (from === undefined || free === undefined || part === undefined) throw new Error('the demo has no hose in A-12');
      await ask('stock.transfer', { fromId: from.id, toId: free.id, lines: [{ partId: part.id, qty: 1 }] });
      await to('/parts?view=moves');
      await key(page, 'v');
    },
  },
  {
    name: 'reason of a move into quarantine',
    open: async ({ page, to }) => {
      await to('/parts?view=move');
      await scan(page, 'TP1-A-12');
      await scan(page, 'P-HOSE-01');
      await expect(page.getByRole('row', { name: /P-HOSE-01/ })).toBeVisible();
      await key(page, 'q');
    },
  },
];

/** Dialogs of the parts store that a manager may open. */
export const PARTS_DIALOGS: readonly OpenDialog[] = [
  inStore('out', 'h', 'parts handed over'),
  inStore('stock', 'n', 'new part'),
  inStore('stock', 'm', 'import of a part list'),
  inStore('approve', 'Delete', 'slip cancelled'),
  inStore('stock', 'e', 'part changed'),
  inStore('stock', 'i', 'price of a part'),
  inStore('bins', 'n', 'new bins'),
  inStore('bins', 'e', 'changed bins'),
  inStore('bins', 'p', 'bin labels'),
  inStore('count', 'n', 'new stocktake'),
  inStore('count', 'Delete', 'stocktake cancelled'),
  inCount('COUNTED', 'r', 'reason of a difference'),
  inCount('POSTED', 'Delete', 'stocktake reversed'),
  {
    name: 'unknown piece',
    open: async (visit) => {
      const { page, ask, to } = visit;
      const count = (await ask('stocktake.list', { view: 'all' })).find((st) => st.status === 'COUNTED');
      await to(`/parts?view=count&id=${count?.id}`);
      await page.getByRole('grid').focus();
      await page.keyboard.press('End');
      await key(page, 'r');
      await page.getByRole('alertdialog').getByText(visit.words.stocktake.resolution.post, { exact: true }).click();
    },
  },
  {
    name: 'opening balance taken back',
    open: async ({ page, to, words }) => {
      await to('/parts?view=stock&find=P-CAP-35');
      await click(page, words.part.unopen.deed);
    },
  },
  {
    name: 'opening balance',
    open: async ({ page, ask, to }) => {
      const parts = await ask('part.list', { view: 'out' });
      const histories = await Promise.all(parts.map(({ id }) => ask('stock.history', { partId: id, limit: 1 })));
      const never = parts[histories.findIndex((history) => history.length === 0)];
      if (never === undefined) throw new Error('the demo has no part that never moved');
      await to(`/parts?view=stock&id=${never.id}`);
      await key(page, 'o');
    },
  },
];
