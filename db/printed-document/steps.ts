import { and, count, eq, sql } from 'drizzle-orm';
import type { PrintedDocumentId, PrintJobId } from '#shared/kernel/ids';
import type { Language } from '#shared/kernel/region';
import type { AccessoryFact, CustomerFact, PaperFacts, PaperSite, ProductFact } from '#shared/printed-document/build/facts';
import type { LabelGrid } from '#shared/printed-document/models/look';
import { languageOf, type PaperDocument } from '#shared/printed-document/models/paper-document';
import { applyTemplate } from '#shared/paper-template/apply-template';
import { paperWords } from '#shared/printed-document/build/paper-words';
import { ASKED_KINDS, partsToPrint, type Paper, type PaperKind } from '#shared/printed-document/paper';
import { mainPhone } from '../customer/steps';
import type { CustomerRow } from '../customer/table';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { oncePerCommand } from '../kernel/once-per-command';
import type { SiteContext } from '../kernel/site-context';
import { templateAt } from '../paper-template/steps';
import { printJob } from '../print-job/table';
import { routeAt, type Destination, type PrintRoute } from '../printer/steps';
import { identifierOf, productLabel } from '../product/steps';
import type { ProductRow } from '../product/table';
import { freeze } from './freeze';
import { gridOf, nextCell } from './label-cell-steps';
import { printedDocument, type PrintedDocumentRow } from './table';
import { insertRow, perConnection } from '../kernel/rows';

type Stored = Readonly<{ document: PaperDocument; documentNo: string; entityId: string; startCell?: number | null }>;

const countAlike = perConnection((db) =>
  db
    .select({ n: count() })
    .from(printedDocument)
    .where(and(eq(printedDocument.entityId, sql.placeholder('entityId')), eq(printedDocument.kind, sql.placeholder('kind'))))
    .prepare(),
);

/**
 * Keeps a paper exactly as it was made and queues its first print, in the command's transaction (decisions 11, 048). Where its kind is
 * printed by hand it is kept and waits for somebody to ask.
 */
export function storePaper(cx: CommandCx, p: Stored): PrintedDocumentRow {
  const { kind } = p.document;
  const route = routeAt(cx, kind);
  const isByHand = route.event === 'hand' && !ASKED_KINDS.includes(kind);
  const row = keepPaper(cx, p, isByHand);
  if (!isByHand) queueFirst(cx, row, route, p.startCell ?? null);
  return row;
}

/** The original and, where the PC says more than one, its copies: each is a print of its own, marked and with its reason (B31). */
export function queueFirst(
  cx: CommandCx,
  row: PrintedDocumentRow,
  { copies, event: _event, ...to }: PrintRoute,
  startCell: number | null = null,
): PrintJobId {
  const original = queuePrint(cx, row, { ...to, copyNo: 0, mark: 'original', reason: null, startCell });
  const { region } = cx.site;
  const reason =
    copies > 1 ? paperWords({ site: { region }, language: row.language as Language }).t('mark.byRoute', { n: String(copies) }) : null;
  for (let copyNo = 1; copyNo < copies; copyNo += 1) queuePrint(cx, row, { ...to, copyNo, mark: 'copy', reason });
  return original;
}

/** Which version of a paper the next one is (issue line 7). */
export const nextVersion = (cx: CommandCx, entityId: string, kind: PaperKind): number =>
  (countAlike(cx.tx).get({ entityId, kind })?.n ?? 0) + 1;

