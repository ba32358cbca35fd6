import type { FormSheetPaper } from '#shared/printed-document/models/form-sheet';
import type { Paper } from '#shared/printed-document/paper';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Qr } from './code';
import { FormPart, QR_MODULE_MM, type FormLayout } from './form-blocks';
import { formPages } from './form-pages';
import { A5Head, Sheet, Signs, Terms } from './sheet-parts';

const LAYOUTS: Readonly<Record<'A5' | 'A4', FormLayout>> = {
  A5: { size: 'a5', widthMm: 132, heightMm: 194, roomMm: 168, halfMm: 42, labelMm: 19 },
  A4: { size: 'a4', widthMm: 186, heightMm: 274, roomMm: 248, halfMm: 64, labelMm: 20 },
};
/** Of English labels on A5 (sheet.css). */
const EN_LABEL_MM = 23;

/** Forms of the bench, the chief and the office on A5 and A4: blocks over as many pages as they need, terms and signatures on the last. */
export function FormSheet({ doc, mark, paper }: { doc: FormSheetPaper; mark: PrintMark; paper: Paper }) {
  const { head } = doc;
  const own = LAYOUTS[paper === 'A5' ? 'A5' : 'A4'];
  const isWider = head.language === 'en' && own.size === 'a5';
  const layout = isWider ? { ...own, labelMm: EN_LABEL_MM, halfMm: own.halfMm - (EN_LABEL_MM - own.labelMm) } : own;
  const pages = formPages(doc, layout);
  return pages.map((slices, i) => (
    <Sheet key={i} size={layout.size} language={head.language} mark={mark} look={head.look}>
      <A5Head head={head} part={mark.part} at={{ page: i + 1, pages: pages.length }} />
      {slices.map((slice, n) => (
        <FormPart key={n} slice={slice} layout={layout} />
      ))}
      {i < pages.length - 1 ? null : (
        <>
          <div className="p-push">
            {doc.terms.length > 0 && <Terms terms={doc.terms} />}
            <p className="p-small">{head.printed}</p>
          </div>
          <div className="p-form-foot">
            {doc.signs.length > 0 ? <Signs signs={doc.signs} /> : <span />}
            <Qr value={head.qr} moduleMm={QR_MODULE_MM} />
          </div>
        </>
      )}
    </Sheet>
  ));
}
