import type { RepairTagPaper } from '#shared/printed-document/models/repair-tag';
import { firstPrint, type PrintMark } from '#shared/printed-document/print-mark';
import { Barcode, Qr } from './code';
import { Prose } from './prose';
import { linesOf } from './page-breaks';
import { Sheet } from './sheet-parts';

/** Millimetres between the running number and the foot, and the heights of a line of title and of text. */
const BELOW_NUMBER = 19.8;
const TITLE_LINE = 4.66;
const TEXT_LINE = 3.84;

/** Whole lines for the title and for the fault: none is cut through the middle, and the owner's line always has its place. */
function linesFor(doc: RepairTagPaper): Readonly<{ title: number; text: number }> {
  const room = BELOW_NUMBER - linesOf(doc.serial, 40, 8.5) * TEXT_LINE - TEXT_LINE;
  const title = Math.max(1, Math.min(2, linesOf(doc.title, 37, 11), Math.floor(room / TITLE_LINE)));
  return { title, text: Math.max(0, Math.floor((room - title * TITLE_LINE) / TEXT_LINE)) };
}

/** 修護吊牌 on a 60 × 40 mm label: the running number is read across the bench, the bars by the scanner. */
export function RepairTagSheet({ doc, mark }: { doc: RepairTagPaper; mark: PrintMark }) {
  const lines = linesFor(doc);
  return (
    <Sheet size="tag" language={doc.language} mark={{ ...firstPrint(mark.part), voidWord: mark.voidWord }}>
      <div className="p-tag-text">
        <p className="p-tag-number p-code">
          <span>{doc.series}</span>
          {doc.running}
        </p>
        <p className={lines.title === 1 ? 'p-tag-title p-one-line' : 'p-tag-title'} style={{ WebkitLineClamp: lines.title }}>
          <Prose text={doc.title} />
        </p>
        <p>{doc.serial}</p>
        <p className="p-tag-owner">
          <span>{doc.person}</span>　<span className="p-code">{doc.phone}</span>
        </p>
        {lines.text === 0 ? null : (
          <p className="p-clamp" style={{ WebkitLineClamp: lines.text }}>
            {doc.text}
          </p>
        )}
      </div>
      <div className="p-tag-side">
        <Qr value={doc.qr} moduleMm={0.625} />
        <b className="p-tag-shelf p-code">{doc.shelf}</b>
      </div>
      <p className="p-tag-foot">
        <b>{doc.promise}</b>
        <span>{doc.type}</span>
        {mark.stamp === null ? null : <span className="p-tag-stamp">{mark.stamp}</span>}
        <b>{doc.count}</b>
      </p>
      <div className="p-tag-bars">
        <Barcode value={doc.barcode} heightMm={6.5} />
      </div>
    </Sheet>
  );
}
