import { DomainError } from '#shared/kernel/app-error';
import type { Input } from '#shared/contract/contract';
import type { ClaimId, ClaimLineId } from '#shared/kernel/ids';
import { defineCommand, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { makerName } from '../maker/queries';
import { makers } from '../maker/repository';
import { proposedLines } from './proposals';
import { claimAnswer } from './queries';
import { claimLines, claims } from './repository';
import { draftAsSeen, indexClaim, sumUp } from './steps';
import type { ClaimLineRow, ClaimRow } from './table';

/** Lines that are not in the batch yet; what was left out of it stays out. */
function takeLines(cx: CommandCx, row: ClaimRow): number {
  const had = claimLines.all(cx.tx, row.id);
  const known = new Set(had.map((l) => l.workKey));
  const proposed = proposedLines(cx, makers.get(cx.tx, row.makerId), row.period);
  for (const line of had) {
    const now = proposed.find((p) => p.workKey === line.workKey);
    if (line.isLive && now) fillIn(cx, line, now);
  }
  const fresh = proposed.filter((p) => !known.has(p.workKey) && !claimLines.isClaimed(cx.tx, p.workKey));
  claimLines.insertAll(
    cx.tx,
    fresh.map((p, i) => ({
      ...p,
      id: newId<ClaimLineId>(),
      claimId: row.id,
      lineNo: had.length + i + 1,
      round: 1,
      approvedMinor: 0,
      settledMinor: 0,
      isLive: true,
    })),
  );
  return fresh.length;
}
const FILLED = ['model', 'serial', 'faultCode', 'signer', 'oldSerial', 'partCreditMinor', 'labourMinor', 'travelMinor'] as const;
/** What is blank is filled from the books of today; what somebody typed stays. */
function fillIn(cx: CommandCx, line: ClaimLineRow, now: Partial<ClaimLineRow>): void {
  const blank = FILLED.filter((key) => line[key] === null && now[key] != null);
  if (blank.length > 0) claimLines.patch(cx.tx, line.id, Object.fromEntries(blank.map((key) => [key, now[key]])));
}

/** 開索賠單: one open batch for a maker and a month; its lines are proposed (B18). */
export const openClaim = defineCommand('claim.open', ({ makerId, period }, cx) => {
  const maker = makers.get(cx.tx, makerId);
  const open = claims.draftOf(cx.tx, makerId, period);
  if (open) throw new DomainError('CLAIM_OPEN', { wcNo: open.wcNo });
  if (period > cx.today.slice(0, 7)) throw new DomainError('DATE_IN_FUTURE', { field: 'period' });
  const row = claims.insert(cx.tx, {
    id: newId<ClaimId>(),
    wcNo: cx.number('WC'),
    status: 'DRAFT',
    makerId,
    period,
    claimedMinor: 0,
    approvedMinor: 0,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  const lines = takeLines(cx, row);
  if (lines === 0) throw new DomainError('CLAIM_EMPTY');
  cx.audit({
    event: 'ClaimOpened',
    entity: 'claim',
    entityId: row.id,
    to: 'DRAFT',
    facts: { wcNo: row.wcNo, maker: makerName(cx.tx, maker), period, lines },
  });
  sumUp(cx, row);
  indexClaim(cx, row);
  return claimAnswer(cx, row.id);
});

function changeDraft(cx: CommandCx, row: ClaimRow, event: string, facts: Record<string, unknown>) {
  sumUp(cx, row);
  cx.audit({ event, entity: 'claim', entityId: row.id, facts: { wcNo: row.wcNo, ...facts } });
  return claimAnswer(cx, row.id);
}

export const refreshClaim = defineCommand('claim.refresh', (input, cx) => {
  const row = draftAsSeen(cx, input);
  return changeDraft(cx, row, 'ClaimRefreshed', { lines: takeLines(cx, row) });
});

type Corrections = Omit<Input<'claim.correct'>, 'claimId' | 'rev'>;
/** What was typed over what the books say. */
export const correctionOf = ({ lineId: _line, ...typed }: Corrections): Partial<ClaimLineRow> =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));

export const correctClaimLine = defineCommand('claim.correct', ({ claimId, rev, ...line }, cx) => {
  const row = draftAsSeen(cx, { claimId, rev });
  const { lineNo, id } = claimLines.live(cx.tx, row.id, line.lineId);
  const patch = correctionOf(line);
  claimLines.patch(cx.tx, id, patch);
  return changeDraft(cx, row, 'ClaimLineCorrected', { line: lineNo, columns: Object.keys(patch).join(' ') });
});

/** Left for a later batch. */
export const dropClaimLine = defineCommand('claim.drop', (input, cx) => {
  const row = draftAsSeen(cx, input);
  const line = claimLines.live(cx.tx, row.id, input.lineId);
  claimLines.patch(cx.tx, line.id, { isLive: false, round: 0 });
  return changeDraft(cx, row, 'ClaimLineDropped', { line: line.lineNo, jobNo: line.workNo });
});
