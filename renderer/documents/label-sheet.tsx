import type { Language } from '#shared/kernel/region';
import { labelsOf } from '#shared/printed-document/label/labels';
import type { Label, LabelElement } from '#shared/printed-document/label/element';
import type { BinLabelPaper } from '#shared/printed-document/models/bin-label';
import type { RepairTagPaper } from '#shared/printed-document/models/repair-tag';
import { defaultPaper, type Paper } from '#shared/printed-document/paper';
import { firstPrint, type PrintMark } from '#shared/printed-document/print-mark';
import { Barcode, Qr } from './code';
import { Sheet } from './sheet-parts';

function Drawn({ element }: { element: LabelElement }) {
  switch (element.as) {
    case 'text':
      return element.isBold ? <b>{element.text}</b> : element.text;
    case 'bars':
      return <Barcode value={element.value} heightMm={element.heightMm} />;
    case 'qr':
      return <Qr value={element.value} moduleMm={element.moduleMm} />;
    case 'frame':
      return null;
  }
}

/** Elements at their places; every text was cut to its line before, so nothing here wraps. */
export function LabelElements({ elements }: { elements: readonly LabelElement[] }) {
  return elements.map((element, i) => (
    <div
      key={i}
      className={`p-at p-at-${element.as}`}
      style={{
        left: `${element.xMm.toFixed(2)}mm`,
        top: `${element.yMm.toFixed(2)}mm`,
        width: `${element.widthMm.toFixed(2)}mm`,
        height: `${element.heightMm.toFixed(2)}mm`,
        ...(element.as === 'text' && { fontSize: `${element.pt}pt`, textAlign: element.align }),
        ...(element.as === 'frame' && { borderWidth: `${element.lineMm}mm` }),
      }}
    >
      <Drawn element={element} />
    </div>
  ));
}

function LabelPage({ label, language, mark }: { label: Label; language: Language; mark: PrintMark }) {
  return (
    <Sheet size="label" language={language} mark={firstPrint(mark.part)} boxMm={label}>
      <LabelElements elements={label.elements} />
    </Sheet>
  );
}

/** 修護吊牌, 料袋標籤, 舊件袋標籤 and 儲位標籤: the running number is read across the bench, the bars by the scanner. */
export function LabelSheet({ doc, mark, paper }: { doc: RepairTagPaper | BinLabelPaper; mark: PrintMark; paper: Paper }) {
  const labels = labelsOf(doc, mark, paper) ?? labelsOf(doc, mark, defaultPaper(doc.kind)) ?? [];
  return labels.map((label, i) => <LabelPage key={i} label={label} language={doc.language} mark={mark} />);
}
