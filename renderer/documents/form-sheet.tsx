import type { FormSheetPaper } from '#shared/printed-document/models/form-sheet';
import type { Paper } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Qr } from './code';
import { FormPart, QR_MODULE_MM } from './form-blocks';
import { formLayout, formPages } from './form-pages';
import { A5Head, Sheet, Signs, Terms } from './sheet-parts';

/** Forms of the bench, the chief and the office on A5 and A4: blocks over as many pages as they need, terms and signatures on the last. */
export function FormSheet({ doc, mark, paper }: { doc: FormSheetPaper; mark: PrintMark; paper: Paper }) {
  const { head } = doc;
  const layout = formLayout(doc, paper);
  const isAcross = layout.size === 'a4-across';
  const pages = formPages(doc, layout);
  return pages.map((slices, i) => (
    <Sheet key={i} size={layout.size} language={head.language} mark={mark} look={head.look}>
      <A5Head head={head} part={mark.part} at={{ page: i + 1, pages: pages.length }} />
      {slices.map((slice, n) => (
        <FormPart key={n} slice={slice} layout={layout} />
      ))}
      {i < pages.length - 1 ? null : (
        <>
          {!isAcross && <Notes doc={doc} />}
          <div className={isAcross ? 'p-form-foot p-push' : 'p-form-foot'}>
            {isAcross ? <Notes doc={doc} /> : doc.signs.length > 0 ? <Signs signs={doc.signs} /> : <span />}
            <Qr value={head.qr} moduleMm={QR_MODULE_MM} />
          </div>
        </>
      )}
    </Sheet>
  ));
}

/** The terms, and who printed it when. */
const Notes = ({ doc }: { doc: FormSheetPaper }) => (
  <div className="p-push">
    {doc.terms.length > 0 && <Terms terms={doc.terms} />}
    <p className="p-small">{doc.head.printed}</p>
  </div>
);
