import { useEffect } from 'react';
import { useT } from './i18n';
import { usePageKeys } from './key-layers';
import { KeyOf } from './key-cap';
import { observable, useObservable } from './observable';

type Toast = Readonly<{ text: string; undo?: () => void }>;
const current = observable<Toast | null>(null);
const SHOWN_MS = 6_000;

/** For a done deed, one at a time, six seconds. With `undo`, Ctrl+Z takes it back. Errors are never toasts. */
export const showToast = (toast: Toast): void => current.set(toast);

/** Stands once in the frame. */
export function ToastArea() {
  const t = useT('deeds');
  const toast = useObservable(current);
  useEffect(() => {
    if (!toast) return;
    const timer = window.setTimeout(() => current.set(null), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [toast]);
  const undo = (): void => {
    toast?.undo?.();
    current.set(null);
  };
  usePageKeys(toast?.undo ? [{ key: '$mod+z', label: t('undo'), run: undo, isShown: false, inFields: false }] : [], 'frame');
  return (
    <div role="status" aria-live="polite">
      {toast && (
        <div className="toast on-fill">
          <span>{toast.text}</span>
          {toast.undo && (
            <button type="button" onClick={undo}>
              {t('undo')} <KeyOf of="$mod+z" />
            </button>
          )}
        </div>
      )}
    </div>
  );
}
