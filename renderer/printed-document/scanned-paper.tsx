import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { routeQuery } from '../kernel/api';
import { Blank, Failed, Loading } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { deliverScan } from '../kernel/scan';
import { When } from '../kernel/when';
import { PaperPane } from './paper-pane';

/** The QR of a signed paper opens that very paper, and says whether it is what was signed and whether there is a newer one (decision 048). */
export function ScannedPaper({ code }: Readonly<{ code: string }>) {
  const t = useT('papers');
  const [shown, setShown] = useState<string | null>(null);
  const scanned = useQuery(routeQuery('printedDocument.byCode', { code }));
  if (scanned.error) return <Failed title={t('scanned.title')} refusal={scanned.error} onAgain={() => void scanned.refetch()} />;
  if (scanned.isPending) return <Loading />;
  if (scanned.data === null) return <Blank title={t('scanned.unknown')} about={t('scanned.unknownAbout')} />;
  const { paper, verdict, seq, newer } = scanned.data;
  return (
    <>
      <div className="bar">
        <h1 className="title">{t('scanned.title')}</h1>
        <span className="row bar-end">
          {newer !== null && newer.id !== shown && (
            <Button onClick={() => setShown(newer.id)}>{t('scanned.openNewer', { seq: String(newer.seq) })}</Button>
          )}
          <Button variant="default" onClick={() => deliverScan(paper.documentNo)}>
            {t('scanned.openThing', { no: paper.documentNo })}
          </Button>
        </span>
      </div>
      <div className="scanned-paper">
        <p className={verdict === 'fits' ? 'note' : 'note bad'} role={verdict === 'fits' ? 'status' : 'alert'}>
          {t(`scanned.${verdict}`, { seq: String(seq) })}
        </p>
        {newer !== null && (
          <p className="note amber" role="status">
            {t('scanned.newer', { seq: String(newer.seq) })}
            <When at={newer.madeAt} />
          </p>
        )}
        <PaperPane documentId={shown ?? paper.id} />
      </div>
    </>
  );
}
