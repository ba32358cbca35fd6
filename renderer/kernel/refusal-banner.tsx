import { IconAlertTriangle } from '@tabler/icons-react';
import { use, useEffect, useRef, type ReactNode } from 'react';
import { RouteError } from './api';
import { errorSentence } from './error-words';
import { useLanguage, useT } from './i18n';
import { pageFaultRef } from './page-fault';
import { SessionProvider } from './session';

/** The sentence of a refusal, also before anyone is signed in. */
export function useRefusalWords(): (error: Error) => string {
  const { language } = useLanguage();
  const session = use(SessionProvider);
  const place = { zone: session?.zone ?? 'Asia/Taipei', currency: session?.currency ?? 'TWD' } as const;
  return (error) =>
    errorSentence(
      language,
      place,
      error instanceof RouteError ? error.error : { code: 'UNEXPECTED', params: { ref: pageFaultRef(error) } },
    );
}

type Props = Readonly<{ refusal: Error | null; children?: ReactNode }>;

/** Where a command was refused: what happened, what is safe, what to do, and (children) the key to do it. It stays until solved. */
export function RefusalBanner({ refusal, children }: Props) {
  const t = useT('deeds');
  const words = useRefusalWords();
  const banner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = banner.current?.closest('[role="dialog"], [role="alertdialog"], main');
    if (refusal) form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(); // the hand goes to the field that is wrong
  }, [refusal]);
  if (!refusal) return null;
  const facts =
    refusal instanceof RouteError
      ? [refusal.error.code, ...Object.entries(refusal.error.params).map(([k, v]) => `${k}: ${v}`)]
      : [refusal.name];
  return (
    <div ref={banner} className="note bad refusal" role="alert">
      <IconAlertTriangle size={18} className="bad" aria-hidden />
      <div className="col grow">
        <span>{words(refusal)}</span>
        {children}
        <details className="fs12 t2">
          <summary>{t('details')}</summary>
          {facts.join('　')}
        </details>
      </div>
    </div>
  );
}
