import type { TestPagePaper } from '#shared/printed-document/models/test-page';
import { PAPER_SIZES, type Paper } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Barcode, Qr } from './code';
import { Sheet } from './sheet-parts';

/** A slip is as long as its content: its ruler shows as much of the roll as that takes. */
const ROLL_MM = 150;
const FIGURE_EACH = 10;
const HALF = 5;
const THICK_MM = 7;
/** Narrower paper has room for the end of the number in bars. */
const WIDE_MM = 100;
/** The last strokes of an edge belong to the other one. */
const CORNER = 4;

type Edge = 'top' | 'bottom' | 'left' | 'right';
const strokeOf = (mm: number): number => (mm % FIGURE_EACH === 0 ? 3 : mm % HALF === 0 ? 2 : 1.2);

/** Strokes each millimetre from the very edge of the paper inwards, a figure each ten. */
function Ruler({ edge, lengthMm }: { edge: Edge; lengthMm: number }) {
  const isFlat = edge === 'top' || edge === 'bottom';
  const [width, height] = isFlat ? [lengthMm, THICK_MM] : [THICK_MM, lengthMm];
  let path = '';
  for (let mm = 0; mm <= lengthMm; mm += 1) {
    const stroke = strokeOf(mm);
    if (edge === 'top') path += `M${mm} 0v${stroke}`;
    else if (edge === 'bottom') path += `M${mm} ${height}v-${stroke}`;
    else if (edge === 'left') path += `M0 ${mm}h${stroke}`;
    else path += `M${width} ${mm}h-${stroke}`;
  }
  const figures = Array.from({ length: Math.floor((lengthMm - CORNER) / FIGURE_EACH) }, (_, i) => (i + 1) * FIGURE_EACH);
  const at = (mm: number): readonly [number, number] => {
    if (isFlat) return [mm, edge === 'top' ? 5.6 : 3.2];
    return [edge === 'left' ? 5 : 2, mm + 0.8];
  };
  const line = { top: 'M0 .15H', bottom: `M0 ${height - 0.15}H`, left: 'M.15 0V', right: `M${width - 0.15} 0V` }[edge];
  return (
    <svg className={`p-ruler p-ruler-${edge}`} style={{ width: `${width}mm`, height: `${height}mm` }} viewBox={`0 0 ${width} ${height}`}>
      <path d={path} strokeWidth={0.15} />
      <path d={`${line}${lengthMm}`} strokeWidth={0.3} />
      {figures.map((mm) => {
        const [x, y] = at(mm);
        return (
          <text key={mm} x={x} y={y} textAnchor="middle">
            {mm}
          </text>
        );
      })}
    </svg>
  );
}

/** 測試頁 on any paper: rulers on all four edges, the printer's name, letters, bars and QR; a label has room for the shortest of it. */
export function TestPageSheet({ doc, mark, paper }: { doc: TestPagePaper; mark: PrintMark; paper: Paper }) {
  const { widthMm, heightMm } = PAPER_SIZES[paper];
  const long = heightMm ?? ROLL_MM;
  const isLabel = heightMm !== null && heightMm < 60;
  const bars = widthMm < WIDE_MM ? doc.number.split('-').slice(2).join('-') : doc.barcode;
  const body = (
    <>
      <h1>{doc.title}</h1>
      <p>
        <b>{doc.printer}</b>
      </p>
      {doc.letters.slice(0, isLabel ? 1 : undefined).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {!isLabel && (
        <>
          <dl className="p-test-facts">
            {doc.details.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {doc.checks.map((text) => (
            <p key={text}>□ {text}</p>
          ))}
          <p className="p-small">
            {doc.company}　{doc.printed}
          </p>
        </>
      )}
    </>
  );
  return (
    <Sheet size={isLabel ? 'test p-test-label' : 'test'} language={doc.language} mark={mark}>
      <div style={{ width: `${widthMm}mm`, height: `${long - 0.4}mm` }} className="p-test-page">
        {(['top', 'bottom'] as const).map((edge) => (
          <Ruler key={edge} edge={edge} lengthMm={widthMm} />
        ))}
        {(['left', 'right'] as const).map((edge) => (
          <Ruler key={edge} edge={edge} lengthMm={long} />
        ))}
        <div className="p-test-body">
          {body}
          <div className="p-test-codes">
            <Qr value={doc.qr} moduleMm={isLabel ? 0.375 : 0.625} />
            {paper !== '58mm' && (
              <div>
                <Barcode value={bars} heightMm={isLabel ? 5 : 10} />
                <p className="p-code">{bars}</p>
              </div>
            )}
          </div>
        </div>
      </div>
    </Sheet>
  );
}
