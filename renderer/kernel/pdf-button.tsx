import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { call } from './api';
import { useT } from './i18n';
import { RefusalBanner } from './refusal-banner';
import { showToast } from './toast';

type Props = Readonly<{ documentId: string }>;

/** Writes the paper as PDF to a file the person chooses. */
export function PdfButton({ documentId }: Props) {
  const t = useT('papers');
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const run = (): void => {
    setIsBusy(true);
    setRefusal(null);
    call('printedDocument.savePdf', { documentId })
      .then(({ path }) => path && showToast({ text: t('savedPdf', { path }) }))
      .catch((e: unknown) => setRefusal(e instanceof Error ? e : new Error(String(e))))
      .finally(() => setIsBusy(false));
  };
  return (
    <>
      <Button size="xs" variant="default" disabled={isBusy} leftSection={<IconFileTypePdf size={14} aria-hidden />} onClick={run}>
        {t('savePdf')}
      </Button>
      <RefusalBanner refusal={refusal} />
    </>
  );
}
