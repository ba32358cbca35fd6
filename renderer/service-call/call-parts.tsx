import { useQuery } from '@tanstack/react-query';
import type { CallView } from '#shared/service-call/schema';
import { routeQuery } from '../kernel/api';
import { PaneTitle } from '../kernel/book/preview-pane';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Status } from '../kernel/status';

/** 領料單 of the call: what was asked for, handed out, fitted, and is still in the technician's hands (C8). */
export function CallParts({ call }: Readonly<{ call: CallView }>) {
  const t = useT('part');
  const { data = [] } = useQuery(routeQuery('stockIssue.ofJob', { callId: call.id }));
  const slips = data.filter((slip) => slip.status !== 'CANCELLED');
  if (slips.length === 0) return null;
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
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
