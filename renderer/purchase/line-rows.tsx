import type { ReactNode } from 'react';

type Row = Readonly<{ key: string; name: string; qty: ReactNode; about: ReactNode; end: ReactNode }>;
/** Lines of a document in the pane beside its book. */
export const LineRows = ({ rows }: Readonly<{ rows: readonly Row[] }>) => (
  <ul className="ruled">
    {rows.map(({ key, name, qty, about, end }) => (
      <li key={key} className="pad fs13">
        <div className="row gap4">
          <b className="grow">{name}</b>
          <b className="nw">{qty}</b>
        </div>
        <div className="row gap4 fs12 t2">
          <span className="grow">{about}</span>
          {end}
        </div>
      </li>
    ))}
  </ul>
);
