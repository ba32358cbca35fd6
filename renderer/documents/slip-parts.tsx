import type { Head } from '#shared/printed-document/models/blocks';
import type { Part } from '#shared/printed-document/paper';
import { Barcode, Qr } from './code';
import { Prose } from './prose';
import { pageText, partLabel } from './sheet-parts';

/** Head of an 80 mm slip: centre, address, phones, then title and number. */
export function SlipHead({ head, left, right }: { head: Head; left: string; right: string }) {
  return (
    <header>
      <div className="p-center">
        <b className="p-slip-site">{head.company}</b>
        <p>
          <b>{head.site}</b>
        </p>
        <p className="p-small">{head.address}</p>
        <p className="p-small">
          <span className="p-code">{head.phone}</span>　<span className="p-code">{head.complaint}</span>
        </p>
      </div>
      <hr className="p-double" />
      <div className="p-apart p-wrap">
        <b className="p-slip-title">{head.title}</b>
        <b className="p-slip-number p-code">{head.number}</b>
      </div>
      <div className="p-apart p-wrap p-small">
        <span className="p-code">{left}</span>
        <span className="p-right">
          <Prose text={right} />
        </span>
      </div>
    </header>
  );
}

/** Foot of a slip: QR with the part beside it, the bars below with room to be scanned, then the cut margin. */
export function SlipFoot({ head, part, notAnInvoice }: { head: Head; part: Part; notAnInvoice: string }) {
  return (
    <footer>
      <p className="p-boxed">{notAnInvoice}</p>
      <div className="p-slip-codes">
        <Qr value={head.qr} moduleMm={0.75} />
        <div className="p-small">
          <b>{partLabel(head, part)}</b>
          <br />
          <span className="p-code">{pageText(head, { page: 1, pages: 1 })}</span>
          <br />
          {head.printed}
        </div>
      </div>
      <div className="p-number">
        <Barcode value={head.barcode} heightMm={10} />
        <span className="p-small p-code">{head.barcode}</span>
      </div>
    </footer>
  );
}
