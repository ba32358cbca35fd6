import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { routeQuery, useCommand } from '../kernel/api';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { useKindWord } from '../kernel/paper-words';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';
import type { Job } from './use-job';

/** 單據 of the job, each with how often it was printed; and its 修護卡 as it stands now. */
export function PapersSheet({ job, onOpen }: Readonly<{ job: Job; onOpen: () => void }>) {
  const t = useT('repairCard');
  const papers = useT('papers');
  const kind = useKindWord();
  const can = useCan();
  const print = useCommand('printedDocument.printCard');
  const { card } = job;
  const printCard = (): void =>
    print.mutate({ cardId: card.id }, { onSuccess: () => showToast({ text: papers('queued', { no: card.cardNo }) }) });
  const { data = [] } = useQuery({
    ...routeQuery('printedDocument.ofEntity', { entityIds: job.entityIds }),
    placeholderData: (before) => before,
  });
  return (
    <Sheet
      title={t('papers')}
      count={data.length}
      className="hug"
      end={
        <>
          {can('printedDocument.printCard') && (
            <button type="button" className="chip" disabled={print.isPending} onClick={printCard}>
              {papers('printCard')}
            </button>
          )}
          <button type="button" className="chip" onClick={onOpen}>
            {papers('preview')} <KeyOf of="$mod+p" />
          </button>
        </>
      }
    >
      <RefusalBanner refusal={print.error} />
      {data.length === 0 ? (
        <p className="pad fs12 t2">{t('papersNone')}</p>
      ) : (
        <table className="tb">
          <tbody>
            {data.map((paper) => (
              <tr key={paper.id}>
                <td className={paper.isVoid ? 'struck t3' : undefined}>
                  <Doc no={paper.documentNo} />
                </td>
                <td className="t2">{kind(paper.kind)}</td>
                <td className="r t2">
                  {papers('printedTimes', { count: paper.printCount })}
                  <IconPrinter size={13} aria-hidden className="in-line after" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  );
}
