import { Button } from '@mantine/core';
import { IconFileTypePdf, IconPhotoDown } from '@tabler/icons-react';
import { useState } from 'react';
import { call } from './api';
import { useT } from './i18n';
import { RefusalBanner } from './refusal-banner';
import { showToast } from './toast';

type SaveProps = Readonly<{
  label: string;
  icon: typeof IconFileTypePdf;
  /** Compact: one of many in a list. */
  isSmall?: boolean;
  save(): Promise<Readonly<{ path: string | null }>>;
}>;

/** Writes something to a file the person chooses, and says where. */
function SaveFileButton({ label, icon: Icon, isSmall = false, save }: SaveProps) {
  const t = useT('papers');
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const run = (): void => {
    setIsBusy(true);
    setRefusal(null);
    save()
      .then(({ path }) => path && showToast({ text: t('savedFile', { path }) }))
      .catch((e: unknown) => setRefusal(e instanceof Error ? e : new Error(String(e))))
      .finally(() => setIsBusy(false));
  };
  return (
    <>
      <Button
        size={isSmall ? 'compact-xs' : 'xs'}
        variant={isSmall ? 'subtle' : 'default'}
        disabled={isBusy}
        leftSection={<Icon size={14} aria-hidden />}
        onClick={run}
      >
        {label}
      </Button>
      <RefusalBanner refusal={refusal} />
    </>
  );
}

/** The paper as PDF, drawn from its model. */
export function PdfButton({ documentId }: Readonly<{ documentId: string }>) {
  const t = useT('papers');
  return <SaveFileButton label={t('savePdf')} icon={IconFileTypePdf} save={() => call('printedDocument.savePdf', { documentId })} />;
}

/** What one print really was: its PDF, or the bytes that the printer got. */
export function ImageButton({ jobId }: Readonly<{ jobId: string }>) {
  const t = useT('papers');
  return <SaveFileButton label={t('saveImage')} icon={IconPhotoDown} isSmall save={() => call('printedDocument.saveImage', { jobId })} />;
}
