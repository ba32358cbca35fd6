import { deedsOfMoney, MONEY_KINDS } from '../cash-desk/random-deeds';
import type { Deed, World } from './world';

const desks = new WeakMap<World, ReturnType<typeof deedsOfMoney>>();
const deskOf = (w: World): ReturnType<typeof deedsOfMoney> => {
  const desk = desks.get(w) ?? deedsOfMoney(w, w.finished);
  desks.set(w, desk);
  return desk;
};

/** What only follows on something rare: tried more often, or it is hardly ever done. */
const RARE: readonly string[] = ['explain', 'turnIn', 'dispute', 'refund'];
/** What follows on one of those. */
const RAREST: readonly string[] = ['confirm', 'confirmTurnIn'];

/** The cash desk: slips, payments, drawers, deposits, loaners, receivables. */
export const MONEY_DEEDS: Readonly<Record<string, Deed>> = Object.fromEntries(
  [...new Set(MONEY_KINDS)].map((kind) => [
    `desk.${kind}`,
    {
      weight: RAREST.includes(kind) ? 13 : RARE.includes(kind) ? 6 : 1,
      run: async (w, { which, minor, other }) => {
        const code = await deskOf(w)({ kind, which, minor, other });
        if (code === 'INPUT_INVALID') return null; // there was nothing yet to do it with
        return code === null ? { ok: true } : { ok: false, error: { code } };
      },
    } satisfies Deed,
  ]),
);
