type Props = Readonly<{ no: string; isBold?: boolean }>;

/** Number of a document: series, year and zeros recede, the running number stands. The text stays whole, for copying. */
export function Doc({ no, isBold = true }: Props) {
  const start = no.lastIndexOf('-') + 1;
  const zeros = /^0*/.exec(no.slice(start))?.[0].length ?? 0;
  return (
    <span className="doc no">
      <i>{no.slice(0, start + zeros)}</i>
      <span className={isBold ? 'b' : undefined}>{no.slice(start + zeros)}</span>
    </span>
  );
}
