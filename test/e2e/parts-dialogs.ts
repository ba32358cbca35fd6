import { key, type OpenDialog } from './open-dialog';

const inStore = (view: string, pressed: string, name: string): OpenDialog => ({
  name,
  open: async ({ page, to }) => {
    await to(`/parts?view=${view}`);
    await key(page, pressed);
  },
});

/** What somebody at the desk does for a technician. */
export const PARTS_DESK_DIALOGS: readonly OpenDialog[] = [inStore('out', 'b', 'parts given back')];

/** Dialogs of the parts store that a manager may open. */
export const PARTS_DIALOGS: readonly OpenDialog[] = [
  inStore('stock', 'n', 'new part'),
  inStore('stock', 'm', 'import of a part list'),
  inStore('approve', 'Delete', 'slip cancelled'),
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
