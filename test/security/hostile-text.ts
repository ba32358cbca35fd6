import { PaperDocument } from '#shared/printed-document/models/paper-document';

/** Texts that would do something if a paper were not plain text (quality S13), and bytes that some printers obey (S14). */
export const HOSTILE = {
  image: '<img src=x onerror=alert(1)>',
  template: '{{7*7}}${7*7} <%=7*7%>',
  style: '</style><script>alert(1)</script>',
  attribute: '" onload="alert(1)" x="',
  entity: '&lt;b&gt;&#60;b&#62;',
  direction: '\u202Etxt.exe\u202C\u200F\u2066ab\u2069',
  escapePos: 'a\u001b@\u001dV0\u0000b',
  zebra: '^XA^XZ~JR!0 200',
} as const;

const HARMLESS: Readonly<Record<string, string>> = { '<': '~', '>': '~', '{': '[', '}': ']', '&': 'D', '"': '?', '^': '~', $: '+' };
/** The same letters without the signs that mean something: as wide as they are and breaking where they break, so that both papers have the same lines. */
export const harmlessLike = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').replaceAll(/[<>{}&"^$]/g, (sign) => HARMLESS[sign] ?? sign);

type Path = readonly (string | number)[];
function* textsIn(value: unknown, at: Path = []): Generator<Path> {
  if (typeof value === 'string') yield at;
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...at, key]);
}
function withText(value: unknown, [step, ...rest]: Path, text: string): unknown {
  if (step === undefined) return text;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value) as never;
  copy[step] = withText(copy[step], rest, text);
  return copy;
}

/** Words of the program, not of a person: kinds, codes and languages are a closed list and refuse the text; numbers make the barcodes. */
const isOfTheProgram = (path: Path): boolean =>
  /^(kind|number|running|series|barcode|language|region|copyText)$/i.test(String(path.at(-1)));

type Filled = Readonly<{ document: PaperDocument; fields: number }>;

/** Field by field, so that one that refuses the text stays as it was. Slow: the whole paper is read for each. */
function tryEach(document: PaperDocument, text: string): Readonly<{ document: PaperDocument; taken: readonly Path[] }> {
  let filled = document;
  const taken: Path[] = [];
  for (const path of textsIn(document)) {
    if (isOfTheProgram(path)) continue;
    const tried = PaperDocument.safeParse(withText(filled, path, text));
    if (!tried.success) continue;
    filled = tried.data;
    taken.push(path);
  }
  return { document: filled, taken };
}

const takers = new WeakMap<PaperDocument, readonly Path[]>();
/** The paper with this text in every field that takes any text; and how many fields that were. What took one text takes the next at once, or each is asked. */
export function filledWith(document: PaperDocument, text: string): Filled {
  const known = takers.get(document);
  if (known !== undefined) {
    const whole = PaperDocument.safeParse(known.reduce<unknown>((paper, path) => withText(paper, path, text), document));
    if (whole.success) return { document: whole.data, fields: known.length };
  }
  const { document: filled, taken } = tryEach(document, text);
  if (taken.length > (known?.length ?? 0)) takers.set(document, taken);
  return { document: filled, fields: taken.length };
}
