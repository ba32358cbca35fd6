import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { toBuyFor, type ComingForJob } from '#shared/purchase/missing';
import type { CallView } from '#shared/service-call/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { PaneTitle } from '../kernel/book/preview-pane';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Status } from '../kernel/status';
import { showToast } from '../kernel/toast';

/** 領料單 of the call: what was asked for, handed out, fitted, and is still in the technician's hands (C8); what is short is bought from here. */
export function CallParts({ call }: Readonly<{ call: CallView }>) {
  const t = useT('part');
  const { data = [] } = useQuery(routeQuery('stockIssue.ofJob', { callId: call.id }));
  const { data: coming } = useQuery(routeQuery('purchase.forCall', { callId: call.id }));
  const slips = data.filter((slip) => slip.status !== 'CANCELLED');
  if (slips.length === 0) return null;
  const lines = slips.flatMap((slip) => slip.lines);
  return (
    <>
      <PaneTitle>{t('ofCall')}</PaneTitle>
      {slips.map((slip) => (
        <section key={slip.id} className="pad fs13" aria-label={slip.siNo}>
          <p className="row">
            <Doc no={slip.siNo} />
            <span className="t2 grow">{slip.requester}</span>
            <Status of="stockIssue" is={slip.status} />
          </p>
          <ul className="ruled">
            {slip.lines.map((line) => (
              <li key={line.id}>
                {line.sku} {line.name}
                {line.short > 0 && <b className="bad">　{t('pickStatus.short')}</b>}
                <p className="t2">
                  {t('callLine', {
                    asked: String(line.qtyAsked),
                    issued: String(line.qtyIssued),
                    used: String(line.qtyUsed),
                    held: String(line.qtyHeld),
                  })}
                </p>
                {coming
                  ?.filter((c) => c.partId === line.partId)
                  .map((c) => (
                    <Coming key={c.prNo} of={c} />
                  ))}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {coming !== undefined && <BuyMissing callId={call.id} lines={toBuyFor(lines, coming)} />}
    </>
  );
}

function Coming({ of }: Readonly<{ of: ComingForJob }>) {
  const t = useT('purchase');
  return (
    <p className="row t2">
      <span className="grow">
        {t('ask.coming', { no: of.prNo, qty: String(of.qty) })}
        {of.dueOn !== null && `　${t('ask.due', { on: of.dueOn })}`}
      </span>
      <Status of="purchaseRequisition" is={of.status} />
    </p>
  );
}

/** 請購 of what the warehouse lacks for this very call (B12): one press, and the slip waits for it. */
function BuyMissing({ callId, lines }: Readonly<{ callId: string; lines: ReturnType<typeof toBuyFor> }>) {
  const t = useT('purchase');
  const can = useCan();
  const buy = useCommand('purchase.request');
  if (lines.length === 0 || !can('purchase.request')) return null;
  const ask = (): void =>
    buy.mutate(
      { reason: 'job', lines: lines.map((l) => ({ ...l, callId })) },
      { onSuccess: ({ prNo }) => showToast({ text: t('ask.sent', { no: prNo }) }) },
    );
  return (
    <div className="pad">
      <Button size="compact-xs" variant="default" loading={buy.isPending} onClick={ask}>
        {t('ask.buy')}
      </Button>
      <RefusalBanner refusal={buy.error} />
    </div>
  );
}
