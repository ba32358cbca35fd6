import type { BinLabelPaper } from '#shared/printed-document/models/bin-label';
import { firstPrint, type PrintMark } from '#shared/printed-document/print-mark';
import { Barcode } from './code';
import { Sheet } from './sheet-parts';

/** 儲位標籤 on 60 × 40 mm: the code is read from the aisle, the bars by the scanner. */
export function BinLabelSheet({ doc, mark }: { doc: BinLabelPaper; mark: PrintMark }) {
  return doc.labels.map(({ code, name, barcode }) => (
    <Sheet key={code} size="bin" language={doc.language} mark={{ ...firstPrint(mark.part), voidWord: mark.voidWord }}>
      <p className="p-small">{doc.company}</p>
      <p className={code.length > 8 ? 'p-bin-code p-bin-long' : 'p-bin-code'}>
        <b className="p-code">{code}</b>
      </p>
      <p className="p-bin-name">{name}</p>
      <Barcode value={barcode} heightMm={10} />
      <p className="p-small p-code">{barcode}</p>
    </Sheet>
  ));
}
