import { normalisePhone } from '#shared/customer/phone';
import { localTimeOf } from '#shared/kernel/business-date';
import { buildFreeLabels } from '#shared/printed-document/build/free-label';
import { defineCommand } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { paperSite, storePaper } from './steps';

/** 自由標籤 (users-ask 36): for a thing without a job; nothing is written but the papers themselves, n/m on each (decision 068). */
export const printLabel = defineCommand('printedDocument.printLabel', ({ startCell, phone, ...typed }, cx) => {
  const read = phone === null ? null : normalisePhone(phone);
  const documents = buildFreeLabels({
    ...typed,
    site: paperSite(cx.site),
    language: cx.site.language,
    number: `LB-${cx.today}-${localTimeOf(cx.now, cx.site.region).replace(':', '')}`,
    phone: read?.ok ? read.value : phone,
    madeOn: cx.today,
  });
  const entityId = newId<string>();
  const [first] = documents.map((document, n) => {
    const { documentNo } = storePaper(cx, {
      document,
      documentNo: `${document.series}${document.running}`,
      entityId,
      startCell: n === 0 ? startCell : null, // the next ones go behind it
    });
    return documentNo;
  });
  return { documentNo: first ?? '', labels: documents.length };
});
