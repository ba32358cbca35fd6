import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PhotoView } from '#shared/photo/routes';
import { routeQuery } from '../api';
import { useT } from '../i18n';
import { ViewDialog } from '../view-dialog';

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

/** Photos that are kept: small beside each other, each large on a press. */
export function PhotoGrid({ photos }: Readonly<{ photos: readonly PhotoView[] }>) {
  const t = useT('repairCard');
  const [opened, setOpened] = useState<PhotoView | null>(null);
  const nameOf = (photo: PhotoView, at: number): string => photo.caption ?? t('photoOf', { no: String(at + 1) });
  return (
    <>
      <div className="photo-grid">
        {photos.map((photo, i) => (
          <PhotoTile key={photo.id} photo={photo} name={nameOf(photo, i)} onOpen={() => setOpened(photo)} />
        ))}
      </div>
      {opened && (
        <ViewDialog title={nameOf(opened, photos.indexOf(opened))} size="auto" onClose={() => setOpened(null)}>
          <LargePhoto photo={opened} />
        </ViewDialog>
      )}
    </>
  );
}
