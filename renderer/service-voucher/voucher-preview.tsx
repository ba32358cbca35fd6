import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { VoucherView, VoucherVisitView } from '#shared/service-voucher/schema';
import { formatPhone } from '#shared/customer/phone';
import { useCommand } from '../kernel/api';
import { DocHead, PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { Imei } from '../kernel/imei';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Money } from '../kernel/money';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Status, useStatusWord } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { OnDay, When } from '../kernel/when';
import { usePossibleDeeds, type VoucherDeed } from './voucher-deeds';

type Props = Readonly<{ voucher: VoucherView; onDeed: (deed: VoucherDeed) => void; onOpenCall: (callId: string) => void }>;

/** One voucher, whole: facts, every visit, who held it when. */
export function VoucherPreview({ voucher, onDeed, onOpenCall }: Props) {
  const t = useT('serviceVoucher');
  const can = useCan();
  const word = useStatusWord();
  const deeds = usePossibleDeeds(voucher);
  const print = useCommand('printedDocument.printVoucher');
  return (
    <PreviewPane
      head={<DocHead no={voucher.voucherNo} status={<Status of="serviceVoucher" is={voucher.status} />} />}
      foot={
        <>
          {deeds.map(({ deed, key }, i) => (
            <Button
              key={deed}
              size="xs"
              variant={i === 0 && voucher.status !== 'WITH_DEVICE' ? 'filled' : 'default'}
              rightSection={<KeyOf of={key} />}
              onClick={() => onDeed(deed)}
            >
              {t(`deed.${deed}`)}
            </Button>
          ))}
          {can('printedDocument.printVoucher') && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPrinter size={15} aria-hidden />}
              disabled={print.isPending}
              onClick={() =>
                print.mutate(
                  { voucherId: voucher.id },
                  { onSuccess: () => showToast({ text: t('done.print', { no: voucher.voucherNo }) }) },
                )
              }
            >
              {t('deed.print')}
            </Button>
          )}
          <RefusalBanner refusal={print.error} />
        </>
      }
    >
      <PaneFacts
        rows={[
          [t('fact.customer'), <b key="c">{voucher.customerName}</b>],
          [
            t('fact.phone'),
            voucher.phone === null ? (
              '—'
            ) : (
              <span key="p" className="nw">
                {formatPhone(voucher.phone)}
              </span>
            ),
          ],
          [t('fact.product'), voucher.model],
          [t('fact.serial'), voucher.serial === null ? '—' : <Imei key="s" value={voucher.serial} />],
          [t('fact.basis'), voucher.serviceBasis],
          [t('fact.warranty'), <OnDay key="w" on={voucher.warrantyUntil} />],
          [t('fact.opened'), <OnDay key="o" on={voucher.openedOn} />],
          [t('fact.holder'), voucher.holder ?? '—'],
        ]}
      />
      <PaneTitle>{t('visits')}</PaneTitle>
      {voucher.visits.length === 0 && <p className="pad t2">{t('noVisits')}</p>}
      {voucher.visits.toReversed().map((v) => (
        <Visit key={v.id} visit={v} onOpenCall={onOpenCall} />
      ))}
      <PaneTitle>{t('moves')}</PaneTitle>
      <div className="tl" role="list" aria-label={t('moves')}>
        {voucher.moves.toReversed().map((m, i) => (
          <div key={`${m.at} ${m.to}`} role="listitem" className="tl-line">
            <span className="w" />
            <span className={i === 0 ? 'd on' : 'd'} aria-hidden />
            <span className="x">
              {word('serviceVoucher', m.to)}
              {'　'}
              <b>{m.holder ?? ''}</b>
              <span className="fs12 t2 tl-who">
                <When at={m.at} />
                {`　${[m.by, ...(m.reason ? [m.reason] : [])].join('　')}`}
              </span>
            </span>
          </div>
        ))}
      </div>
    </PreviewPane>
  );
}

function Visit({ visit, onOpenCall }: Readonly<{ visit: VoucherVisitView; onOpenCall: (callId: string) => void }>) {
  const t = useT('serviceVoucher');
  const { callId } = visit;
  const charge = visit.labourMinor + visit.travelMinor + visit.partsMinor;
  return (
    <section className="pad visit" aria-label={t('visit', { no: visit.visitNo })}>
      <div className="row">
        <b className="grow">{`${t('visit', { no: visit.visitNo })}　${t(`results.${visit.result}`)}`}</b>
        <span className="t2 fs12">
          <When at={visit.arrivedAt} />
        </span>
      </div>
      <p>{`${visit.fault} → ${visit.action}`}</p>
      {visit.parts.length > 0 && (
        <p className="fs12">
          {visit.parts.map((p, i) => (
            <Fragment key={i}>
              {i > 0 && '、'}
              <span className={p.isTakenBack ? 't3 struck' : undefined}>{`${p.text} ×${p.qty}`}</span>
            </Fragment>
          ))}
        </p>
      )}
      <p className="fs12 t2">
        {`${visit.technician}　${t('minutes', { count: visit.minutes })}　${visit.type}　${t('charge')} `}
        <Money minor={charge} />
        {'　'}
        <span className="nw">{visit.signer === null ? t('unsigned') : t('signer', { name: visit.signer })}</span>
      </p>
      {callId !== null && (
        <button type="button" className="plain-link acc fs12" onClick={() => onOpenCall(callId)}>
          {t('deed.openCall')}
        </button>
      )}
    </section>
  );
}
