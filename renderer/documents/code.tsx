import { BAR_MM, barWidths, qrDots } from '#shared/printed-document/bars';

/** Code 128 as whole bars, each a multiple of one module, so that a scanner reads it off any printer. The text stands beside it as text. */
export function Barcode({ value, heightMm }: { value: string; heightMm: number }) {
  const widths = barWidths(value);
  let x = 0;
  let path = '';
  widths.forEach((width, i) => {
    if (i % 2 === 0) path += `M${x} 0h${width}v1h-${width}z`;
    x += width;
  });
  return (
    <svg
      className="p-bars"
      role="img"
      aria-label={value}
      style={{ width: `${x * BAR_MM}mm`, height: `${heightMm}mm` }}
      viewBox={`0 0 ${x} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}

/** QR of the paper's own code; `moduleMm` at least 0.5 (design §6.5). */
export function Qr({ value, moduleMm }: { value: string; moduleMm: number }) {
  const drawn = qrDots(value);
  if (drawn === null) return null;
  const { side } = drawn;
  let path = '';
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) if (drawn.isBlack(x, y)) path += `M${x} ${y}h1v1h-1z`;
  return (
    <svg
      className="p-qr"
      role="img"
      aria-label={value}
      style={{ width: `${side * moduleMm}mm`, height: `${side * moduleMm}mm` }}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  );
}
