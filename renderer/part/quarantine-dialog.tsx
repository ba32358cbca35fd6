import { useT } from '../kernel/i18n';
import { useKept } from '../kernel/kept';
import { ReasonDialog } from '../kernel/reason-dialog';

type Props = Readonly<{ from: string; to: string; count: number; onReason: (reason: string) => void; onKeep: () => void }>;

/** Why parts go into quarantine or out of it: it stands on the part's card. */
export function QuarantineDialog({ from, to, count, onReason, onKeep }: Props) {
  const t = useT('store');
  const kept = useKept('part.quarantine:move');
  return (
    <ReasonDialog
      kept={kept}
      isDanger={false}
      title={t('reasonTitle', { count, from, to })}
      stays={t('reasonStays')}
      deed={t('move')}
      keep={t('reasonKeep')}
      onDeed={(reason) => {
        kept.discard();
        onReason(reason);
      }}
      onKeep={onKeep}
    />
  );
}
