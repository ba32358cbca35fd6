import type { Field } from '../printed-document/models/blocks';
import type { BinLabelPaper } from '../printed-document/models/bin-label';
import { languageOf, type PaperDocument } from '../printed-document/models/paper-document';
import type { LabelLook, Look } from '../printed-document/models/look';
import type { RepairTagPaper } from '../printed-document/models/repair-tag';
import { fieldWord } from '../printed-document/build/paper-words';
import type { Hideable } from './may-hide';
import type { TemplateSettings } from './schema';
import { withoutStore } from './without-store';

export type Template = Readonly<{ version: number; settings: TemplateSettings }>;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const isField = (value: unknown): value is Field => typeof value === 'object' && value !== null && 'tone' in value && 'label' in value;
/** The same without the fields that are called so; a field that has a place of its own on the sheet stays. */
function without<T>(value: T, labels: ReadonlySet<string>): T;
function without(value: unknown, labels: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value.filter((inner) => !(isField(inner) && labels.has(inner.label))).map((inner: unknown) => without(inner, labels));
  if (typeof value !== 'object' || value === null || isField(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, without(inner, labels)]));
}

/** The centre's terms take the place of the program's; on papers whose notes are facts too they come behind them. */
function withTerms(document: PaperDocument, terms: string[]): PaperDocument {
  if (terms.length === 0) return document;
  if ('terms' in document) return { ...document, terms };
  return 'notes' in document ? { ...document, notes: [...document.notes, ...terms] } : document;
}

const TAG_LINES = ['person', 'phone', 'text', 'promise', 'shelf'] as const;
function label(document: RepairTagPaper | BinLabelPaper, { version, settings }: Template): PaperDocument {
  const look: LabelLook = { version, grid: settings.grid, font: settings.font };
  const hidden = new Set<string>(settings.hidden);
  if (document.kind === 'bin-label')
    return { ...document, labels: hidden.has('name') ? document.labels.map((l) => ({ ...l, name: '' })) : document.labels, look };
  const cleared = Object.fromEntries(TAG_LINES.filter((line) => hidden.has(line)).map((line) => [line, '']));
  return { ...document, ...cleared, look };
}

/** A paper as the centre wants it: what its template says goes into the stored model, so that a reprint is the same paper (issue line 5). */
export function applyTemplate(document: PaperDocument, template: Template | null): PaperDocument {
  if (template === null || document.kind === 'test-page') return document;
  if (!('head' in document)) return label(document, template);
  const { version, settings } = template;
  const language = languageOf(document);
  const { header, footer, terms } = settings.words[language];
  const look: Look = { version, logo: settings.logo ?? '', header: linesOf(header), footer: linesOf(footer), font: settings.font };
  const labels = new Set((settings.hidden as Hideable[]).map((key) => fieldWord(language, key)));
  const shown =
    labels.size === 0 ? document : document.template === 'store-sheet@2' ? withoutStore(document, labels) : without(document, labels);
  return withTerms({ ...shown, head: { ...shown.head, look } }, linesOf(terms));
}
