import { lineTotal, missingOf } from '#shared/claim/rules';
import type { ClaimHead, ClaimLineView, ClaimView } from '#shared/claim/schema';
import { OPEN_CLAIM_STATUSES } from '#shared/claim/states';
import type { ClaimId } from '#shared/kernel/ids';
import { qtyOf } from '#shared/kernel/quantity';
import type { ReadDb } from '../kernel/connection';
import { defineQuery, type CommandCx } from '../kernel/handlers';
import { makerName } from '../maker/queries';
import { makers } from '../maker/repository';
import { oldParts } from '../old-part/repository';
import { parts } from '../part/repository';
import { staffName } from '../staff/steps';
import { claimLines, claims } from './repository';
import { claimedOfCard } from './card-steps';
import type { ClaimLineRow, ClaimRow } from './table';

/** What may still be corrected: a draft, and what was rejected the first time. */
const isOpen = (claim: ClaimRow, line: ClaimLineRow): boolean =>
  claim.status === 'DRAFT' || (line.answer === 'REJECTED' && line.round === 1 && claim.status !== 'VOID');

export function lineView(db: ReadDb, claim: ClaimRow, line: ClaimLineRow): ClaimLineView {
  const { claimId: _claim, workKey: _key, visitId: _visit, isLive: _live, ...shown } = line;
  const old = line.oldPartId === null ? null : oldParts.get(db, line.oldPartId);
  const oldSerial = line.oldSerial ?? old?.oldSerial ?? null;
  const back = old && { status: old.verdict === 'reject' && old.status === 'REJECTED' ? ('SENT' as const) : old.status, oldSerial };
  return {
    ...shown,
    qty: line.qty === null ? null : qtyOf(line.qty),
    oldPartStatus: old?.status ?? null,
    oldSerial,
    totalMinor: lineTotal(line),
    missing: isOpen(claim, line)
      ? missingOf({ ...line, oldPart: old && back && { ...back, isSerialised: parts.get(db, old.partId).isSerialised } })
      : [],
  };
}

function headOf(db: ReadDb, row: ClaimRow, lines: readonly ClaimLineView[]): ClaimHead {
  const { siteCode: _site, createdAt: _made, updatedAt: _changed, submittedBy, ...shown } = row;
  return {
    ...shown,
    maker: makerName(db, makers.get(db, row.makerId)),
    lineCount: lines.length,
    incomplete: lines.filter((l) => l.missing.length > 0).length,
    differenceMinor: row.settledMinor === null ? null : row.approvedMinor - row.settledMinor,
    submittedBy: submittedBy === null ? null : staffName(db, submittedBy),
  };
}
export function claimView(db: ReadDb, row: ClaimRow): ClaimView {
  const lines = claimLines.of(db, row).map((line) => lineView(db, row, line));
  return { ...headOf(db, row, lines), lines };
}
export const claimAnswer = (cx: CommandCx, id: ClaimId): ClaimView => claimView(cx.tx, claims.get(cx.tx, id));

export const listClaims = defineQuery('claim.list', ({ view, after, limit }, { db, site }) =>
  claims
    .list(db, { siteCode: site?.code ?? '', statuses: view === 'open' ? OPEN_CLAIM_STATUSES : null, after: after?.wcNo ?? null, limit })
    .map((row) => {
      const { lines: _lines, ...head } = claimView(db, row);
      return head;
    }),
);
export const claimById = defineQuery('claim.byId', ({ id }, { db }) => {
  const row = claims.find(db, id);
  return row ? claimView(db, row) : null;
});
export const claimedOfJob = defineQuery('claim.ofCard', ({ cardId }, { db }) => claimedOfCard(db, cardId));
