import type { GatePoint } from '#shared/custody/schema';
import { useT } from '../kernel/i18n';
import { useKept } from '../kernel/kept';
import { ReasonDialog } from '../kernel/reason-dialog';

type Props = Readonly<{ receiptId: string; points: readonly GatePoint[]; onPass: (reason: string) => void; onClose: () => void }>;

/** 放行: what still stands open goes with a reason, under the name of who let it pass (decisions 6). */
export function OverrideDialog({ receiptId, points, onPass, onClose }: Props) {
  const t = useT('release');
  const kept = useKept(`release.override:${receiptId}`);
  return (
    <ReasonDialog
      kept={kept}
      title={t('overrideTitle')}
      stays={t('overrideStays')}
      causes={points.map((p) => t(`point.${p}`)).join(t('separator'))}
      reasons={[t('overrideReason.customer'), t('overrideReason.later'), t('overrideReason.agreed')]}
      deed={t('overrideDeed')}
      keep={t('overrideKeep')}
      isDanger={false}
      onDeed={(reason) => {
        kept.discard(); // from here on the draft of the release has it
        onPass(reason);
      }}
      onKeep={onClose}
    />
  );
}
