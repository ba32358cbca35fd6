import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { routeQuery, useCommand } from '../kernel/api';
import { Blank, Loading } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { PaperBrowser } from '../kernel/paper-browser';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';

type Props = Readonly<{ kind: string | undefined; id: string }>;

/** The papers of one thing that was found or scanned: a voucher, quote, bill or intake. */
export function EntityPapers({ kind, id }: Props) {
  const t = useT('papers');
  const can = useCan();
  const print = useCommand('printedDocument.printVoucher');
  const { data, isPending } = useQuery(routeQuery('printedDocument.ofEntity', { entityIds: [id] }));
  return (
    <>
      <div className="bar">
        <h1 className="title">{t('ofEntityTitle')}</h1>
        <span className="row bar-end">
          {kind === 'voucher' && can('printedDocument.printVoucher') && (
            <Button disabled={print.isPending} onClick={() => print.mutate({ voucherId: id })}>
              {t('printVoucher')}
            </Button>
          )}
          <Button variant="default" component={Link} to="/papers">
            {t('showAll')}
          </Button>
        </span>
      </div>
      <RefusalBanner refusal={print.error} />
      {isPending ? (
        <Loading />
      ) : data && data.length > 0 ? (
        <PaperBrowser papers={data} />
      ) : (
        <Blank title={t('documentsNoneTitle')} about={t('documentsNoneAbout')} />
      )}
    </>
  );
}
