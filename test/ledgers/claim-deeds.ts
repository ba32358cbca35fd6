import type { ClaimId, ClaimLineId } from '#shared/kernel/ids';
import type { Deed, World } from './world';

type ClaimRow = { id: ClaimId; approved_minor: number };
type LineRow = { id: ClaimLineId; part_credit_minor: number | null; labour_minor: number | null };
const linesOf = (w: World, { id }: ClaimRow, condition = '1'): LineRow[] =>
  w.all<LineRow>(`select * from claim_line where claim_id = ? and is_live = 1 and ${condition} order by line_no`, id);

/** 索賠: free work is sent to the maker, who answers as he likes, is asked again, pays what he wants; or the claim should not be. */
export const CLAIM_DEEDS: Readonly<Record<string, Deed>> = {
  openClaim: {
    weight: 4,
    run: (w) => w.accountant.invoke('claim.open', { makerId: w.makerId, period: w.today().slice(0, 7) }),
  },
  refreshClaim: {
    weight: 2,
    run: async (w, d) => {
      const claim = w.ripe<ClaimRow>(d, 'claim', `status = 'DRAFT'`);
      return claim ? w.clerk.invoke('claim.refresh', { claimId: claim.id }) : null;
    },
  },
  dropLine: {
    weight: 1,
    run: async (w, d) => {
      const claim = w.ripe<ClaimRow>(d, 'claim', `status = 'DRAFT'`);
      const line = claim && linesOf(w, claim)[d.to % 2];
      return claim && line ? w.clerk.invoke('claim.drop', { claimId: claim.id, lineId: line.id }) : null;
    },
  },
  submitClaim: {
    weight: 5,
    run: async (w, d) => {
      const claim = w.ripe<ClaimRow>(d, 'claim', `status = 'DRAFT'`);
      return claim ? w.clerk.invoke('claim.submit', { claimId: claim.id }) : null;
    },
  },
  answerClaim: {
    weight: 8,
    run: async (w, d) => {
      const claim = w.ripe<ClaimRow>(d, 'claim', `status = 'SUBMITTED'`);
      if (!claim) return null;
      const open = linesOf(w, claim, 'answer is null').filter((_, i) => (d.other >> i) % 2 === 0);
      const lines = open.map(({ id, part_credit_minor, labour_minor }) => {
        const claimed = (part_credit_minor ?? 0) + (labour_minor ?? 0);
        return {
          lineId: id,
          approvedMinor: d.few === 0 ? claimed : d.few === 1 || d.yes ? 0 : Math.min(claimed, d.minor),
          reason: '序號不符',
        };
      });
      return w.clerk.invoke('claim.answer', { claimId: claim.id, lines });
    },
  },
  resubmitClaim: {
    weight: 16,
    run: async (w, d) => {
      const claim = w.ripe<ClaimRow>(d, 'claim', `status in ('PART_APPROVED', 'REJECTED')`);
      const line = claim && linesOf(w, claim, `answer = 'REJECTED'`)[0];
      if (!claim || !line) return null;
      const correction = d.yes ? { labourMinor: d.minor } : { signer: '郭志偉先' };
      return w.clerk.invoke('claim.resubmit', { claimId: claim.id, lines: [{ lineId: line.id, ...correction }] });
    },
  },
  settleClaim: {
    weight: 5,
    run: async (w, d) => {
      const claim = w.ripe<ClaimRow>(d, 'claim', `status in ('APPROVED', 'PART_APPROVED')`);
      if (!claim) return null;
      const amountMinor = d.yes ? claim.approved_minor : d.minor;
      return w.accountant.invoke('claim.settle', { claimId: claim.id, amountMinor, reference: '33017', differenceReason: '匯費' });
    },
  },
  voidClaim: {
    weight: 1,
    run: async (w, d) => {
      const claim = w.ripe<ClaimRow>(d, 'claim', `status <> 'VOID'`);
      return claim ? w.manager.invoke('claim.void', { claimId: claim.id, reason: '開錯月份' }) : null;
    },
  },
};