/** The paper alone, without a print. */
export function keepPaper(cx: CommandCx, p: Stored, isByHand = false): PrintedDocumentRow {
  const { kind } = p.document;
  const seq = nextVersion(cx, p.entityId, kind);
  const { document, hash } = freeze(applyTemplate(p.document, templateAt(cx, kind)), seq);
  const row = insertRow(cx.tx, printedDocument, {
    id: newId<PrintedDocumentId>(),
    kind,
    documentNo: p.documentNo,
    entityId: p.entityId,
    language: languageOf(document),
    model: document,
    hash,
    madeAt: cx.now,
    madeBy: cx.actor.staffId,
    seq,
    isByHand,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({ event: 'PaperMade', entity: 'printedDocument', entityId: p.entityId, facts: { documentNo: p.documentNo, kind } });
  cx.changed('printedDocument', row.id);
  return row;
}

type Print = Destination &
  Readonly<{
    paper: Paper;
    copyNo: number;
    mark: 'original' | 'reprint' | 'copy';
    reason: string | null;
    workstation?: string | null;
    /** On a sheet of labels; left out: behind the last label printed there. */
    startCell?: number | null;
  }>;
const labelSheets = oncePerCommand(() => new Map<string, string>());
/** Labels that one command makes for one kind of sheet at one printer share it (decision 060). */
function sheetFor(cx: CommandCx, printer: string, grid: LabelGrid): string {
  const key = `${printer}|${JSON.stringify(grid)}`;
  const sheets = labelSheets(cx);
  const sheet = sheets.get(key) ?? newId<string>();
  sheets.set(key, sheet);
  return sheet;
}
/** What a print of a paper is at its printer: the sheets, and which sheet of labels it is on, from where. */
export const sheetsOf = (
  cx: CommandCx,
  row: PrintedDocumentRow,
  { paper, printer, startCell = null }: Pick<Print, 'paper' | 'printer' | 'startCell'>,
) => {
  const grid = paper === 'A4-labels' ? gridOf(row.model) : null;
  return {
    paper,
    parts: [...partsToPrint(row.kind as PaperKind, paper)],
    startCell: grid && (startCell ?? nextCell(cx.tx, printer, grid)),
    sheet: grid && sheetFor(cx, printer, grid),
  };
};

/** One row of the print register: a job that waits for its printer (B31, C15). */
export function queuePrint(cx: CommandCx, row: PrintedDocumentRow, print: Print): PrintJobId {
  const id = newId<PrintJobId>();
  insertRow(cx.tx, printJob, {
    id,
    documentId: row.id,
    status: 'QUEUED',
    workstation: cx.workstation,
    ...print,
    ...sheetsOf(cx, row, print),
    queuedAt: cx.now,
    by: cx.actor.staffId,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.changed('printJob', id);
  return id;
}

/** A paper speaks the customer's language, else the centre's. */
export const paperLanguage = (cx: CommandCx, customer: CustomerRow): Language => customer.language ?? cx.site.language;

export const paperSite = (site: SiteContext): PaperSite => ({
  code: site.code,
  region: site.region,
  company: site.name,
  name: '',
  address: site.address ?? '',
  phone: site.phone ?? '',
  complaintPhone: site.complaintPhone ?? '',
  rocDates: site.settings.rocDates,
});

type AtDesk = Pick<CommandCx, 'site' | 'actor' | 'now'>;
/** What the head of every paper says: centre, number, time, person at the desk (B0). */
export const paperFactsBase = (cx: AtDesk, number: string, language: Language, issuedAt: string = cx.now): PaperFacts => ({
  site: paperSite(cx.site),
  language,
  number,
  issuedAt,
  issuedBy: { name: cx.actor.name, no: cx.actor.staffNo },
});

export const customerFact = (row: CustomerRow): CustomerFact => ({
  name: row.name,
  no: row.customerNo,
  phone: mainPhone(row),
  address: row.address,
});
export const accessoryFacts = (list: readonly Readonly<{ name: string; qty: number }>[]): AccessoryFact[] =>
  list.map((a) => ({ text: a.name, qty: a.qty }));

export function productFact(row: ProductRow): ProductFact {
  const value = identifierOf(row);
  return { label: productLabel(row), identifier: value === null ? null : { kind: value === row.imei1 ? 'imei' : 'serial', value } };
}
