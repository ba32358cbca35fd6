import { IconAlertTriangle } from '@tabler/icons-react';
import { useEngineState } from '../kernel/engine-state';
import { useT } from '../kernel/i18n';

/** Says that the engine does not answer, and that nothing is lost. */
export function EngineBanner() {
  const t = useT('frame');
  const state = useEngineState();
  if (state === 'up') return null;
  return (
    <div className={state === 'stopped' ? 'note bad' : 'note amber'} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <span>{t(`engine.${state}`)}</span>
    </div>
  );
}
