import { Button } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import type { StayView } from '#shared/custody/schema';
import { DocHead, PaneTitle, PreviewPane } from '../kernel/book/preview-pane';
import { Doc } from '../kernel/doc-number';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Status } from '../kernel/status';
import { When } from '../kernel/when';
import { usePossibleDeeds, type StayDeed } from './stay-deeds';
import { StayEntries, StayFacts } from './stay-facts';

type Props = Readonly<{ stay: StayView; isListed: boolean; onDeed: (deed: StayDeed) => void; onOpenJob: () => void }>;

function DeedButtons({ stay, onDeed, onOpenJob }: Omit<Props, 'isListed'>) {
  const t = useT('custody');
  const deeds = usePossibleDeeds(stay);
  return (
    <>
      {deeds.map(({ deed, key }) => (
        <Button key={deed} size="xs" variant="default" rightSection={<KeyOf of={key} />} onClick={() => onDeed(deed)}>
          {t(`deed.${deed}`)}
        </Button>
      ))}
      {stay.cardId !== null && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconTool size={15} aria-hidden />}
          rightSection={<KeyOf of="Enter" />}
          onClick={onOpenJob}
        >
          {t('deed.openJob')}
        </Button>
      )}
    </>
  );
}

/** The chosen line, whole: facts, every custody entry, what may be done now. */
export function StayPreview({ stay, isListed, ...rest }: Props) {
  const t = useT('custody');
  const book = useT('book');
  return (
    <PreviewPane
      head={
        <>
          <DocHead no={stay.dlNo} status={<Status of="custody" is={stay.state} />} />
          <div className="row t2 fs12">
            <span className="grow">
              <When at={stay.inAt ?? stay.openedAt} />
            </span>
            <span>{book('days', { count: stay.daysHere })}</span>
          </div>
          {!isListed && <p className="fs12 t3">{book('chosenGone')}</p>}
        </>
      }
      foot={<DeedButtons stay={stay} {...rest} />}
    >
      <StayFacts stay={stay} />
      <PaneTitle>{t('entries')}</PaneTitle>
      <StayEntries stay={stay} />
    </PreviewPane>
  );
}

/** Under the book while the pane is closed: the numbers of the chosen line and what may be done. */
export function StayStrip({ stay, ...rest }: Omit<Props, 'isListed'>) {
  const t = useT('custody');
  return (
    <div className="row stay-strip">
      <span className="row grow ell">
        <Doc no={stay.dlNo} />
        <span className="nw">
          <span className="t2">{t('fact.receipt')}</span> <Doc no={stay.receiptNo} isBold={false} />
        </span>
        {stay.cardNo !== null && (
          <span className="nw">
            <span className="t2">{t('fact.card')}</span> <Doc no={stay.cardNo} isBold={false} />
          </span>
        )}
        {stay.voucherNo !== null && (
          <span className="nw">
            <span className="t2">{t('fact.voucher')}</span> <Doc no={stay.voucherNo} isBold={false} />
          </span>
        )}
      </span>
      <DeedButtons stay={stay} {...rest} />
    </div>
  );
}
