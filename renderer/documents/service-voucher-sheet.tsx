import { pageText, partLabel } from '#shared/printed-document/head-text';
import type { ServiceVoucherPaper, VoucherVisit } from '#shared/printed-document/models/service-voucher';
import { Fragment } from 'react';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Qr } from './code';
import { fitted, LookHead, moreTermsMm, scaleOf } from './look';
import { Prose } from './prose';
import { breakPages, linesOf, rowHeight } from './page-breaks';
import { NumberBars, Sheet, Terms } from './sheet-parts';

/** Twelve lines of 15 mm fill the page (design §6.9). */
const LINE_MM = 15;
const LINES = 12;
const VISIT_PT = 8.5;
const A4_INSIDE = { widthMm: 186, heightMm: 274 };
const ptOf = (doc: ServiceVoucherPaper): number => VISIT_PT * scaleOf(doc.head);
const WIDTHS = ['7mm', '22mm', '9mm', undefined, '32mm', '11mm', '17mm', '19mm', '21mm'] as const;

function visitHeight(v: VoucherVisit, pt: number): number {
  const lines = Math.max(linesOf(v.work, 45, pt), linesOf(v.parts, 29, pt), linesOf(v.technician, 16, pt), linesOf(v.signer, 18, pt));
  return Math.ceil(rowHeight(lines, pt) / LINE_MM) * LINE_MM;
}

function VisitTable({
  columns,
  visits,
  blanks,
  pt,
}: {
  pt: number;
  columns: readonly string[];
  visits: readonly VoucherVisit[];
  blanks: readonly string[];
}) {
  return (
    <table className="p-form p-visits">
      <colgroup>
        {WIDTHS.map((width, i) => (
          <col key={i} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((c) => (
            <th key={c}>{c}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {visits.map((v) => (
          <tr key={v.no} style={{ height: `${visitHeight(v, pt)}mm` }}>
            <td className="p-center">{v.no}</td>
            <td>
              <span className="p-code">{v.day}</span>
              <br />
              <span className="p-small p-code">{v.hours}</span>
            </td>
            <td className="p-center p-strong">{v.type}</td>
            <td>
              <Prose text={v.work} />
            </td>
            <td>
              <Prose text={v.parts} />
            </td>
            <td className="p-amount">{v.minutes}</td>
            <td className="p-amount p-strong">{v.charge}</td>
            <td className="p-center">{v.technician}</td>
            <td className="p-center">{v.signer}</td>
          </tr>
        ))}
        {blanks.map((no) => (
          <tr key={no} style={{ height: `${LINE_MM}mm` }}>
            <td className="p-center">{no}</td>
            {WIDTHS.slice(1).map((_, i) => (
              <td key={i} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ProductTable({ doc }: { doc: ServiceVoucherPaper }) {
  const { customer, phone, zone, address, product, serial, purchased, proof, warrantyUntil, basis, reckoning } = doc;
  return (
    <table className="p-form p-product">
      <colgroup>
        {[0, 1, 2].map((pair) => (
          <Fragment key={pair}>
            <col className="p-label" />
            <col />
          </Fragment>
        ))}
      </colgroup>
      <tbody>
        <tr>
          <th>{customer.label}</th>
          <td colSpan={3}>
            <b>{customer.value}</b>　<span className="p-code">{doc.customerNo}</span>
          </td>
          <th>{phone.label}</th>
          <td className="p-code">{phone.value}</td>
        </tr>
        <tr>
          <th>{address.label}</th>
          <td colSpan={3}>{address.value}</td>
          <th>{zone.label}</th>
          <td>{zone.value}</td>
        </tr>
        <tr>
          <th>{product.label}</th>
          <td className="p-strong">
            <Prose text={product.value} />
          </td>
          <th>{serial.label}</th>
          <td className={serial.value.length > 20 ? 'p-strong' : 'p-strong p-code'}>{serial.value}</td>
          <th>{purchased.label}</th>
          <td className="p-code">{purchased.value}</td>
        </tr>
        <tr>
          <th>{proof.label}</th>
          <td>
            <Prose text={proof.value} />
          </td>
          <th>{warrantyUntil.label}</th>
          <td className="p-code">{warrantyUntil.value}</td>
          <th>{basis.label}</th>
          <td className="p-choices">
            {basis.choices.map((c) => (
              <span key={c.text} className="p-code">
                <i className={c.chosen ? 'p-tick p-chosen' : 'p-tick'} />
                {c.text}
              </span>
            ))}
          </td>
        </tr>
        <tr>
          <th>{reckoning.label}</th>
          <td colSpan={5}>{reckoning.value}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** Long names make the product table taller; the visits then have a line or two less. */
function linesBelow({ head, customer, customerNo, address, product, serial, reckoning, terms }: ServiceVoucherPaper): number {
  const wide = 97;
  const rows = [
    linesOf(`${customer.value} ${customerNo}`, wide, 9),
    linesOf(address.value, wide, 9),
    Math.max(linesOf(product.value, 36, 9), linesOf(serial.value, 36, 9)),
    2,
    linesOf(reckoning.value, 160, 9),
  ];
  const spareMm = 45 - rows.reduce((mm, lines) => mm + rowHeight(lines, 9), 0);
  const { first } = fitted(head, A4_INSIDE, { first: LINES * LINE_MM, next: 0, tail: 0 });
  const lessMm = LINES * LINE_MM - first + moreTermsMm(terms, 150, 24);
  return Math.min(LINES, LINES + Math.floor((spareMm - lessMm) / LINE_MM));
}

/** Numbered blank lines to the foot of the last page, for the visits to come. */
function blanksAfter(doc: ServiceVoucherPaper, visits: readonly VoucherVisit[]): string[] {
  const used = visits.reduce((sum, v) => sum + visitHeight(v, ptOf(doc)), 0) / LINE_MM;
  return Array.from({ length: Math.max(0, linesBelow(doc) - used) }, (_, i) => String(doc.visits.length + 1 + i));
}

/** 服務憑證 on A4: head and product on every page, twelve signed visits each. */
export function ServiceVoucherSheet({ doc, mark }: { doc: ServiceVoucherPaper; mark: PrintMark }) {
  const { head } = doc;
  const room = linesBelow(doc) * LINE_MM;
  const pages = breakPages(doc.visits, (v) => visitHeight(v, ptOf(doc)), { first: room, next: room, tail: 0 });
  return pages.map((visits, i) => (
    <Sheet key={i} size="a4" language={head.language} mark={mark} look={head.look}>
      <LookHead look={head.look} />
      <header className="p-thirds">
        <div className="p-small">
          {head.company}　{head.site}
          <br />
          {head.address}　<span className="p-code">{head.phone}</span>
          <br />
          <span className="p-code">{head.complaint}</span>
        </div>
        <div className="p-center">
          <h1>{head.title}</h1>
          <p className="p-small">{head.note}</p>
        </div>
        <NumberBars head={head} heightMm={9} />
      </header>
      <ProductTable doc={doc} />
      <VisitTable columns={doc.columns} visits={visits} blanks={i < pages.length - 1 ? [] : blanksAfter(doc, visits)} pt={ptOf(doc)} />
      <footer className="p-beside">
        <div>
          <Terms terms={doc.terms} />
          <p className="p-apart p-small">
            <span>{head.printed}</span>
            <span>{mark.stamp ?? partLabel(head, mark.part)}</span>
            <span className="p-code">{pageText(head, { page: i + 1, pages: pages.length })}</span>
          </p>
        </div>
        <Qr value={head.qr} moduleMm={0.75} />
      </footer>
    </Sheet>
  ));
}
