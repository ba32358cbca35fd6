import type { ReactNode } from 'react';
import { pageText, partLabel, type PageNo } from '#shared/printed-document/head-text';
import type { Field, Head, SignBox, Total } from '#shared/printed-document/models/blocks';
import type { Look } from '#shared/printed-document/models/look';
import type { Part } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { widthOf } from '#shared/printed-document/text-width';
import { HTML_LANG } from '#shared/messages/languages';
import { Barcode } from './code';
import { LookFoot, LookHead } from './look';
import { isWhole, Prose } from './prose';

/** 補印, 副本 COPY n and 作廢 over the body, never over the number (design §6.11). */
function Marks({ mark }: { mark: PrintMark }) {
  return (
    <>
      {mark.stamp === null ? null : (
        <p className="p-stamp">
          <b>{mark.stamp}</b>
          {mark.stampLine === null ? null : <span>{mark.stampLine}</span>}
        </p>
      )}
      {mark.voidWord === null ? null : <p className="p-void">{mark.voidWord}</p>}
    </>
  );
}

type SheetProps = Readonly<{
  size: string;
  language: Head['language'];
  mark: PrintMark;
  /** The centre's own: the size of letters, and the lines at the foot of the page. */
  look?: Look | undefined;
  /** The lines stand elsewhere: in each half of the page, or among the blocks of a slip. */
  hasOwnFoot?: boolean;
  boxMm?: Readonly<{ widthMm: number; heightMm: number }>;
  children: ReactNode;
}>;
/**
 * One page of one paper. `size` names its layout in page.css, slip.css, store.css or label.css; a label brings its own `boxMm`.
 */
export function Sheet({ size, language, mark, look, hasOwnFoot = false, boxMm, children }: SheetProps) {
  return (
    <article
      className={`p-sheet p-${size} p-font-${look?.font ?? 'normal'}`}
      lang={HTML_LANG[language]}
      {...(boxMm !== undefined && { style: { width: `${boxMm.widthMm}mm`, height: `${boxMm.heightMm}mm` } })}
    >
      <Marks mark={mark} />
      {children}
      {!hasOwnFoot && <LookFoot look={look} />}
    </article>
  );
}

/** Number as people read it, under its bars. */
export function NumberBars({ head, heightMm }: { head: Head; heightMm: number }) {
  return (
    <div className="p-number">
      <Barcode value={head.barcode} heightMm={heightMm} />
      <b className="p-code">{head.number}</b>
    </div>
  );
}

/** Head of an A5 paper: centre at the left, complaint phone and part at the right, title and number below. */
export function A5Head({ head, part, at, besideTitle = head.note }: { head: Head; part: Part; at: PageNo; besideTitle?: string }) {
  return (
    <header>
      <LookHead look={head.look} />
      <div className="p-apart p-small">
        <span>
          {head.company}　{head.site}
          <br />
          {head.address}　<span className="p-code">{head.phone}</span>
        </span>
        <span className="p-right">
          <span className="p-code">{head.complaint}</span>
          <br />
          <span className="p-code">{partLabel(head, part)}</span>　<span className="p-code">{pageText(head, at)}</span>
        </span>
      </div>
      <div className="p-apart p-middle">
        <h1>
          {head.title}
          {besideTitle === '' ? null : (
            <small>
              <Prose text={besideTitle} />
            </small>
          )}
        </h1>
        <NumberBars head={head} heightMm={8} />
      </div>
    </header>
  );
}

const cellClass = (f: Field): string => (f.tone === 'strong' ? 'p-strong' : f.tone === 'code' && isWhole(f.value) ? 'p-code' : '');

/** Room for a value that shares its row on an A5 paper. */
const HALF_MM = 42;

/** Pairs of short fields share a row; a wide one takes it whole. */
export function fieldRows(fields: readonly Field[], halfMm = HALF_MM): readonly (readonly [Field] | readonly [Field, Field])[] {
  const isWide = (f: Field): boolean => f.wide || widthOf(f.value, 9) > halfMm;
  const rows: ([Field] | [Field, Field])[] = [];
  for (const f of fields) {
    const last = rows[rows.length - 1];
    if (!isWide(f) && last?.length === 1 && !isWide(last[0])) rows[rows.length - 1] = [last[0], f];
    else rows.push([f]);
  }
  return rows;
}
export type FieldRow = ReturnType<typeof fieldRows>[number];

export function FieldTable({ rows }: { rows: readonly FieldRow[] }) {
  return (
    <table className="p-form p-fields">
      <colgroup>
        <col className="p-label" />
        <col />
        <col className="p-label" />
        <col />
      </colgroup>
      <tbody>
        {rows.map(([a, b], i) => (
          <tr key={i}>
            <th>{a.label}</th>
            <td className={cellClass(a)} colSpan={b === undefined ? 3 : 1}>
              <Prose text={a.value} />
            </td>
            {b === undefined ? null : (
              <>
                <th>{b.label}</th>
                <td className={cellClass(b)}>
                  <Prose text={b.value} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Label and value without lines, for slips and stubs. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  return (
    <dl>
      {fields.map((f, i) => (
        <div key={i}>
          <dt>{f.label}</dt>
          <dd className={cellClass(f)}>
            <Prose text={f.value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function Terms({ terms }: { terms: readonly string[] }) {
  return (
    <ol className="p-small p-terms">
      {terms.map((t, i) => (
        <li key={i}>
          <Prose text={t} />
        </li>
      ))}
    </ol>
  );
}

export function Signs({ signs }: { signs: readonly SignBox[] }) {
  return (
    <div className="p-signs">
      {signs.map((s, i) => (
        <div key={i}>
          {s.label}
          <b>{s.name}</b>
        </div>
      ))}
    </div>
  );
}

/** 總計 with its double rule, 大寫 and the tax split. */
export function TotalLines({ total }: { total: Total }) {
  return (
    <div className="p-total">
      <div className="p-apart">
        <b>{total.label}</b>
        <b className="p-sum p-code">{total.amount}</b>
      </div>
      {total.words === null && total.tax === null ? null : (
        <div className="p-apart p-small">
          <span>{total.words}</span>
          <span className="p-code">{total.tax}</span>
        </div>
      )}
    </div>
  );
}
