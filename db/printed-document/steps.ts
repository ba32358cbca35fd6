import { and, count, eq, sql } from 'drizzle-orm';
import type { PrintedDocumentId, PrintJobId } from '#shared/kernel/ids';
import type { Language } from '#shared/kernel/region';
import type { AccessoryFact, CustomerFact, PaperFacts, PaperSite, ProductFact } from '#shared/printed-document/build/facts';
import { languageOf, type PaperDocument } from '#shared/printed-document/models/paper-document';
import { defaultPaper, PAPER_CHOICES, partsToPrint, type Paper, type PaperKind } from '#shared/printed-document/paper';
import { mainPhone } from '../customer/steps';
import type { CustomerRow } from '../customer/table';
import { canonicalJson, sha256 } from '../kernel/canonical-json';
import type { CommandCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import type { SiteContext } from '../kernel/site-context';
import { printJob } from '../print-job/table';
import { identifierOf, productLabel } from '../product/steps';
import type { ProductRow } from '../product/table';
import { printedDocument, type PrintedDocumentRow } from './table';
import { insertRow, perConnection } from '../kernel/rows';

type Stored = Readonly<{ document: PaperDocument; documentNo: string; entityId: string }>;

const countAlike = perConnection((db) =>
  db
    .select({ n: count() })
    .from(printedDocument)
    .where(and(eq(printedDocument.entityId, sql.placeholder('entityId')), eq(printedDocument.kind, sql.placeholder('kind'))))
    .prepare(),
);

/** Keeps a paper exactly as it was made and queues its first print, in the command's transaction (decisions 11). */
export function storePaper(cx: CommandCx, p: Stored): PrintedDocumentRow {
  const { kind } = p.document;
  const made = countAlike(cx.tx).get({ entityId: p.entityId, kind })?.n ?? 0;
  const row = insertRow(cx.tx, printedDocument, {
    id: newId<PrintedDocumentId>(),
    kind,
    documentNo: p.documentNo,
    entityId: p.entityId,
    language: languageOf(p.document),
    model: p.document,
    hash: sha256(canonicalJson(p.document)),
    madeAt: cx.now,
    madeBy: cx.actor.staffId,
    seq: made + 1,
    siteCode: cx.site.code,
    createdAt: cx.now,
    updatedAt: cx.now,
  });
  cx.audit({ event: 'PaperMade', entity: 'printedDocument', entityId: p.entityId, facts: { documentNo: p.documentNo, kind } });
  cx.changed('printedDocument', row.id);
  queuePrint(cx, row, { ...profileOf(cx.site, kind), copyNo: 0, mark: 'original', reason: null });
  return row;
}

/** Where a kind of paper goes at this centre: printer and sheet; no printer means PDF in the data folder (decisions 11). */
export function profileOf(site: SiteContext, kind: PaperKind): Readonly<{ printer: string; paper: Paper }> {
  const profile = site.settings.paperProfiles[kind];
  const paper = PAPER_CHOICES[kind].find((p) => p === profile?.paper) ?? defaultPaper(kind);
  return { printer: profile?.printer ?? '', paper };
}

type Print = Readonly<{ printer: string; paper: Paper; copyNo: number; mark: 'original' | 'reprint' | 'copy'; reason: string | null }>;
/** One row of the print register: a job that waits for its printer (B31, C15). */
export function queuePrint(cx: CommandCx, row: PrintedDocumentRow, print: Print): PrintJobId {
  const id = newId<PrintJobId>();
  insertRow(cx.tx, printJob, {
    id,
    documentId: row.id,
    status: 'QUEUED',
    ...print,
    parts: [...partsToPrint(row.kind as PaperKind, print.paper)],
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

/** The centre's own terms for its receipts; none written: the builder brings the house's. */
export const receiptTermsOf = (site: SiteContext): Readonly<{ terms?: readonly string[] }> =>
  site.settings.terms === '' ? {} : { terms: site.settings.terms.split('\n').filter((line) => line.trim() !== '') };

/** What the head of every paper says: centre, number, time, person at the desk (B0). */
export const paperFactsBase = (cx: CommandCx, number: string, language: Language, issuedAt: string = cx.now): PaperFacts => ({
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
