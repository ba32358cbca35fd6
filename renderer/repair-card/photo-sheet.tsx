import { IconPhotoPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { routeQuery, useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { PhotoGrid } from '../kernel/photo/photo-grid';
import { shrinkFile } from '../kernel/photo/shrink';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';

/** 照片 of this stay: intake, old parts, finished work. */
export function PhotoSheet({ stayId }: Readonly<{ stayId: string }>) {
  const t = useT('repairCard');
  const input = useRef<HTMLInputElement>(null);
  const { data: photos = [] } = useQuery(routeQuery('photo.ofOwner', { ownerId: stayId }));
  const add = useCommand('photo.add');
  const [refusal, setRefusal] = useState<Error | null>(null);
  const take = async (files: FileList | null): Promise<void> => {
    setRefusal(null);
    for (const file of files ?? []) {
      await shrinkFile(file)
        .then((photo) => add.mutateAsync({ ownerId: stayId, ...photo }))
        .catch((error: unknown) => setRefusal(error instanceof Error ? error : new Error('photo')));
    }
    if (input.current) input.current.value = '';
  };
  return (
    <Sheet
      step={4}
      title={t('photos')}
      count={photos.length}
      className="hug"
      end={
        <button type="button" className="chip" disabled={add.isPending} onClick={() => input.current?.click()}>
          <IconPhotoPlus size={14} aria-hidden />
          {t('photoAdd')}
        </button>
      }
    >
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        multiple
        hidden
        aria-label={t('photoAdd')}
        onChange={(e) => void take(e.currentTarget.files)}
      />
      <RefusalBanner refusal={refusal} />
      {photos.length === 0 ? (
        <p className="pad t2 fs12">{t('photoNoneAbout')}</p>
      ) : (
        <div className="pad">
          <PhotoGrid photos={photos} />
        </div>
      )}
    </Sheet>
  );
}
