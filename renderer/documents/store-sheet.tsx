import { pageText, partLabel, siteText } from '#shared/printed-document/head-text';
import type { Field } from '#shared/printed-document/models/blocks';
import type { CarbonSheet } from '#shared/printed-document/carbon-sheet';
import type { SheetColumn } from '#shared/printed-document/models/store-sheet';
import { isFormPaper, type Paper } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Qr } from './code';
import { fitted, LookHead } from './look';
import { widthOf } from '#shared/printed-document/text-width';
import { breakPages, linesOf, rowHeight } from './page-breaks';
import { Prose } from './prose';
import { NumberBars, Sheet, Signs } from './sheet-parts';

/**
 * Width of the table and room for its rows. Carbon forms keep their content between the tractor strips (design §6.10); A5 lies on its
 * side. `asideMm`: the facts beside the title, of which `aboutMm` are in the room already.
 */
const LAYOUTS = {
  '241x140': { size: 'carbon', widthMm: 209, pt: 10, leastMm: 7.6, roomMm: 95, asideMm: 72, aboutMm: 15, signsMm: 25 },
  '241x93': { size: 'carbon p-third', widthMm: 209, pt: 9, leastMm: 5.6, roomMm: 54, asideMm: 72, aboutMm: 15, signsMm: 16 },
  A4: { size: 'a4', widthMm: 186, pt: 9, leastMm: 6.6, roomMm: 210, asideMm: 60, aboutMm: 15, signsMm: 25 },
  A5: { size: 'a5-store', widthMm: 194, pt: 9, leastMm: 6.6, roomMm: 90, asideMm: 62, aboutMm: 15, signsMm: 25 },
} as const;
type Layout = (typeof LAYOUTS)[keyof typeof LAYOUTS];
const LINE_MM = 4.4;
const SMALL_LINE_MM = 4;
const CELL_SIDES_MM = 3.2;
const SUM_MM = 8;
const SIGN_SIDES_MM = 3;
const SIGN_LABEL_MM = 7;
/** A set of carbon sheets with few lines has some more to write on. */
const LEAST_ROWS = 5;
const CELLS: Readonly<Record<SheetColumn['as'], string>> = { text: '', code: 'p-strong', middle: 'p-center', figure: 'p-amount' };

const sumOf = (columns: readonly SheetColumn[]): number => columns.reduce((mm, c) => mm + c.mm, 0);
const textOf = (fields: readonly Field[]): string => fields.map((f) => (f.label === '' ? f.value : `${f.label} ${f.value}`)).join('　');

function About({ fields }: { fields: readonly Field[] }) {
  return (
    <p>
      {fields.map((f, i) => (
        <span key={i} className={f.tone === 'strong' ? 'p-strong' : ''}>
          {i === 0 ? '' : '　'}
          {f.label === '' ? '' : `${f.label} `}
          <Prose text={f.value} />
        </span>
      ))}
    </p>
  );
}

function Top({ doc }: { doc: CarbonSheet }) {
  const { head } = doc;
  return (
    <>
      <LookHead look={head.look} />
      <p className="p-small">
        <Prose text={siteText(head)} />
      </p>
      <header className="p-thirds">
        <div>
          {doc.about.map((fields, n) => (
            <About key={n} fields={fields} />
          ))}
        </div>
        <h1>{head.title}</h1>
        <NumberBars head={head} heightMm={8} />
      </header>
    </>
  );
}

const Line = ({ row, columns }: { row: readonly string[]; columns: readonly SheetColumn[] }) => (
  <tr>
    {row.map((cell, k) => (
      <td key={k} {...(row.length === 1 ? { colSpan: columns.length } : { className: CELLS[columns[k]?.as ?? 'text'] })}>
        <Prose text={cell} />
      </td>
    ))}
  </tr>
);

/** The sum is bold and the largest figure of its column: one that is wider than the column takes the next one to the left too. */
function sumSpanOf({ columns, sum }: CarbonSheet, layout: Layout): 1 | 2 {
  if (sum === null || sum.column < 2) return 1;
  const columnMm = ((columns[sum.column]?.mm ?? 0) / sumOf(columns)) * layout.widthMm;
  return widthOf(sum.amount, layout.pt, true) + CELL_SIDES_MM > columnMm ? 2 : 1;
}

/** The boxes to sign in are as high as the longest name makes them. */
const signsMm = (signs: CarbonSheet['signs'], layout: Layout): number => {
  const roomMm = layout.widthMm / signs.length - SIGN_SIDES_MM;
  const lines = signs.map(({ name }) => name.split('\n').reduce((n, line) => n + linesOf(line, roomMm, 9), 0));
  return Math.max(layout.signsMm, SIGN_LABEL_MM + Math.max(...lines) * LINE_MM);
};

type Shared = Readonly<{ pages: readonly (readonly (readonly string[])[])[]; blanks: number; notes: readonly string[] }>;
/**
 * Rows shared over pages: long facts take room at the top, the sum, the notes and the signatures below the last row; empty rows only where
 * there is room. Notes that leave the last row no room above them (large letters, the centre's own lines) go on as rows.
 */
