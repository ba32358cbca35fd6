import type { PaperDocument } from '../printed-document/models/paper-document';

/** Parts of a model that only one of its papers shows. */
const NOT_EVERYWHERE: ReadonlySet<string> = new Set(['shopOnly', 'shopFields', 'stubFields', 'signs', 'parts']);

function valuesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('tone' in value && 'value' in value) return [String(value.value)];
  return Object.entries(value).flatMap(([name, inner]) => (NOT_EVERYWHERE.has(name) ? [] : valuesIn(inner)));
}

/** What must stand on a paper wherever it is printed: the centre's lines, the terms and every field that shows. */
export function shownTexts(document: PaperDocument): string[] {
  if (!('head' in document)) return [];
  const { look, number } = document.head;
  const terms = 'terms' in document ? document.terms : 'notes' in document ? document.notes : [];
  return [number, ...(look?.header ?? []), ...(look?.footer ?? []), ...terms, ...valuesIn(document)].filter((text) => text !== '');
}
