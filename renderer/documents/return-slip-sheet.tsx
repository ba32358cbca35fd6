import type { ReturnedDevice, ReturnSlipPaper } from '#shared/printed-document/models/return-slip';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Qr } from './code';
import { fieldRowMm, flowPages } from './field-breaks';
import { LineTable } from './line-table';
import { A5_INSIDE, fitted, moreTermsMm } from './look';
import { linesOf, rowHeight } from './page-breaks';
import { A5Head, FieldTable, fieldRows, Sheet, Signs, Terms } from './sheet-parts';

const deviceMm = (d: ReturnedDevice): number =>
  rowHeight(Math.max(linesOf(d.product, 28, 9), linesOf(d.serial, 30, 9), linesOf(d.work, 30, 9), linesOf(d.accessories, 25, 9)), 9);

/** 商品還件單 on A5: the customer signs for goods and accessories. */
export function ReturnSlipSheet({ doc, mark }: { doc: ReturnSlipPaper; mark: PrintMark }) {
  const { head } = doc;
  const settled = fieldRows(doc.settled);
  const settledMm = settled.reduce((mm, row) => mm + fieldRowMm(row, head.language), 0);
  const pages = flowPages(
    head,
    { fields: doc.fields, lines: doc.devices, lineMm: deviceMm },
    fitted(head, A5_INSIDE, { first: 162, next: 156, tail: 68 + settledMm + moreTermsMm(doc.terms, 100, 8) }),
  );
  return pages.map(({ fields, lines: devices }, i) => (
    <Sheet key={i} size="a5" language={head.language} mark={mark} look={head.look}>
      <A5Head head={head} part={mark.part} at={{ page: i + 1, pages: pages.length }} />
      {fields.length > 0 && <FieldTable rows={fields} />}
      {devices.length === 0 ? null : (
        <LineTable
          columns={doc.columns}
          widths={[undefined, '34mm', '34mm', '29mm']}
          rows={devices.map((d) => [d.product, d.serial, d.work, d.accessories])}
          figures={[]}
        />
      )}
      {i < pages.length - 1 ? null : (
        <>
          {settled.length > 0 && <FieldTable rows={settled} />}
          <p>{doc.statement}</p>
          <div className="p-beside">
            <div>
              <Terms terms={doc.terms} />
              <p className="p-small p-apart">
                <span>{head.printed}</span>
                <b>{doc.notAnInvoice}</b>
              </p>
            </div>
            <Qr value={head.qr} moduleMm={0.75} />
          </div>
          <Signs signs={doc.signs} />
        </>
      )}
    </Sheet>
  ));
}
