import { sql } from 'drizzle-orm';
import { DomainError } from '#shared/kernel/app-error';
import { localDateOf } from '#shared/kernel/business-date';
import type { PrintedDocumentId } from '#shared/kernel/ids';
import { assertStamped, periodEndOf } from '#shared/receivable/rules';
import type { StatementView } from '#shared/receivable/schema';
import type { ReadDb } from '../kernel/connection';
import { defineCommand, defineQuery, type CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { insertRow } from '../kernel/rows';
import { written } from '../kernel/written';
import { printedDocuments } from '../printed-document/repository';
import { statementReturn } from './table';

const MOST = 200;
type Row = Omit<StatementView, 'to'>;
type Asked = Readonly<{ month: string | null; view: 'waiting' | 'stamped' | 'all'; text: string; documentNo: string | null }>;

/** The newest first. Of a statement that was printed more than once the last print counts; of its stamps the last that was written down. */
function statements(db: ReadDb, { month, view, text, documentNo }: Asked): StatementView[] {
  return db
    .all<Row>(
      sql`
      with stamped as (
        select r.document_no, r.stamped_on, r.remark, s.name as recorded_by,
          row_number() over (partition by r.document_no order by r.id desc) as nth
        from statement_return r join staff s on s.id = r.by
      ), printed as (
        select d.id, d.document_no, d.entity_id, d.made_at,
          row_number() over (partition by d.document_no order by d.seq desc) as nth
        from printed_document d where d.kind = 'statement'
      )
      select p.id as documentId, p.document_no as documentNo, c.name as customerName, p.made_at as printedAt,
        t.stamped_on as stampedOn, t.remark as remark, t.recorded_by as recordedBy
      from printed p
      join customer c on c.id = p.entity_id
      left join stamped t on t.document_no = p.document_no and t.nth = 1
      where p.nth = 1
        and (${documentNo} is null or p.document_no = ${documentNo})
        and (${month} is null or substr(p.document_no, -10, 7) = ${month})
        and (${view} = 'all' or (${view} = 'stamped') = (t.stamped_on is not null))
        and (${text} = '' or instr(lower(c.name), lower(${text})) > 0 or instr(p.document_no, upper(${text})) > 0)
      order by substr(p.document_no, -10) desc, p.document_no
      limit ${MOST + 1}`,
    )
    .map((row) => ({ ...row, to: periodEndOf(row.documentNo) }));
}

/** 對帳單 by month, customer or number, and which came back (B28). */
export const listStatements = defineQuery('receivable.statements', (input, { db }) => {
  const rows = statements(db, { ...input, documentNo: null });
  return { rows: rows.slice(0, MOST), more: rows.length > MOST };
});

const answer = (cx: CommandCx, documentNo: string): StatementView =>
  written(statements(cx.tx, { month: null, view: 'all', text: '', documentNo })[0] ?? null);

function statementPaper(cx: CommandCx, id: PrintedDocumentId) {
  const paper = printedDocuments.get(cx.tx, id);
  if (paper.kind !== 'statement') throw new DomainError('NOT_FOUND', { entity: 'PrintedDocument', id });
  return paper;
}

/** 回章日: what was written down before stays, and the last row counts (B28). */
export const stampStatement = defineCommand('receivable.stampStatement', ({ documentId, stampedOn, remark }, cx) => {
  const paper = statementPaper(cx, documentId);
  assertStamped(stampedOn, localDateOf(paper.madeAt, cx.site.region), cx.today);
  const row = insertRow(cx.tx, statementReturn, {
    id: newId<string>(),
    documentId: paper.id,
    documentNo: paper.documentNo,
    stampedOn,
    remark: remark ?? null,
    by: cx.actor.staffId,
    at: cx.now,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({
    event: stampedOn === null ? 'StatementUnstamped' : 'StatementStamped',
    entity: 'receivable',
    entityId: paper.id,
    reason: row.remark,
    facts: { documentNo: paper.documentNo, stampedOn },
  });
  cx.changed('receivable', row.id);
  return answer(cx, paper.documentNo);
});
