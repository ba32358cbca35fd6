import { IconPhotoPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PhotoView } from '#shared/photo/routes';
import { routeQuery, useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { shrinkFile } from '../kernel/photo/shrink';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';
import { ViewDialog } from '../kernel/view-dialog';

type TileProps = Readonly<{ photo: PhotoView; name: string; onOpen: () => void }>;

function PhotoTile({ photo, name, onOpen }: TileProps) {
  const { data } = useQuery(routeQuery('photo.bytes', { id: photo.id }));
  return (
    <button type="button" className="photo photo-tile" aria-label={name} onClick={onOpen}>
      {data && <img src={`data:image/jpeg;base64,${data.jpegBase64}`} alt="" />}
      {photo.caption && <em>{photo.caption}</em>}
    </button>
  );
}

function LargePhoto({ photo }: Readonly<{ photo: PhotoView }>) {
  const { data } = useQuery(routeQuery('photo.bytes', { id: photo.id }));
  return data ? <img className="photo-large" src={`data:image/jpeg;base64,${data.jpegBase64}`} alt={photo.caption ?? ''} /> : null;
}

/** 照片 of this stay: intake, old parts, finished work. */
export function PhotoSheet({ stayId }: Readonly<{ stayId: string }>) {
  const t = useT('repairCard');
  const input = useRef<HTMLInputElement>(null);
  const { data: photos = [] } = useQuery(routeQuery('photo.ofOwner', { ownerId: stayId }));
  const add = useCommand('photo.add');
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [opened, setOpened] = useState<PhotoView | null>(null);
  const nameOf = (photo: PhotoView, at: number): string => photo.caption ?? t('photoOf', { no: String(at + 1) });
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
        <div className="pad photo-grid">
          {photos.map((photo, i) => (
            <PhotoTile key={photo.id} photo={photo} name={nameOf(photo, i)} onOpen={() => setOpened(photo)} />
          ))}
        </div>
      )}
      {opened && (
        <ViewDialog title={nameOf(opened, photos.indexOf(opened))} size="auto" onClose={() => setOpened(null)}>
          <LargePhoto photo={opened} />
        </ViewDialog>
      )}
    </Sheet>
  );
}
