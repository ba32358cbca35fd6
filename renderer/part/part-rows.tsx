import type { ReactNode } from 'react';
import type { UNITS } from '#shared/part/schema';
import { useT } from '../kernel/i18n';

type Row = Readonly<{
  key: string | number;
  name: string;
  qty: number;
  unit: (typeof UNITS)[number];
  /** Small, below the name: number, bin, slip. */
  about: ReactNode;
  /** Small, at the right: what the warehouse has, in which condition it comes back. */
  end: ReactNode;
}>;

/** The parts of a slip in the pane beside its book. */
export function PartRows({ rows }: Readonly<{ rows: readonly Row[] }>) {
  const t = useT('part');
  return (
    <ul className="ruled">
      {rows.map(({ key, name, qty, unit, about, end }) => (
        <li key={key} className="pad fs13">
          <div className="row gap4">
            <b className="grow">{name}</b>
            <b className="nw">
              {qty} {t(`unit.${unit}`)}
            </b>
          </div>
          <div className="row gap4 fs12 t2">
            <span className="grow nw">{about}</span>
            {end}
          </div>
        </li>
      ))}
    </ul>
  );
}
