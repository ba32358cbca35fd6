import { DomainError } from '#shared/kernel/app-error';
import type { PartId, RepairCardId, ServiceCallId, StaffId, StockIssueId, StockIssueLineId } from '#shared/kernel/ids';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { parts } from '../part/repository';
import { milliFor } from '../stock/steps';
import { issueLines, stockIssues } from './repository';
import type { StockIssueRow } from './table';

type Asked = Readonly<{
  cardId: RepairCardId | null;
  callId: ServiceCallId | null;
  requesterId: StaffId;
  requestedAt: string;
  note: string | null;
  lines: readonly Readonly<{ partId: PartId; qty: number }>[];
}>;
/** 領料單 as a draft, with its number and its trace (B14). */
export function askParts(cx: CommandCx, { lines, ...about }: Asked): StockIssueRow {
  const row = stockIssues.insert(cx.tx, {
    ...about,
    id: newId<StockIssueId>(),
    siNo: cx.number('SI'),
    status: 'DRAFT',
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  issueLines.insertAll(
    cx.tx,
    lines.map(({ partId, qty }, i) => {
      const part = parts.get(cx.tx, partId);
      if (!part.isActive) throw new DomainError('NOT_FOUND', { entity: 'Part', id: part.sku });
      return {
        id: newId<StockIssueLineId>(),
        issueId: row.id,
        lineNo: i + 1,
        partId,
        asked: milliFor(part, qty),
        issued: 0,
        used: 0,
        returned: 0,
        reserved: 0,
      };
    }),
  );
  cx.audit({
    event: 'PartsRequested',
    entity: 'stockIssue',
    entityId: row.id,
    to: 'DRAFT',
    facts: { siNo: row.siNo, lines: lines.length, onBehalf: about.requesterId !== cx.actor.staffId },
  });
  cx.changed('stockIssue', row.id);
  return row;
}
