const MOST_TAG = 1024 * 1024;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '�');
/** `&amp;`, `&#10;` and Excel's own `_x000D_`. Nothing else is expanded: a workbook declares no entities. */
export const xmlText = (text: string): string =>
  text.includes('&') || text.includes('_x')
    ? text
        .replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
          hex ? character(Number.parseInt(hex, 16)) : decimal ? character(Number(decimal)) : (ENTITIES[name ?? ''] ?? whole),
        )
        .replaceAll(/_x([0-9A-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** `name`: without its prefix. `isEnd`: `</c>`. `isEmpty`: `<c/>`. `before`: the text since the last tag, raw. */
export type XmlTag = Readonly<{ name: string; attributes: string; isEnd: boolean; isEmpty: boolean; before: string }>;

export const attribute = (attributes: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found === null ? null : xmlText(found[1] ?? found[2] ?? '');
};

/** Tags of an XML text that comes in pieces. Refuses the declaration of a document type, which no workbook has. */
export class XmlTags {
  private rest = '';
  private readonly onTag: (tag: XmlTag) => void;
  constructor(onTag: (tag: XmlTag) => void) {
    this.onTag = onTag;
  }

  push(piece: string): void {
    const text = this.rest + piece;
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      const isRemark = open >= 0 && text.startsWith('<!--', open);
      const close = open < 0 ? -1 : isRemark ? text.indexOf('-->', open) + 2 : text.indexOf('>', open);
      if (close < (isRemark ? open + 2 : 0)) break;
      const before = text.slice(at, open);
      const first = text.charCodeAt(open + 1);
      at = close + 1;
      if (isRemark) continue;
      if (first === 33 /* ! */) throw new Error('a document type in a workbook');
      if (first === 63 /* ? */) continue;
      const isEnd = first === 47;
      const isEmpty = text.charCodeAt(close - 1) === 47;
      const inside = text.slice(open + (isEnd ? 2 : 1), isEmpty ? close - 1 : close);
      const space = inside.search(/\s/);
      const whole = space < 0 ? inside : inside.slice(0, space);
      this.onTag({
        name: whole.slice(whole.indexOf(':') + 1),
        attributes: space < 0 ? '' : inside.slice(space),
        isEnd,
        isEmpty,
        before,
      });
    }
    this.rest = text.slice(at);
    if (this.rest.length > MOST_TAG) throw new Error('a tag without an end');
  }
}
