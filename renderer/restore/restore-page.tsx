import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Blank } from '../kernel/blank-states';
import { clockTime, localDay } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { useObservable } from '../kernel/observable';
import { useCan, useSession } from '../kernel/session';
import { RestoreSteps } from './restore-steps';
import { restored } from './restore-work';

/** 還原備份 for the manager who is signed in. */
export function RestorePage() {
  const t = useT('backup.restorePage');
  const settings = useT('settings');
  const { zone } = useSession();
  const may = useCan()('backup.overview');
  const done = useObservable(restored);
  if (done)
    return (
      <div className="settings-body">
        <div className="note good" role="status">
          <IconCircleCheck size={18} className="good" aria-hidden />
          <div className="col gap8">
            <b>{t('done')}</b>
            <span>{t('doneAbout', { at: `${localDay(done.madeAt, zone)} ${clockTime(done.madeAt, zone)}`, keptIn: done.keptIn })}</span>
            <div>
              <Button size="xs" variant="default" onClick={() => restored.set(null)}>
                {t('doneOk')}
              </Button>
            </div>
          </div>
        </div>
      </div>
    );
  if (!may) return <Blank title={t('title')} about={settings('managerOnly')} />;
  return (
    <div className="restore-page">
      <div>
        <h1 className="fs16 b">{t('title')}</h1>
        <p className="t2">{t('about')}</p>
      </div>
      <RestoreSteps zone={zone} />
    </div>
  );
}
