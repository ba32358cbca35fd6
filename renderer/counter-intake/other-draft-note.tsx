import { useT } from '../kernel/i18n';

/** Somebody was called away from another intake: it is still here, and the new customer waits for one press. */
export function OtherDraftNote({ name, onAfresh }: Readonly<{ name: string; onAfresh: () => void }>) {
  const t = useT('counterIntake');
  return (
    <div className="note info" role="status">
      <span className="grow">{t('otherDraft', { name: name === '' ? '—' : name })}</span>
      <button type="button" className="link plain-button" onClick={onAfresh}>
        {t('otherDraftAfresh')}
      </button>
    </div>
  );
}
