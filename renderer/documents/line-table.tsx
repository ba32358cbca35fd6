import { Prose } from './prose';

/** Lines with their amounts at the right; `figures` says which columns are figures. */
export function LineTable({
  columns,
  widths,
  rows,
  figures,
}: {
  columns: readonly string[];
  widths: readonly (string | undefined)[];
  rows: readonly (readonly string[])[];
  figures: readonly number[];
}) {
  return (
    <table className="p-form">
      <colgroup>
        {widths.map((width, i) => (
          <col key={i} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((c) => (
            <th key={c}>{c}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, i) => (
          <tr key={i}>
            {cells.map((cell, n) => (
              <td key={n} className={figures.includes(n) ? 'p-amount' : ''}>
                <Prose text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
