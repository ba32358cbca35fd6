import { Button } from '@mantine/core';
import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useState } from 'react';
import { Blank } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { pageFaultRef } from '../kernel/page-fault';

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

/** A page that threw: the frame stands, drafts are kept, one button, and the reference of the line in the log. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const t = useT();
  const [fault] = useState(() => (error instanceof Error ? error : new Error('page')));
  return (
    <Blank isPage title={t('frame.pageFailed')} about={t('frame.pageFailedAbout')}>
      <Button onClick={reset}>{t('deeds.reload')}</Button>
      <span className="fs12 t3">{t('support.reference', { ref: pageFaultRef(fault) })}</span>
    </Blank>
  );
}
