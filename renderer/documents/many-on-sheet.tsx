import { labelInCell, onSheets } from '#shared/printed-document/label/on-sheet';
import { cellsOf, type LabelGrid } from '#shared/printed-document/models/look';
import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import { pageOf } from '#shared/printed-document/paper';
import { firstPrint, type PrintMark } from '#shared/printed-document/print-mark';
import { PaperSheet } from './paper-sheet';

/** So many cells show a label on the sample of a sheet; the others show where they are. */
const DRAWN = 24;

/** A sheet of A4 with labels as it is printed (electron/print/many-on-sheet.ts), its cells outlined. */
export function LabelsOnSheet({ docs, grid }: { docs: readonly PaperDocument[]; grid: LabelGrid }) {
  const { paper, scale } = labelInCell(grid);
  const cells = Array.from({ length: cellsOf(grid) }, (_, i) => ({ i, doc: i < DRAWN ? docs[i % docs.length] : undefined }));
  const [placed = []] = onSheets([{ labels: cells, cell: 1 }], grid);
  return (
    <section className="p-labels">
      {placed.map(({ label: { i, doc }, leftMm, topMm }) => (
        <div key={i} style={{ left: `${leftMm}mm`, top: `${topMm}mm` }}>
          <div className="p-cell" style={{ width: `${grid.widthMm}mm`, height: `${grid.heightMm}mm` }} />
          {doc && (
            <div style={{ transform: `scale(${scale.toFixed(4)})`, transformOrigin: '0 0' }}>
              <PaperSheet doc={doc} mark={firstPrint('original')} paper={paper} />
            </div>
          )}
        </div>
      ))}
    </section>
  );
}

/** Two parts of an A5 paper on one A4; further pages of each stand behind its first. */
export function TwoOnSheet({ doc, marks }: { doc: PaperDocument; marks: readonly PrintMark[] }) {
  const { widthMm, heightMm } = pageOf(doc.kind, 'A4-2up');
  return (
    <section className={`p-two p-parts${(heightMm ?? 0) > widthMm ? ' p-stacked' : ''}`}>
      {marks.map((mark) => (
        <div key={mark.part}>
          <PaperSheet doc={doc} mark={mark} paper="A5" />
        </div>
      ))}
    </section>
  );
}
