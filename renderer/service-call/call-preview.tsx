import { Button } from '@mantine/core';
import { IconMapPin, IconPhone, IconPrinter, IconTool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CallView } from '#shared/service-call/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { DocHead, PaneFacts, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { Doc } from '../kernel/doc-number';
import { Imei } from '../kernel/imei';
import { useT } from '../kernel/i18n';
import { JobCostSheet } from '../kernel/job-cost/job-cost-sheet';
import { KeyOf } from '../kernel/key-cap';
import { LimitDay } from '../kernel/limit-day';
import { useProductName } from '../kernel/product-name';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Status, useStatusWord } from '../kernel/status';
import { StoryTimeline } from '../kernel/story/story-timeline';
import { showToast } from '../kernel/toast';
import { OnDay, When } from '../kernel/when';
import type { VoucherStatus } from '#shared/service-voucher/states';
import { CallDue } from './call-due';
import { CallFitted } from './call-fitted';
import { CallParts } from './call-parts';
import { isAside, usePossibleDeeds, type CallDeed } from './call-deeds';
import { formatPhone } from '#shared/customer/phone';

type Props = Readonly<{
  call: CallView;
  isListed: boolean;
  onDeed: (deed: CallDeed) => void;
  onOpenJob: () => void;
  onOpenVoucher: (id: string) => void;
}>;

/** The chosen call, whole: facts, what may be done now, and its story. */
export function CallPreview({ call, isListed, onDeed, onOpenJob, onOpenVoucher }: Props) {
  const t = useT('serviceCall');
  const book = useT('book');
  const can = useCan();
  const deeds = usePossibleDeeds(call);
  const print = useCommand('printedDocument.printVoucher');
  const { voucherId, voucherNo } = call;
  return (
    <PreviewPane
      head={
        <>
          <DocHead no={call.callNo} status={<Status of="serviceCall" is={call.status} />} />
          <div className="row">
            <span className="t2 fs12 grow">
              <When at={call.calledAt} />
              {`　${t(`channel.${call.channel}`)}　`}
              <span className="nw">{t('takenBy', { name: call.takenBy })}</span>
              {call.isLateEntry && `　${t('lateEntry')}`}
            </span>
            <CallDue call={call} />
          </div>
          {!isListed && <p className="fs12 t3">{book('chosenGone')}</p>}
        </>
      }
      foot={
        <>
          <span className="row foot-deeds">
            {call.receiptId !== null && (
              <Button
                className="grow"
                leftSection={<IconTool size={15} aria-hidden />}
                rightSection={<KeyOf of="Enter" />}
                onClick={onOpenJob}
              >
                {t('deed.openJob')}
              </Button>
            )}
            {deeds.map(({ deed, key }, i) => (
              <Button
                key={deed}
                size="xs"
                variant={i === 0 && call.receiptId === null && !isAside(deed) ? 'filled' : 'default'}
                rightSection={<KeyOf of={key} />}
                onClick={() => onDeed(deed)}
              >
                {t(`deed.${deed}`)}
              </Button>
            ))}
          </span>
          {voucherId !== null && voucherNo !== null && can('printedDocument.printVoucher') && (
            <Button
              size="xs"
              variant="default"
              className="foot-print"
              aria-label={t('deed.printVoucher')}
              title={t('deed.printVoucher')}
              loading={print.isPending}
              onClick={() => print.mutate({ voucherId }, { onSuccess: () => showToast({ text: t('done.print', { no: voucherNo }) }) })}
            >
              <IconPrinter size={15} aria-hidden />
            </Button>
          )}
          <RefusalBanner refusal={print.error} />
        </>
      }
    >
      <CallFacts call={call} onOpenVoucher={onOpenVoucher} />
      <CallParts call={call} />
      <CallFitted call={call} />
      {call.typeGuess !== 'A' && call.receiptId === null && call.leftAt !== null && <JobCostSheet job={{ kind: 'call', id: call.id }} />}
      <PaneTitle>{book('history')}</PaneTitle>
      <CallStory call={call} />
    </PreviewPane>
  );
}

