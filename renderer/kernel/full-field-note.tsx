import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { refusedText } from './field-room';
import { useT } from './i18n';
import { useObservable } from './observable';

const SHOWN_MS = 8_000;
const HEIGHT = 30;

/** Under the field that took no more text: how much it holds. Goes with the next change of the field, or when it is left. */
export function FullFieldNote() {
  const t = useT('fields');
  const refused = useObservable(refusedText);
  useEffect(() => {
    if (!refused) return;
    const { field } = refused;
    const close = (): void => refusedText.set(null);
    const timer = window.setTimeout(close, SHOWN_MS);
    field.addEventListener('input', close);
    field.addEventListener('blur', close);
    return () => {
      window.clearTimeout(timer);
      field.removeEventListener('input', close);
      field.removeEventListener('blur', close);
    };
  }, [refused]);
  if (!refused) return null;
  const { left, top, bottom } = refused.field.getBoundingClientRect();
  const isLow = bottom + HEIGHT > window.innerHeight;
  return (
    <div className="full-field" role="alert" style={{ left, top: isLow ? top - HEIGHT : bottom }}>
      <IconAlertTriangle size={14} aria-hidden />
      <span>{t('full', { max: String(refused.max) })}</span>
    </div>
  );
}
