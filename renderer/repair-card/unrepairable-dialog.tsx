import type { CardView } from '#shared/repair-card/schema';
import { useCommand } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';

/** 無法修復, confirmed by the chief: the device goes back as it is (C4). */
export function UnrepairableDialog({ card, onClose }: Readonly<{ card: CardView; onClose: () => void }>) {
  const t = useT('repairCard');
  const run = useCommand('repairCard.confirmUnrepairable');
  return (
    <Dialog
      isDanger
      isAlert
      title={t('confirmUnrepairableTitle', { no: card.cardNo })}
      about={t('proposeStays')}
      deed={t('confirmUnrepairable')}
      keep={t('proposeKeep')}
      isBusy={run.isPending}
      onDeed={() => run.mutate({ cardId: card.id, rev: card.rev }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      <p>{t('proposed', { reason: card.unrepairableReason ?? '' })}</p>
      <RefusalBanner refusal={run.error} />
    </Dialog>
  );
}
