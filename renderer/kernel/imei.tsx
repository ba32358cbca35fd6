/** IMEI as 8 + 6 + check digit. The gaps are drawn, so copying gives 15 digits; another identifier stands as it is. */
export function Imei({ value }: Readonly<{ value: string }>) {
  if (!/^\d{15}$/.test(value)) return <span className="nw">{value}</span>;
  return (
    <span className="imei nw">
      <span>{value.slice(0, 8)}</span>
      <span>{value.slice(8, 14)}</span>
      <span className="b">{value.slice(14)}</span>
    </span>
  );
}
