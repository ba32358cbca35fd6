import { DomainError } from '#shared/kernel/app-error';
import { lineTotal } from '#shared/claim/rules';
import type { ClaimLineView } from '#shared/claim/schema';
import { claimTransitions, type ClaimEvent } from '#shared/claim/states';
import type { ClaimId } from '#shared/kernel/ids';
import { asSeen } from '../kernel/as-seen';
import type { CommandCx } from '../kernel/handlers';
import { statusStep, type Trace } from '../kernel/status-step';
import { makerName } from '../maker/queries';
import { makers } from '../maker/repository';
import { foundAs, indexForSearch } from '../search/steps';
import { lineView } from './queries';
import { claimLines, claims } from './repository';
import type { ClaimRow } from './table';

export const claimAsSeen = (cx: CommandCx, input: Readonly<{ claimId: ClaimId; rev?: number | undefined }>): ClaimRow =>
  asSeen('Claim', claims.get(cx.tx, input.claimId), input.rev);

const step = statusStep({
  entity: 'Claim',
  domain: 'claim',
  transitions: claimTransitions,
  update: (...change) => claims.update(...change),
  numberOf: ({ wcNo }: ClaimRow) => ({ wcNo }),
});
/** One step of a claim with its trace; the table refuses (C14). */
export function moveClaim(cx: CommandCx, row: ClaimRow, event: ClaimEvent, patch: Partial<ClaimRow>, trace: Trace): ClaimRow {
  const moved = step(cx, row, event, patch, trace);
  foundAs(cx, 'claim', row.id, moved.status);
  return moved;
}

/** A draft in the claimant's hands: changed as the screen saw it. */
export function draftAsSeen(cx: CommandCx, input: Readonly<{ claimId: ClaimId; rev?: number | undefined }>): ClaimRow {
  const row = claimAsSeen(cx, input);
  if (row.status !== 'DRAFT') throw new DomainError('TRANSITION_REFUSED', { entity: 'Claim', from: row.status, event: 'correct' });
  return row;
}

/** The sums stand with the row, kept in the transaction of what changes its lines. */
export function sumUp(cx: CommandCx, row: ClaimRow): ClaimRow {
  const lines = claimLines.of(cx.tx, row);
  const total = (of: (l: (typeof lines)[number]) => number): number => lines.reduce((sum, l) => sum + of(l), 0);
  const summed = claims.update(cx.tx, row, { claimedMinor: total(lineTotal), approvedMinor: total((l) => l.approvedMinor) }, cx.now);
  cx.changed('claim', row.id);
  return summed;
}

/** Whole lines only: a blank column or a missing signature is refused here and not by the maker (P19). */
export function assertComplete(cx: CommandCx, row: ClaimRow, isMeant: (line: ClaimLineView) => boolean): void {
  const meant = claimLines
    .of(cx.tx, row)
    .map((line) => lineView(cx.tx, row, line))
    .filter(isMeant);
  if (meant.length === 0) throw new DomainError('CLAIM_EMPTY');
  const wrong = meant.filter((l) => l.missing.length > 0);
  const [first] = wrong;
  if (first) throw new DomainError('CLAIM_LINE_INCOMPLETE', { count: wrong.length, lineNo: first.lineNo, workNo: first.workNo });
}

export function indexClaim(cx: CommandCx, row: ClaimRow): void {
  const name = makerName(cx.tx, makers.get(cx.tx, row.makerId));
  indexForSearch(cx, {
    kind: 'claim',
    entityId: row.id,
    title: row.wcNo,
    detail: `${name}　${row.period}`,
    status: row.status,
    at: row.createdAt,
    fields: [
      { field: 'number', text: row.wcNo },
      { field: 'name', text: name },
    ],
  });
}
