import { BEARERS, type Bearer } from '#shared/job-cost/bearers';
import type { CostJob, CostLineView } from '#shared/job-cost/schema';
import { useCommand } from '../api';
import { FieldGroup } from '../field';
import { useT } from '../i18n';
import { useKept, useKeptState } from '../kept';
import { ReasonDialog } from '../reason-dialog';
import { Segments } from '../segments';
import { showToast } from '../toast';

type Props = Readonly<{ job: CostJob; line: CostLineView; name: string; onClose: () => void }>;

/** 改負擔方 by the chief, with his reason; the rules' own answer stays in sight. */
export function BearerDialog({ job, line, name, onClose }: Props) {
  const t = useT('jobCost');
  const kept = useKept(`jobCost.bearer:${job.id}:${line.key.slice(-8)}`);
  const [bearer, setBearer] = useKeptState<Bearer>(kept, 'bearer', line.bearer);
  const save = useCommand('jobCost.setBearer', { request: kept.request });
  const done = (): void => {
    showToast({ text: t('done', { bearer: t(`bearers.${bearer}`) }) });
    onClose();
  };
  return (
    <ReasonDialog
      kept={kept}
      title={t('changeTitle', { what: name })}
      stays={t('changeStays')}
      deed={t('change')}
      keep={t('changeKeep')}
      isDanger={false}
      isBusy={save.isPending}
      refusal={save.error}
      onDeed={(reason) => save.mutate({ job, key: line.key, bearer, reason }, { onSuccess: done })}
      onKeep={onClose}
    >
      <FieldGroup label={t('bearer')} isRequired>
        <Segments
          label={t('bearer')}
          value={bearer}
          options={BEARERS.map((b) => ({ value: b, label: t(`bearers.${b}`), isNormal: b === line.derived }))}
          onChange={setBearer}
        />
        <p className="fs12 t3">{t('derived', { bearer: t(`bearers.${line.derived}`) })}</p>
      </FieldGroup>
    </ReasonDialog>
  );
}
