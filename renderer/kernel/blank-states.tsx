import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useT } from './i18n';
import { useRefusalWords } from './refusal-banner';

const PATIENCE_MS = 200;

/** True only after 200 ms of waiting: nothing flickers for what is quick. */
export function useIsSlow(isLoading: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isLoading) return;
    const timer = window.setTimeout(() => setIsSlow(true), PATIENCE_MS);
    return () => {
      window.clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isLoading]);
  return isLoading && isSlow;
}

type BlankProps = Readonly<{ title: string; about: ReactNode; children?: ReactNode; isPage?: boolean }>;

/** Nothing here: one bold sentence, what will be here, one or two ways on. */
export const Blank = ({ title, about, children, isPage = false }: BlankProps) => (
  <div className="blank">
    {isPage ? <h1 className="fs16 b">{title}</h1> : <h2 className="fs16 b">{title}</h2>}
    <p className="t2">{about}</p>
    {children !== undefined && <div className="row">{children}</div>}
  </div>
);

/** Grey bars in the place of the rows to come, after 200 ms. Same height as the rows. */
export function Loading({ rows = 8, isLoading = true }: Readonly<{ rows?: number; isLoading?: boolean }>) {
  const t = useT('grid');
  const isSlow = useIsSlow(isLoading);
  if (!isSlow) return null;
  return (
    <div role="status" aria-label={t('loading')} className="bars">
      {Array.from({ length: rows }, (_, i) => (
        <span key={i} className="skel" style={{ width: `${42 + ((i * 29) % 46)}%` }} />
      ))}
    </div>
  );
}

type FailedProps = Readonly<{ title: string; refusal: Error; onAgain: () => void }>;

/** A part that could not be read: what failed, what is safe, what to do, one button. */
export function Failed({ title, refusal, onAgain }: FailedProps) {
  const t = useT('deeds');
  const words = useRefusalWords();
  return (
    <div role="alert" className="blank">
      <h2 className="fs16 b row">
        <IconAlertTriangle size={18} className="bad" aria-hidden />
        {title}
      </h2>
      <p className="t2">{words(refusal)}</p>
      <div className="row">
        <Button variant="default" leftSection={<IconRefresh size={15} aria-hidden />} onClick={onAgain}>
          {t('again')}
        </Button>
      </div>
    </div>
  );
}
