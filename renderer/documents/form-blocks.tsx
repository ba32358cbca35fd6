import type { FormBlock } from '#shared/printed-document/models/form-sheet';
import type { SheetColumn } from '#shared/printed-document/models/store-sheet';
import { Prose } from './prose';
import { FieldTable, fieldRows } from './sheet-parts';

/** Width inside a page's margins, and what a value has that shares its row. */
export type FormLayout = Readonly<{
  size: 'a5' | 'a4' | 'a4-across';
  widthMm: number;
  heightMm: number;
  roomMm: number;
  halfMm: number;
  labelMm: number;
  /** Letters in the rows of a table. */
  cellPt: number;
}>;
export const QR_MODULE_MM = 0.75;
export type Slice = Readonly<{ block: FormBlock; from: number; to: number }>;

const CELLS: Readonly<Record<SheetColumn['as'], string>> = { text: '', code: 'p-strong', middle: 'p-center', figure: 'p-amount' };
export const columnsMm = (columns: readonly SheetColumn[], widthMm: number): readonly number[] => {
  const sum = columns.reduce((mm, c) => mm + c.mm, 0);
  return columns.map((c) => (c.mm / sum) * widthMm);
};

type TableSlice = Slice & Readonly<{ block: Extract<FormBlock, { as: 'table' }> }>;
function Lines({ block, from, to, widthMm }: TableSlice & { widthMm: number }) {
  const widths = columnsMm(block.columns, widthMm);
  return (
    <table className="p-form p-form-lines">
      <colgroup>
        {widths.map((mm, i) => (
          <col key={i} style={{ width: `${mm.toFixed(1)}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map((c, i) => (
            <th key={i}>{c.title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: to - from }, (_, i) => block.rows[from + i]).map((row, i) => (
          <tr key={i} className={row === undefined ? 'p-blank' : ''}>
            {block.columns.map((c, n) => (
              <td key={n} className={CELLS[c.as]}>
                <Prose text={row?.[n] ?? ''} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ChoicesSlice = Slice & Readonly<{ block: Extract<FormBlock, { as: 'choices' }> }>;
const Ticks = ({ block, from, to }: ChoicesSlice) => (
  <table className="p-form p-ticks">
    <colgroup>
      <col style={{ width: '34mm' }} />
      <col />
    </colgroup>
    <tbody>
      {block.rows.slice(from, to).map((row, i) => (
        <tr key={i}>
          <th>{row.label}</th>
          <td>
            {row.choices.map((choice, n) => (
              <span key={n}>
                <i className={choice.chosen ? 'p-tick p-chosen' : 'p-tick'} />
                {choice.text}
              </span>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The part of a block that stands on one page; its heading where it begins. */
export function FormPart({ slice, layout }: { slice: Slice; layout: FormLayout }) {
  const { block, from, to } = slice;
  if (block.as === 'writing')
    return (
      <div className="p-writing" style={{ minHeight: `${block.mm}mm` }}>
        <small>{block.label}</small>
        <Prose text={block.text} />
      </div>
    );
  return (
    <section>
      {from === 0 && block.title !== '' && <p className="p-heading">{block.title}</p>}
      {block.as === 'fields' && <FieldTable rows={fieldRows(block.fields, layout.halfMm).slice(from, to)} />}
      {block.as === 'table' && <Lines block={block} from={from} to={to} widthMm={layout.widthMm} />}
      {block.as === 'choices' && <Ticks block={block} from={from} to={to} />}
      {block.as === 'text' && (
        <div className="p-sentences">
          {block.lines.slice(from, to).map((line, i) => (
            <p key={i}>
              <Prose text={line} />
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
