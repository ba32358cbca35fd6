import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../kernel/api';
import { Blank, Failed, Loading } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';

/** 支援包: what is inside is shown before it is saved; it holds nobody's data (quality S28). */
export function SupportPart() {
  const t = useT('support');
  return useCan()('support.save') ? <SupportBundle /> : <Blank title={t('title')} about={t('managerOnly')} />;
}

function SupportBundle() {
  const t = useT('support');
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const preview = useQuery({ queryKey: ['support.preview'], queryFn: () => call('support.preview', {}), staleTime: 0, gcTime: 0 });
  const save = (): void => {
    setIsBusy(true);
    setRefusal(null);
    call('support.save', {})
      .then(({ path }) => path !== null && showToast({ text: t('saved', { path }) }))
      .catch((e: unknown) => setRefusal(e instanceof Error ? e : new Error(String(e))))
      .finally(() => setIsBusy(false));
  };
  if (preview.error) return <Failed title={t('title')} refusal={preview.error} onAgain={() => void preview.refetch()} />;
  if (!preview.data) return <Loading />;
  return (
    <div className="settings-body">
      <div className="settings-sheets">
        <Sheet title={t('title')} step={1}>
          <div className="pad support-deed">
            <p>{t('about')}</p>
            <Button leftSection={<IconDownload size={15} aria-hidden />} disabled={isBusy} onClick={save}>
              {t('save')}
            </Button>
          </div>
          <RefusalBanner refusal={refusal} />
        </Sheet>
        <Sheet title={t('inside')} step={2}>
          <ul className="pad col">
            {preview.data.parts.map(({ part, items }) => (
              <li key={part}>{t(`parts.${part}`, { items })}</li>
            ))}
          </ul>
          <details className="pad support-whole">
            <summary>{t('text')}</summary>
            <textarea className="support-text" aria-label={t('text')} readOnly rows={14} value={preview.data.text} />
          </details>
        </Sheet>
      </div>
    </div>
  );
}
