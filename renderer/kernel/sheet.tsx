import { Fragment, useId, type CSSProperties, type ReactNode } from 'react';

type SheetProps = Readonly<{
  title: ReactNode;
  count?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
  className?: string;
  step?: number;
}>;

/** A sheet on the desk. `step` is the number of a form's section (Alt+n). */
export function Sheet({ title, count, end, children, className, step }: SheetProps) {
  const id = useId();
  return (
    <section className={`sheet ${className ?? ''}`} aria-labelledby={id} {...(step === undefined ? {} : { id: `step-${step}` })}>
      <header>
        {step !== undefined && <span className="secno">{step}</span>}
        <h2 id={id} className="sheet-title">
          {title}
        </h2>
        {count !== undefined && <span className="n">{count}</span>}
        {end !== undefined && <span className="end">{end}</span>}
      </header>
      {children}
    </section>
  );
}

type DLProps = Readonly<{ rows: readonly (readonly [term: ReactNode, value: ReactNode])[]; labelWidth?: number }>;

/** Definition rows: label left, value right, a hairline each, like a printed form. */
export const DL = ({ rows, labelWidth = 76 }: DLProps) => (
  <dl className="dl" style={{ '--lab': `${labelWidth}px` } as CSSProperties}>
    {rows.map(([term, value], i) => (
      <Fragment key={i}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </Fragment>
    ))}
  </dl>
);
