import { Fragment, type ReactNode } from 'react';
import type { UNITS } from '#shared/part/schema';
import { useT } from '../kernel/i18n';

type Row = Readonly<{
  key: string | number;
  name: string;
  qty: ReactNode;
  unit: (typeof UNITS)[number];
  /** Small, below the name: number, bin, slip; each stays whole (design.md 6.4). */
  about: readonly ReactNode[];
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
            <span className="grow">
              {about.map((fact, i) => (
                <Fragment key={i}>
                  {i > 0 && '\u3000'}
                  <span className="nw">{fact}</span>
                </Fragment>
              ))}
            </span>
            <span className="nw">{end}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
