import type { Field, SignBox, Total } from '#shared/printed-document/models/blocks';
import type { SlipBlock } from '#shared/printed-document/slip/slip-block';
import { columnsOf, wrapColumns } from '#shared/printed-document/wrap-columns';
import { besideEachOther, cellOf, framed, inItsSigns, paragraph, pairLines, type Look } from './slip-lines';
import type { SlipStep } from './slip-step';

/** Columns of labels: fifteen millimetres, more for English (design §6.6). */
const LABEL = { least: 10, most: 17 } as const;
/** Below this a table's text stands on lines of its own. */
const LEAST_TEXT = 12;
/** Room to sign in, and for a stamp: thirteen millimetres with the label. */
const ROOM_TO_SIGN = ['', '', '', ''] as const;
const BOLD: Look = { isBold: true };
const MIDDLE: Look = { align: 'centre' };

type Grid = Readonly<{ room: number; label: number }>;

function fieldLines(fields: readonly Field[], isStacked: boolean, { room, label }: Grid): readonly SlipStep[] {
  return fields.flatMap(({ label: name, value, tone }) => {
    const look: Look = tone === 'strong' ? BOLD : {};
    if (isStacked) return [...paragraph(name, room), ...besideEachOther([cellOf(value, { from: 2, room: room - 2 }, look)])];
    return besideEachOther([cellOf(name, { from: 0, room: label - 1 }, {}), cellOf(value, { from: label, room: room - label }, look)]);
  });
}

function tableLines(columns: readonly string[], rows: readonly (readonly string[])[], { room }: Grid): readonly SlipStep[] {
  const all = [columns, ...rows];
  const widest = (n: number): number => Math.max(...all.map((cells) => columnsOf(cells[n] ?? '')));
  const [qty, amount] = [Math.min(widest(1), Math.floor(room / 4)), Math.min(widest(2), Math.floor(room / 2))];
  const text = room - qty - amount - 2;
  const figures = ([, q = '', a = '']: readonly string[]) =>
    [
      cellOf(q, { from: room - amount - 1 - qty, room: qty }, { align: 'right' }),
      cellOf(a, { from: room - amount, room: amount }, { align: 'right' }),
    ] as const;
  return all.flatMap((cells, n): readonly SlipStep[] => {
    const what = cells[0] ?? '';
    const row =
      text < LEAST_TEXT
        ? [...paragraph(what, room), ...besideEachOther(figures(cells))]
        : besideEachOther([cellOf(what, { from: 0, room: text }, {}), ...figures(cells)]);
    return n === 0 ? [...row, { as: 'rule', kind: 'thin' } as const] : row;
  });
}

const totalLines = (total: Total, { room }: Grid): readonly SlipStep[] => [
  ...pairLines({ text: total.label }, { text: total.amount, look: { isWide: true } }, room, { isBold: true, isTall: true }),
  ...pairLines({ text: total.words ?? '' }, { text: total.tax ?? '' }, room),
  { as: 'rule', kind: 'double' },
];

function signLines(signs: readonly SignBox[], { room }: Grid): readonly SlipStep[] {
  const boxes = signs.map(({ label, name }) => ({ label, names: name === '' ? [] : name.split('\n') }));
  const inner = Math.floor((room - 3) / 2);
  const rows = Array.from({ length: Math.ceil(boxes.length / 2) }, (_, i) => boxes.slice(2 * i, 2 * i + 2));
  return framed(
    rows.map((row) => {
      const labels = row.map(({ label }) => wrapColumns(label, inner));
      const longest = Math.max(...labels.map((l) => l.length));
      return row.map(({ names }, i) => {
        const own = labels[i] ?? [];
        return { lines: [...own, ...Array.from({ length: longest - own.length }, () => ''), ...ROOM_TO_SIGN, ...names], look: {} };
      });
    }),
    room,
  );
}

function site({ company, site: name, address, phones }: Extract<SlipBlock, { as: 'site' }>, { room }: Grid): readonly SlipStep[] {
  const known = phones.filter((p) => p !== '');
  const joined = known.join('　');
  return [
    ...paragraph(company, room, { ...BOLD, ...MIDDLE, isTall: true }),
    ...paragraph(name, room, { ...BOLD, ...MIDDLE }),
    ...paragraph(address, room, MIDDLE),
    ...(columnsOf(joined) <= room ? [joined] : known).flatMap((p) => paragraph(p, room, MIDDLE)),
  ];
}

const large = { isBold: true, isTall: true, isWide: true } as const;

function stepsOf(block: SlipBlock, grid: Grid): readonly SlipStep[] {
  const { room } = grid;
  switch (block.as) {
    case 'stamp':
      return framed([[{ lines: [block.word, ...(block.line === null ? [] : [block.line])], look: { ...BOLD, ...MIDDLE } }]], room);
    case 'void':
      return [{ as: 'rule', kind: 'double' }, ...paragraph(block.word, room, { ...large, ...MIDDLE }), { as: 'rule', kind: 'double' }];
    case 'logo':
      return [{ as: 'picture', image: block.image }];
    case 'ownLines':
      return block.lines.flatMap((line) => paragraph(line, room, MIDDLE));
    case 'site':
      return site(block, grid);
    case 'title':
      return pairLines({ text: block.title, look: { isWide: true } }, { text: block.number }, room, { isBold: true, isTall: true });
    case 'pair':
      return pairLines({ text: block.left }, { text: block.right, look: { isBold: block.size === 'strong' } }, room);
    case 'text':
      return paragraph(block.runs.map((r) => r.text).join(''), room, { isBold: block.runs.every((r) => r.isStrong) });
    case 'fields':
      return fieldLines(block.fields, block.isStacked, grid);
    case 'table':
      return tableLines(block.columns, block.rows, grid);
    case 'total':
      return totalLines(block.total, grid);
    case 'terms':
      return block.terms.flatMap((term, i) =>
        besideEachOther([cellOf(`${i + 1}.`, { from: 0, room: 3 }, {}), cellOf(term, { from: 3, room: room - 3 }, {})]),
      );
    case 'signs':
      return signLines(block.signs, grid);
    case 'boxed':
      return framed([[{ lines: [block.text], look: { ...BOLD, ...MIDDLE } }]], room);
    case 'qr':
      return [{ as: 'qr', value: block.value }, ...block.beside.flatMap((r) => paragraph(r.text, room, { ...MIDDLE, isBold: r.isStrong }))];
    case 'bars':
      return [{ as: 'bars', value: block.value }, ...paragraph(block.value, room, MIDDLE)];
    case 'rule':
      return [{ as: 'rule', kind: 'thin' }];
    case 'doubleRule':
      return [{ as: 'rule', kind: 'double' }];
    case 'cut':
      return [{ as: 'cut' }];
  }
}

/** Every text of a block in the signs of a receipt printer. */
function withItsSigns<T>(value: T): T;
function withItsSigns(value: unknown): unknown {
  if (typeof value === 'string') return inItsSigns(value);
  if (Array.isArray(value)) return value.map(withItsSigns);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withItsSigns(inner)]));
}

/** The blocks of a slip as lines of so many columns, rules and codes. */
export function layOut(blocks: readonly SlipBlock[], room: number): readonly SlipStep[] {
  const own = withItsSigns(blocks);
  const labels = own.flatMap((b) => (b.as === 'fields' ? b.fields.map((f) => columnsOf(f.label)) : []));
  const label = Math.min(LABEL.most, Math.max(LABEL.least, ...labels.map((n) => n + 1)));
  return own.flatMap((block) => stepsOf(block, { room, label }));
}
