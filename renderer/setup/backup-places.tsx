import { Button } from '@mantine/core';
import type { BackupOverview } from '#shared/backup/schema';
import { useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';

/** 放在哪裡: the folder, and a second copy on a stick or another computer. */
export function BackupPlaces({ overview }: Readonly<{ overview: BackupOverview }>) {
  const t = useT('backup');
  const choose = useCommand('backup.choosePlace');
  const set = useCommand('backup.setPlace');
  const isBusy = choose.isPending || set.isPending;
  const told = { onSuccess: () => showToast({ text: t('place.changed') }) };
  const row = (place: 'first' | 'second', folder: string | null, none: string, drop: string) => (
    <>
      <span className="lab">{t(`place.${place}`)}</span>
      <div className="row gap8 wrap-row">
        <span className={folder === null ? 't2' : 'b'}>{folder ?? none}</span>
        <Button
          size="xs"
          variant="default"
          disabled={isBusy}
          aria-label={`${t(`place.${place}`)}　${t('place.choose')}`}
          onClick={() =>
            choose.mutate({ place }, { onSuccess: (chosen) => chosen.folder !== null && showToast({ text: t('place.changed') }) })
          }
        >
          {t('place.choose')}
        </Button>
        {folder !== null && (
          <Button size="xs" variant="default" disabled={isBusy} onClick={() => set.mutate({ place, folder: null }, told)}>
            {drop}
          </Button>
        )}
      </div>
    </>
  );
  return (
    <Sheet title={t('place.title')} step={3}>
      <div className="fs settings-rows">
        {row('first', overview.folder, t('place.own'), t('place.back'))}
        {row('second', overview.secondFolder, t('place.no'), t('place.drop'))}
      </div>
      <RefusalBanner refusal={choose.error ?? set.error} />
    </Sheet>
  );
}
