import { Button } from '@mantine/core';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { Blank } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';

function ToToday() {
  const t = useT('frame');
  return (
    <Button variant="default" component={Link} to="/today">
      {t('toToday')}
    </Button>
  );
}

export function PageMissing() {
  const t = useT('frame');
  return (
    <Blank isPage title={t('pageMissing')} about={t('pageMissingAbout')}>
      <ToToday />
    </Blank>
  );
}

/** A page that threw: the frame stands, drafts are kept, one button. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const t = useT();
  return (
    <Blank isPage title={t('frame.pageFailed')} about={t('frame.pageFailedAbout')}>
      <Button onClick={reset}>{t('deeds.reload')}</Button>
      <details className="fs12 t3">
        <summary>{t('deeds.details')}</summary>
        {error instanceof Error ? error.message : String(error)}
      </details>
    </Blank>
  );
}
