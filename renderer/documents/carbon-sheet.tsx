import type { Field } from '#shared/printed-document/models/blocks';
import type { CarbonSheetPaper, SheetColumn } from '#shared/printed-document/models/carbon-sheet';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { breakPages, linesOf, rowHeight } from './page-breaks';
import { Prose } from './prose';
import { NumberBars, pageText, Sheet, Signs } from './sheet-parts';

const PT = 10;
/** What the rows of a page may fill, with and without sum, notes and signatures below them. */
const ROOM_MM = 92;
const TAIL_MM = 33;
/** A sheet with few lines has some more to write on. */
const LEAST_ROWS = 5;

type Row = readonly string[];
const rowMm =
  (columns: readonly SheetColumn[]) =>
  (row: Row): number =>
    Math.max(7.6, rowHeight(Math.max(...row.map((cell, n) => linesOf(cell, (columns[n]?.mm ?? 20) - 3, PT))), PT));

const CELLS: Readonly<Record<SheetColumn['as'], string>> = { text: '', code: 'p-strong', middle: 'p-center', figure: 'p-amount' };

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

/** 241 × 140 mm carbon paper: the holes at both sides stay free, the table takes the sheet, signatures are at the foot of the last. */
export function CarbonSheet({ doc, mark }: { doc: CarbonSheetPaper; mark: PrintMark }) {
  const { head, columns, sum } = doc;
  const notesMm = doc.notes.reduce((mm, note) => mm + linesOf(note, 200, 8) * 4.2, 0);
  const pages = breakPages(doc.rows, rowMm(columns), { first: ROOM_MM, next: ROOM_MM, tail: TAIL_MM + notesMm });
  return pages.map((page, i) => {
    const isLast = i === pages.length - 1;
    const blanks = pages.length === 1 ? Math.max(0, LEAST_ROWS - page.length) : 0;
    return (
      <Sheet key={i} size="carbon" language={head.language} mark={mark}>
        <header className="p-thirds">
          <div>
            <p>
              {head.company}　{head.site}
            </p>
            {doc.about.map((fields, n) => (
              <About key={n} fields={fields} />
            ))}
          </div>
          <h1>{head.title}</h1>
          <NumberBars head={head} heightMm={8} />
        </header>
        <table className="p-form">
          <colgroup>
            {columns.map((c) => (
              <col key={c.title} style={{ width: `${c.mm}mm` }} />
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
            {page.map((row, n) => (
              <tr key={n}>
                {row.map((cell, k) => (
                  <td key={k} className={CELLS[columns[k]?.as ?? 'text']}>
                    <Prose text={cell} />
                  </td>
                ))}
              </tr>
            ))}
            {Array.from({ length: blanks }, (_, n) => (
              <tr key={`blank-${n}`}>
                {columns.map((c, k) => (
                  <td key={c.title} className="p-center">
                    {k === 0 ? String(page.length + n + 1) : ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {isLast && (
            <tfoot>
              <tr>
                <td colSpan={sum.column} className="p-strong">
                  {sum.label}　{sum.words}
                </td>
                <td className="p-amount p-strong">{sum.amount}</td>
                {sum.column + 1 < columns.length && <td colSpan={columns.length - sum.column - 1} />}
              </tr>
            </tfoot>
          )}
        </table>
        {isLast &&
          doc.notes.map((note) => (
            <p key={note} className="p-small">
              <Prose text={note} />
            </p>
          ))}
        {isLast && <Signs signs={doc.signs} />}
        <footer className="p-apart p-small">
          <span>{doc.copies}</span>
          <span>
            {head.printed}　{pageText(head, { page: i + 1, pages: pages.length })}
          </span>
        </footer>
      </Sheet>
    );
  });
}
