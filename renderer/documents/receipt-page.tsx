import type { Field } from '#shared/printed-document/models/blocks';
import type { CollectionReceiptPaper } from '#shared/printed-document/models/collection-receipt';
import type { IntakeSlipPaper } from '#shared/printed-document/models/intake-slip';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Barcode, Qr } from './code';
import { fitted, LookFoot } from './look';
import { breakPages, linesOf, rowHeight } from './page-breaks';
import { A5Head, FieldList, FieldTable, fieldRows, Sheet, Signs, Terms, type FieldRow } from './sheet-parts';

type Receipt = CollectionReceiptPaper | IntakeSlipPaper;
const VALUE_PT = 9;
/** The half at the right of the tear line. */
const BODY_INSIDE = { widthMm: 140, heightMm: 133 };
const rowMm = (row: FieldRow): number =>
  rowHeight(Math.max(...row.map((f) => linesOf(f.value, row.length === 1 ? 118 : 46, VALUE_PT))), VALUE_PT);
const termsMm = (terms: readonly string[]): number => terms.reduce((mm, t) => mm + linesOf(t, 112, 7.5) * 4, 0);

/** Devices one stub has room for; the next ones are on the stub of the continuation page. */
const STUB_DEVICES = 2;
/** With one device there is room for the card and ledger numbers that its list does not show. */
const innerNumbers = (doc: Receipt): Field[] =>
  doc.devices.length > 1 ? [] : doc.devices.flatMap((d) => d.shopFields.filter((f) => !d.stubFields.some((s) => s.label === f.label)));

/** Numbers stand beside the title; words about them have a row of their own. */
const isCode = ({ tone }: Field): boolean => tone === 'code';

/** The half that stays: number, devices, accessories, shelf and inner numbers behind the tear line (design §6.7). */
function Stub({ doc, page }: { doc: Receipt; page: number }) {
  const { head } = doc;
  return (
    <section className={doc.devices.length > 1 ? 'p-stub p-many' : 'p-stub'}>
      <p className="p-stub-title">{doc.stub.title}</p>
      <b className="p-stub-number p-code">{head.number}</b>
      <FieldList fields={doc.customer.slice(0, 2)} />
      {doc.devices.slice(page * STUB_DEVICES, (page + 1) * STUB_DEVICES).map((d, i) => (
        <div key={i} className="p-device">
          <FieldList fields={d.stubFields} />
        </div>
      ))}
      <FieldList fields={[...doc.agreed.filter((f) => f.tone === 'strong'), ...doc.numbers.filter(isCode), ...innerNumbers(doc)]} />
      <footer>
        <p className="p-small">{head.printed}</p>
        <Barcode value={head.number} heightMm={9} />
        <p className="p-small p-center">{doc.stub.foot}</p>
      </footer>
    </section>
  );
}

/** A device begins with its product: the wide bold row. */
const isDevice = ([f]: FieldRow): boolean => f.wide && f.tone === 'strong';

/** Collection receipt or intake slip on A5 across: stub at the left, the customer's half at the right. */
export function ReceiptPage({ doc, mark }: { doc: Receipt; mark: PrintMark }) {
  const { head } = doc;
  const rows: readonly FieldRow[] = [
    ...fieldRows(doc.numbers.filter((f) => !isCode(f))),
    ...fieldRows(doc.customer),
    ...doc.devices.flatMap((d) =>
      fieldRows(d.fields.map((f, i) => (i === 0 && d.heading !== '' ? { ...f, label: `${f.label} ${d.heading}` } : f))),
    ),
    ...fieldRows(doc.agreed),
  ];
  const bodies = breakPages(
    rows,
    rowMm,
    fitted(head, BODY_INSIDE, { first: 107, next: 107, tail: Math.max(19, termsMm(doc.terms)) + 20 }),
    isDevice,
  );
  const missing = Math.ceil(doc.devices.length / STUB_DEVICES) - bodies.length;
  const pages = [...bodies, ...Array.from({ length: Math.max(0, missing) }, (): FieldRow[] => [])];
  return pages.map((pageRows, i) => (
    <Sheet key={i} size="a5-across" language={head.language} mark={mark} look={head.look} hasOwnFoot>
      <Stub doc={doc} page={i} />
      <section className="p-body">
        <A5Head
          head={head}
          part={mark.part}
          at={{ page: i + 1, pages: pages.length }}
          besideTitle={[head.note, ...doc.numbers.filter(isCode).map((n) => `${n.label} ${n.value}`)].join('　')}
        />
        {pageRows.length === 0 ? null : <FieldTable rows={pageRows} />}
        {i < pages.length - 1 ? null : (
          <>
            <div className="p-beside">
              <div>
                <Terms terms={doc.terms} />
                <p className="p-small">
                  <b>{doc.notAnInvoice}</b>
                </p>
              </div>
              <Qr value={head.qr} moduleMm={0.75} />
            </div>
            <Signs signs={doc.signs} />
          </>
        )}
        <LookFoot look={head.look} />
      </section>
    </Sheet>
  ));
}