function CallFacts({ call, onOpenVoucher }: Readonly<{ call: CallView; onOpenVoucher: (id: string) => void }>) {
  const t = useT('serviceCall');
  const word = useStatusWord();
  const nameOf = useProductName();
  const { voucherId, voucherNo } = call;
  return (
    <PaneFacts
      rows={[
        [t('fact.customer'), <b key="c">{call.customerName}</b>],
        [
          t('fact.phone'),
          <span key="p" className="row gap4">
            <IconPhone size={14} aria-hidden />
            <span className="nw">{call.phone === null ? '—' : formatPhone(call.phone)}</span>
          </span>,
        ],
        [
          t('fact.address'),
          <span key="a">
            {call.address ?? '—'}
            <span className="t3 nw">
              {'　'}
              <IconMapPin size={12} aria-hidden /> {t(`zone.${call.zone}`)}
            </span>
          </span>,
        ],
        [t('fact.product'), nameOf(call)],
        [t('fact.serial'), call.serial ? <Imei key="s" value={call.serial} /> : '—'],
        [t('fact.symptom'), call.symptom],
        [
          t('fact.type'),
          <span key="t">
            <b>{call.typeGuess}</b> {t(`type.${call.typeGuess}`)}
            {call.warrantyUntil && (
              <span className="t3">
                {'　'}
                <span className="nw">{t('fact.warranty', { until: call.warrantyUntil })}</span>
              </span>
            )}
          </span>,
        ],
        ...(call.deadlineOn !== null && call.closedAt === null
          ? [[t('fact.deadline'), <LimitDay key="dl" on={call.deadlineOn} />] as const]
          : []),
        ...(voucherId !== null && voucherNo !== null
          ? [
              [
                t('fact.voucher'),
                <span key="v">
                  <button type="button" className="plain-link" onClick={() => onOpenVoucher(voucherId)}>
                    <Doc no={voucherNo} />
                  </button>{' '}
                  <span className="t2">
                    {call.voucherStatus === null ? '' : word('serviceVoucher', call.voucherStatus as VoucherStatus)}{' '}
                    {call.voucherHolder ?? ''}
                  </span>
                </span>,
              ] as const,
            ]
          : []),
        ...(call.receiptNo !== null ? [[t('fact.receipt'), <Doc key="r" no={call.receiptNo} />] as const] : []),
        ...(call.appointmentFrom !== null
          ? [
              [
                t('fact.appointment'),
                <span key="ap">
                  <When at={call.appointmentFrom} />
                  {call.appointmentTo !== null && (
                    <>
                      {' – '}
                      <When at={call.appointmentTo} />
                    </>
                  )}
                </span>,
              ] as const,
            ]
          : []),
        [
          t('fact.technician'),
          call.technician ?? (
            <span key="n" className="t3">
              {t('nobody')}
            </span>
          ),
        ],
        ...(call.arrivedAt !== null ? [[t('fact.arrived'), <When key="ar" at={call.arrivedAt} />] as const] : []),
        ...(call.leftAt !== null ? [[t('fact.left'), <When key="l" at={call.leftAt} />] as const] : []),
        ...(call.reworkOfNo !== null ? [[t('fact.rework'), <Doc key="rw" no={call.reworkOfNo} />] as const] : []),
        ...((call.cancelReason ?? call.rescheduleReason) ? [[t('fact.reason'), call.cancelReason ?? call.rescheduleReason] as const] : []),
        ...(call.closedAt !== null
          ? [[word('serviceCall', call.status), <OnDay key="cl" on={call.closedAt.slice(0, 10)} />] as const]
          : []),
      ]}
    />
  );
}

/** The story of the call, its voucher (since the call) and its receipt. */
function CallStory({ call }: Readonly<{ call: CallView }>) {
  const entityIds = [call.id, ...(call.voucherId ? [call.voucherId] : []), ...(call.receiptId ? [call.receiptId] : [])];
  const { data = [] } = useQuery(routeQuery('audit.story', { entityIds }));
  return <StoryTimeline entries={data.filter((e) => e.entityId !== call.voucherId || e.at >= call.calledAt)} />;
}
