import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconDeviceFloppy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { hoursSince } from '#shared/backup/schedule';
import type { BackupOverview } from '#shared/backup/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { Blank, Failed, Loading } from '../kernel/blank-states';
import { engineNow, useMinute } from '../kernel/clock';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';
import { BackupPlaces } from './backup-places';
import { BackupRuns } from './backup-runs';
import { BackupSchedule } from './backup-schedule';
import { RecoveryPhrase } from './recovery-phrase';

const DAY_HOURS = 48;

/** How old the latest good one is, in words. */
function Age({ at }: Readonly<{ at: string | null }>) {
  const t = useT('backup');
  useMinute();
  if (at === null) return <span className="t3">{t('never')}</span>;
  const hours = hoursSince(at, engineNow());
  return (
    <span className="row gap8">
      <When at={at} />
      <span className="t2">{hours < DAY_HOURS ? t('hoursAgo', { hours }) : t('daysAgo', { days: Math.floor(hours / 24) })}</span>
    </span>
  );
}

function State({ overview }: Readonly<{ overview: BackupOverview }>) {
  const t = useT('backup');
  const request = useCommand('backup.request');
  const { state, goodAt } = overview.light;
  const isBad = state === 'late' || state === 'failed' || state === 'gone';
  return (
    <Sheet title={t('state')} step={1}>
      <div className="fs settings-rows">
        <span className="lab">{t('state')}</span>
        <span className={isBad ? 'row gap4 bad b' : state === 'good' ? 'row gap4 good b' : 'row gap4 t2'} role="status">
          {isBad ? <IconAlertTriangle size={16} aria-hidden /> : state === 'good' && <IconCircleCheck size={16} aria-hidden />}
          {overview.isRunning ? t('running') : t(`light.${state}`)}
        </span>
        <span className="lab">{t('lastGood')}</span>
        <Age at={goodAt} />
        <span className="lab" aria-hidden />
        <div className="row gap8">
          <Button
            size="xs"
            disabled={overview.isRunning || request.isPending}
            leftSection={<IconDeviceFloppy size={14} aria-hidden />}
            onClick={() => request.mutate({}, { onSuccess: () => showToast({ text: t('asked') }) })}
          >
            {t('now')}
          </Button>
          <Button size="xs" variant="default" renderRoot={(props) => <Link to="/restore" {...props} />}>
            {t('restore')}
          </Button>
        </div>
      </div>
      <p className="pad t2">{t('about')}</p>
      <RefusalBanner refusal={request.error} />
    </Sheet>
  );
}

/** 備份: how the last ones went, the recovery phrase, where and when (quality R23, S22). */
export function BackupPart() {
  const t = useT('backup');
  const settings = useT('settings');
  const may = useCan()('backup.overview');
  const overview = useQuery({ ...routeQuery('backup.overview', {}), enabled: may });
  if (!may) return <Blank title={t('part')} about={settings('managerOnly')} />;
  if (overview.error) return <Failed title={t('part')} refusal={overview.error} onAgain={() => void overview.refetch()} />;
  if (!overview.data) return <Loading />;
  return (
    <div className="settings-body">
      <div className="settings-sheets">
        <State overview={overview.data} />
        <RecoveryPhrase phraseAt={overview.data.phraseAt} />
        <BackupPlaces overview={overview.data} />
        <BackupSchedule key={`${overview.data.dailyAt}${JSON.stringify(overview.data.keep)}`} overview={overview.data} />
        <BackupRuns runs={overview.data.runs} />
      </div>
    </div>
  );
}