function pagesOf(doc: CarbonSheet, layout: Layout): Shared {
  const { columns, sum, notes, signs } = doc;
  const mm = (column: SheetColumn | undefined): number => ((column?.mm ?? 20) / sumOf(columns)) * layout.widthMm;
  const isWhole = (row: readonly string[]): boolean => row.length === 1 && columns.length > 1;
  const rowMm = (row: readonly string[]): number =>
    isWhole(row) ? Math.max(layout.leastMm, rowHeight(linesOf(row[0] ?? '', layout.widthMm - 3, layout.pt), layout.pt)) : lineMm(row);
  const lineMm = (row: readonly string[]): number =>
    Math.max(layout.leastMm, rowHeight(Math.max(...row.map((cell, n) => linesOf(cell, mm(columns[n]) - 3, layout.pt))), layout.pt));
  const aboutMm = doc.about.reduce((n, fields) => n + linesOf(textOf(fields), layout.asideMm, 9), 0) * LINE_MM;
  const siteMm = linesOf(siteText(doc.head), layout.widthMm, 7.5) * SMALL_LINE_MM;
  const roomMm = layout.roomMm - siteMm - Math.max(0, aboutMm - layout.aboutMm);
  const notesMm = notes.reduce((all, note) => all + linesOf(note, layout.widthMm - 9, 8) * 4.2, 0);
  const endMm = (sum === null ? 0 : SUM_MM) + (signs.length === 0 ? 0 : signsMm(signs, layout));
  const lines = doc.rows.length > 0 ? doc.rows : [columns.map(() => '—')];
  const inside = { widthMm: layout.widthMm, heightMm: layout.roomMm + 30 };
  const { first, next } = fitted(doc.head, inside, { first: roomMm, next: roomMm, tail: endMm });
  const isNotesAsRows = next < endMm + notesMm + rowMm(lines.at(-1) ?? []) && columns.length > 1;
  const rows = isNotesAsRows ? [...lines, ...notes.map((note) => [note])] : lines;
  const tail = isNotesAsRows ? endMm : endMm + notesMm;
  const led = new Set(lines.filter((_, i) => isWhole(lines[i + 1] ?? [])));
  const pages = breakPages(rows, rowMm, { first, next, tail }, (row) => led.has(row));
  const spareMm = first - tail - rows.reduce((all, row) => all + rowMm(row), 0);
  const blanks = pages.length > 1 ? 0 : Math.max(0, Math.min(LEAST_ROWS - lines.length, Math.floor(spareMm / layout.leastMm)));
  return { pages, blanks, notes: isNotesAsRows ? [] : notes };
}

/** Papers of the warehouse: facts, lines over as many pages as they need, sum and signatures on the last. */
export function StoreSheet({ doc, mark, paper }: { doc: CarbonSheet; mark: PrintMark; paper: Paper }) {
  const isCarbon = isFormPaper(paper);
  const layout = LAYOUTS[isCarbon || paper === 'A5' ? paper : 'A4'];
  const { head, columns, sum } = doc;
  const { pages, blanks, notes } = pagesOf(doc, layout);
  const sumSpan = sumSpanOf(doc, layout);
  const isNumbered = paper === '241x140' && columns[0]?.as === 'middle';
  return pages.map((page, i) => {
    const isLast = i === pages.length - 1;
    const lines = page.filter((row) => row.length > 1).length;
    const end = page.findLastIndex((row) => row.length > 1) + 1;
    return (
      <Sheet key={i} size={layout.size} language={head.language} mark={mark} look={head.look}>
        <Top doc={doc} />
        <table className="p-form p-store">
          <colgroup>
            {columns.map((c) => (
              <col key={c.title} style={{ width: `${((c.mm / sumOf(columns)) * layout.widthMm).toFixed(1)}mm` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((c) => (
                <th key={c.title}>{c.title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.slice(0, end).map((row, n) => (
              <Line key={n} row={row} columns={columns} />
            ))}
            {Array.from({ length: isNumbered ? blanks : 0 }, (_, n) => (
              <tr key={`blank-${n}`}>
                {columns.map((c, k) => (
                  <td key={c.title} className="p-center">
                    {k === 0 ? String(lines + n + 1) : ''}
                  </td>
                ))}
              </tr>
            ))}
            {page.slice(end).map((row, n) => (
              <Line key={end + n} row={row} columns={columns} />
            ))}
          </tbody>
          {isLast && sum !== null && (
            <tfoot>
              <tr>
                <td colSpan={sum.column + 1 - sumSpan} className="p-strong">
                  {sum.label}　{sum.words}
                </td>
                <td colSpan={sumSpan} className="p-amount p-strong">
                  {sum.amount}
                </td>
                {sum.column + 1 < columns.length && <td colSpan={columns.length - sum.column - 1} />}
              </tr>
            </tfoot>
          )}
        </table>
        {isLast &&
          notes.map((note) => (
            <p key={note} className="p-small">
              <Prose text={note} />
            </p>
          ))}
        {isLast && doc.signs.length > 0 && <Signs signs={doc.signs} />}
        <footer className="p-apart p-small">
          <span>{isCarbon ? doc.copies : partLabel(head, mark.part)}</span>
          <span>
            {head.printed}　{pageText(head, { page: i + 1, pages: pages.length })}
          </span>
          {!isCarbon && <Qr value={head.qr} moduleMm={0.5} />}
        </footer>
      </Sheet>
    );
  });
}
