import type { LossStatementPaper } from '#shared/printed-document/models/loss-statement';
import type { PrintMark } from '#shared/printed-document/print-mark';
import { Qr } from './code';
import { fieldRowMm } from './field-breaks';
import { A5_INSIDE, fitted } from './look';
import { breakPages, linesOf } from './page-breaks';
import { Prose } from './prose';
import { A5Head, FieldTable, fieldRows, Sheet, Signs } from './sheet-parts';

/** 領取收據遺失具結書 on A5: what was lost, what the customer declares, how the person was checked. */
export function LossStatementSheet({ doc, mark }: { doc: LossStatementPaper; mark: PrintMark }) {
  const { head } = doc;
  const statementMm = doc.statement.reduce((mm, s) => mm + linesOf(s, 128, 10) * 5.5, 0);
  const pages = breakPages(
    [...fieldRows(doc.fields), ...fieldRows(doc.devices)],
    (row) => fieldRowMm(row, head.language),
    fitted(head, A5_INSIDE, { first: 160, next: 160, tail: 66 + statementMm }),
  );
  return pages.map((rows, i) => (
    <Sheet key={i} size="a5" language={head.language} mark={mark} look={head.look}>
      <A5Head head={head} part={mark.part} at={{ page: i + 1, pages: pages.length }} />
      {rows.length === 0 ? null : <FieldTable rows={rows} />}
      {i < pages.length - 1 ? null : (
        <>
          <div className="p-statement">
            {doc.statement.map((s) => (
              <p key={s}>
                <Prose text={s} />
              </p>
            ))}
          </div>
          <FieldTable rows={fieldRows(doc.identity)} />
          <div className="p-beside p-push">
            <p className="p-small">{head.printed}</p>
            <Qr value={head.qr} moduleMm={0.75} />
          </div>
          <Signs signs={doc.signs} />
        </>
      )}
    </Sheet>
  ));
}
