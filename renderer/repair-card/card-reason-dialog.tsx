import type { CardView } from '#shared/repair-card/schema';
import { useT } from '../kernel/i18n';
import { ReasonedDeed } from '../kernel/reason-dialog';

type Deed = 'fail' | 'recall' | 'propose' | 'cancel';
const ROUTES = {
  fail: 'repairCard.fail',
  recall: 'repairCard.recall',
  propose: 'repairCard.proposeUnrepairable',
  cancel: 'repairCard.cancel',
} as const satisfies Record<Deed, string>;

type Props = Readonly<{ card: CardView; deed: Deed; onClose: () => void }>;

/** Turns of a card that need a reason: 退修, 收回重修, 報無法修復, 取消修理. */
export function CardReasonDialog({ card, deed, onClose }: Props) {
  const t = useT('repairCard');
  const no = card.cardNo;
  const words = {
    fail: { title: t('failTitle', { no }), stays: t('failStays'), deed: t('fail'), keep: t('failKeep') },
    recall: { title: t('recallTitle', { no }), stays: t('recallStays'), deed: t('recall'), keep: t('recallKeep') },
    propose: { title: t('proposeTitle', { no }), stays: t('proposeStays'), deed: t('proposeUnrepairable'), keep: t('proposeKeep') },
    cancel: {
      title: t('cancelTitle', { no }),
      stays: t('cancelStays'),
      causes: t('cancelCauses'),
      deed: t('cancelCard'),
      keep: t('cancelKeep'),
    },
  }[deed];
  return (
    <ReasonedDeed
      {...words}
      route={ROUTES[deed]}
      form={`job.${deed}:${card.id}`}
      input={(reason) => ({ cardId: card.id, rev: card.rev, reason })}
      onDone={onClose}
      onKeep={onClose}
    />
  );
}
