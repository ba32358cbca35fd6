import { Button, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CardView } from '#shared/repair-card/schema';
import { OPEN_CARD_STATUSES } from '#shared/repair-card/states';
import { routeQuery, useCommand } from '../kernel/api';
import { useAskedCommand } from '../kernel/asked';
import { Doc } from '../kernel/doc-number';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { useKept, useKeptState } from '../kernel/kept';
import { useReasonWords } from '../kernel/reason-words';
import { RefusalBanner } from '../kernel/refusal-banner';
import { LimitDay } from '../kernel/limit-day';
import { useCan } from '../kernel/session';
import { DL, Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';
import { OnDay } from '../kernel/when';

/** The last of the reasons, where the customer may have another device now. */
const RIGHTS = ['partsExchange', 'sumExchange'];

/** 待料換貨: how many days the device waits for its part, from which day on another one is due, and the one it was exchanged for (D4, B27). */
export function ExchangeSheet({ card }: Readonly<{ card: CardView }>) {
  const t = useT('exchange');
  const words = useReasonWords('warranty');
  const can = useCan();
  const papers = useT('papers');
  const mayExchange = can('exchange.unitReady');
  const print = useCommand('printedDocument.printExchange');
  const { data: clock, error } = useQuery(routeQuery('exchange.ofCard', { cardId: card.id }));
  const order = clock?.order ?? null;
  if (error) return <RefusalBanner refusal={error} />;
  if (clock === undefined) return null;
  const isOpen = OPEN_CARD_STATUSES.includes(card.status);
  const isLimited = clock.deadlineOn !== null && isOpen;
  const isWaiting = clock.isSum ? isLimited : card.status === 'WAIT_PART' && clock.limitDays !== null;
  if (order === null && !isWaiting && !isLimited) return null;
  return (
    <Sheet
      title={order === null && !isWaiting ? t('deadline') : clock.isSum && order === null ? t('repairDays') : t('title')}
      className="hug"
      count={order ? <Doc no={order.rxNo} /> : undefined}
    >
      {order ? (
        <DL
          labelWidth={84}
          rows={[
            [t('old'), <Imei key="old" value={order.oldIdentifier} />],
            [t('new'), <Imei key="new" value={order.newIdentifier} />],
            [t('agreed'), <OnDay key="agreed" on={order.agreedOn} />],
            [t('handedOver'), order.handedOverOn === null ? t('waits') : <OnDay key="over" on={order.handedOverOn} />],
          ]}
        />
      ) : (
        isWaiting && (
          <ul className="why fs12 pad" aria-label={t('title')}>
            {clock.reasons.map((reason) => (
              <li key={reason.code} className={RIGHTS.includes(reason.code) ? 'amber b' : undefined}>
                {words(reason)}
              </li>
            ))}
          </ul>
        )
      )}
      {order === null && isLimited && (
        <DL
          labelWidth={120}
          rows={[
            [t('deadline'), <LimitDay key="limit" on={clock.deadlineOn} />],
            ...(clock.loanerFromOn === null ? [] : [[t('loaner'), <OnDay key="loaner" on={clock.loanerFromOn} />] as const]),
          ]}
        />
      )}
      {order !== null && can('printedDocument.printExchange') && (
        <div className="row pad">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPrinter size={15} aria-hidden />}
            loading={print.isPending}
            onClick={() =>
              print.mutate({ cardId: card.id }, { onSuccess: () => showToast({ text: papers('queued', { no: order.rxNo }) }) })
            }
          >
            {papers('printExchange')}
          </Button>
        </div>
      )}
      <RefusalBanner refusal={print.error} />
      {order === null && clock.isEntitled && mayExchange && <UnitForm card={card} />}
    </Sheet>
  );
}

/** The new device is scanned; from then on it waits for its owner in the place of the old one. */
function UnitForm({ card }: Readonly<{ card: CardView }>) {
  const t = useT('exchange');
  const kept = useKept(`job.exchange:${card.id}`);
  const [scanned, setScanned] = useKeptState(kept, 'scanned', '');
  const save = useAskedCommand('exchange.unitReady', { request: kept.request });
  const unit = { cardId: card.id, rev: card.rev, newIdentifier: scanned.trim() };
  const run = (): void => save.mutate(unit, { onSuccess: () => undefined });
  return (
    <>
      <EntryForm label={t('deed')} className="fs">
        <Field label={t('newUnit')} hint={t('hint')}>
          <TextInput
            value={scanned}
            onChange={(e) => setScanned(e.currentTarget.value)}
            onKeyDown={(e) => e.key === 'Enter' && scanned.trim() !== '' && run()}
          />
        </Field>
      </EntryForm>
      <div className="row pad">
        <Button size="xs" variant="default" disabled={scanned.trim() === ''} loading={save.isPending} onClick={run}>
          {t('deed')}
        </Button>
      </div>
      <RefusalBanner refusal={save.error} />
      {save.question}
    </>
  );
}
