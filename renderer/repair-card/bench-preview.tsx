import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatPhone } from '#shared/customer/phone';
import { routeQuery } from '../kernel/api';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { KeyOf } from '../kernel/key-cap';
import { PreviewPane } from '../kernel/book/preview-pane';
import { useProductName } from '../kernel/product-name';
import { DL } from '../kernel/sheet';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';

/** The chosen card, whole, beside the board (space bar). */
export function BenchPreview({ id, onOpen }: Readonly<{ id: string; onOpen: () => void }>) {
  const t = useT('repairCard');
  const nameOf = useProductName();
  const { data: card } = useQuery(routeQuery('repairCard.byId', { id }));
  if (!card) return null;
  return (
    <PreviewPane
      head={
        <>
          <div className="row fs16">
            <Doc no={card.cardNo} />
          </div>
          <div className="row">
            <Status of="repairCard" is={card.status} />
            <span className="t2">{t(`type.${card.type}`)}</span>
          </div>
        </>
      }
      foot={
        <Button variant="default" rightSection={<KeyOf of="Enter" />} onClick={onOpen}>
          {t('openCard')}
        </Button>
      }
    >
      <DL
        rows={[
          [t('column.customer'), `${card.customerName}　${card.phone ? formatPhone(card.phone) : ''}`],
          [t('column.model'), nameOf(card)],
          [t('column.serial'), card.serial ? <Imei key="s" value={card.serial} /> : '—'],
          [t('column.place'), <b key="p">{card.place}</b>],
          [t('column.promise'), <When key="w" at={card.promisedAt} isNear />],
          [t('fault'), card.faultReported],
          [t('diagnosis'), card.diagnosis ?? t('notYet')],
          [t('work'), t('minutesSum', { minutes: card.workMinutes })],
          [
            t('parts'),
            card.parts
              .filter((p) => !p.isReversed)
              .map((p) => `${p.text} ×${p.qty}`)
              .join('、') || '—',
          ],
          [t('test'), card.testResult ?? '—'],
          [t('column.technician'), card.technicians.map((s) => s.name).join('、') || t('nobody')],
        ]}
      />
    </PreviewPane>
  );
}
