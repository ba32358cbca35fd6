import type { Visit } from '../look/visit';
import { key, type OpenDialog } from './open-dialog';

const inOldParts = (address: string, pressed: string, name: string): OpenDialog => ({
  name,
  open: async ({ page, to }) => {
    await to(`/claims?${address}`);
    await page.getByRole('row').nth(1).waitFor();
    await key(page, pressed);
  },
});
const claimOf = async ({ ask, to }: Visit, status: string): Promise<void> => {
  const claim = (await ask('claim.list', { view: 'all' })).find((c) => c.status === status);
  if (claim === undefined) throw new Error(`no claim of the demo is ${status}`);
  await to(`/claims?view=claims&id=${claim.id}`);
};
const openClaim = async ({ ask }: Visit) => {
  const [claim] = await ask('claim.list', {});
  const whole = claim === undefined ? null : await ask('claim.byId', { id: claim.id });
  if (whole === null) throw new Error('no claim of the demo is open');
  return whole;
};
const inClaim = (status: string, pressed: string, name: string): OpenDialog => ({
  name,
  open: async (visit) => {
    await claimOf(visit, status);
    await visit.page.getByRole('row').nth(1).waitFor();
    await key(visit.page, pressed);
  },
});

/** What the warehouse opens for old parts. */
export const OLD_PART_DIALOGS: readonly OpenDialog[] = [
  inOldParts('view=ledger&filter=due', 'r', 'old part taken in'),
  inOldParts('view=ledger&filter=here', 'p', 'old parts packed'),
  inOldParts('view=packs', 's', 'box sent'),
  inOldParts('view=packs', 'Delete', 'box unpacked'),
];
/** What the accountant opens: a claim from its beginning to its money; each step is done by the engine before the next is looked at. */
export const CLAIM_DIALOGS: readonly OpenDialog[] = [
  inOldParts('view=claims', 'n', 'claim opened'),
  inClaim('DRAFT', 'e', 'claim line corrected'),
  {
    name: 'answer of the maker',
    open: async (visit) => {
      const [draft] = await visit.ask('claim.list', {});
      const claim = draft === undefined ? null : await visit.ask('claim.byId', { id: draft.id });
      if (!claim) throw new Error('the demo has no draft of a claim');
      for (const { id: lineId, missing } of claim.lines.filter((one) => one.missing.length > 0))
        if (missing.every((m) => m === 'signature' || m === 'faultCode'))
          await visit.ask('claim.correct', {
            claimId: claim.id,
            lineId,
            ...(missing.includes('signature') ? { signer: '陳文彬' } : {}),
            ...(missing.includes('faultCode') ? { faultCode: 'part' } : {}),
          });
        else await visit.ask('claim.drop', { claimId: claim.id, lineId });
      await visit.ask('claim.submit', { claimId: claim.id });
      await claimOf(visit, 'SUBMITTED');
      await key(visit.page, 'a');
    },
  },
  {
    name: 'rejected line corrected before it is sent again',
    open: async (visit) => {
      const { id: claimId, lines } = await openClaim(visit);
      await visit.ask('claim.answer', { claimId, lines: lines.map((l) => ({ lineId: l.id, approvedMinor: 0, reason: '故障代碼不符' })) });
      await claimOf(visit, 'REJECTED');
      await visit.page.getByRole('row').nth(1).waitFor();
      await key(visit.page, 'e');
    },
  },
  {
    name: 'claim paid',
    open: async (visit) => {
      const { id: claimId, lines } = await openClaim(visit);
      await visit.ask('claim.resubmit', { claimId, lines: lines.map((l) => ({ lineId: l.id })) });
      await visit.ask('claim.answer', { claimId });
      await claimOf(visit, 'APPROVED');
      await key(visit.page, 'i');
      const amount = visit.page.getByRole('dialog').getByLabel(visit.words.claim.amount, { exact: true });
      await amount.fill('1');
      await visit.page.getByRole('dialog').getByLabel(visit.words.claim.differenceReason, { exact: true }).waitFor();
    },
  },
];
/** What the manager opens. */
export const MAKER_DIALOGS: readonly OpenDialog[] = [
  inOldParts('view=ledger&filter=here', 'x', 'old part ended otherwise'),
  inOldParts('view=makers', 'n', 'new maker'),
  inOldParts('view=makers', 'e', 'maker changed'),
  inOldParts('view=makers', 'f', 'rate of a maker'),
  inClaim('SETTLED', 'Delete', 'claim void'),
];
