import { canHappen } from '#shared/kernel/state-machine';
import { END_EVENTS, type OldPartView } from '#shared/old-part/schema';
import { oldPartTransitions } from '#shared/old-part/states';
import { useCommand } from '../kernel/api';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { ReasonDialog } from '../kernel/reason-dialog';
import { Segments } from '../kernel/segments';
import { showToast } from '../kernel/toast';
import { partText } from './old-part-columns';

/** 不還廠商: scrapped, given to the customer or missing; the chief says why (E25). */
export function EndDialog({ item, onClose }: Readonly<{ item: OldPartView; onClose: () => void }>) {
  const t = useT('oldPart');
  const kept = useKept(`oldPart.end:${item.id}`);
  const end = useCommand('oldPart.end', { request: kept.request });
  const ways = END_EVENTS.filter((e) => canHappen(oldPartTransitions, item.status, e));
  const [chosen, setAs] = useKeptState<(typeof END_EVENTS)[number]>(kept, 'as', ways[0] ?? 'lose');
  const as = ways.includes(chosen) ? chosen : (ways[0] ?? 'lose');
  return (
    <ReasonDialog
      kept={kept}
      title={t('endTitle', { no: item.opNo })}
      stays={`${partText(item)}　${item.jobNo}`}
      deed={t('deed.end')}
      keep={t('keep')}
      isBusy={end.isPending}
      refusal={end.error}
      onDeed={(reason) =>
        end.mutate(
          { oldPartId: item.id, rev: item.rev, as, reason },
          {
            onSuccess: (done) => {
              showToast({ text: t('ended', { no: done.opNo }) });
              onClose();
            },
          },
        )
      }
      onKeep={onClose}
    >
      <Field label={t('endAs')}>
        <Segments
          label={t('endAs')}
          value={as}
          width={280}
          options={ways.map((w) => ({ value: w, label: t(`ends.${w}`) }))}
          onChange={setAs}
        />
      </Field>
    </ReasonDialog>
  );
}
