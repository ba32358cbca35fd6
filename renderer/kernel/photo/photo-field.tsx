import { IconCamera, IconPhotoPlus, IconX } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { MOST_PHOTOS } from '#shared/photo/routes';
import { call, routeQuery } from '../api';
import { useT } from '../i18n';
import { RefusalBanner } from '../refusal-banner';
import { CameraDialog } from './camera-dialog';
import { shrinkFile, type SmallPhoto } from './shrink';

const TINY = 64;
type Props = Readonly<{
  photoIds: readonly string[];
  isCameraOpen: boolean;
  onCamera: (isOpen: boolean) => void;
  onAdd: (id: string) => void;
  onRemove: (id: string) => void;
}>;

/** Photos of a form, by camera or from files; they belong to its draft until it is saved. */
export function PhotoField({ photoIds, isCameraOpen, onCamera, onAdd, onRemove }: Props) {
  const t = useT('counterIntake');
  const picker = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const photos = useQueries({ queries: photoIds.map((id) => routeQuery('photo.bytes', { id })) });
  const isFull = photoIds.length >= MOST_PHOTOS;

  const [note, setNote] = useState<string | null>(null);
  const keep = async (photo: SmallPhoto): Promise<void> => {
    const added = await call('photo.add', { ...photo }, uuidv7());
    onAdd(added.id);
    if (Math.min(photo.width, photo.height) < TINY) setNote(t('photoTiny', { no: String(photoIds.length + 1) }));
  };
  const fail = (error: unknown): void => setRefusal(error instanceof Error ? error : new Error('photo'));
  const takeFiles = async (files: FileList | null): Promise<void> => {
    setRefusal(null);
    setNote(null);
    const chosen = [...(files ?? [])];
    const room = MOST_PHOTOS - photoIds.length;
    if (chosen.length > room) setNote(t('restLeftOut', { max: String(MOST_PHOTOS), count: String(chosen.length - room) }));
    for (const file of chosen.slice(0, room)) await shrinkFile(file).then(keep).catch(fail);
    if (picker.current) picker.current.value = '';
  };
  return (
    <>
      <div className="photo-grid">
        {photoIds.map((id, i) => {
          const bytes = photos[i]?.data?.jpegBase64;
          return (
            <span key={id} className="photo">
              {bytes && <img src={`data:image/jpeg;base64,${bytes}`} alt={t('photoNo', { no: i + 1 })} />}
              <button type="button" className="photo-remove" aria-label={t('photoRemove', { no: i + 1 })} onClick={() => onRemove(id)}>
                <IconX size={14} aria-hidden />
              </button>
            </span>
          );
        })}
        <button type="button" className="photo-add" disabled={isFull} onClick={() => onCamera(true)}>
          <IconCamera size={20} stroke={1.6} aria-hidden />
          {t('takePhoto')}
        </button>
        <button type="button" className="photo-add" disabled={isFull} onClick={() => picker.current?.click()}>
          <IconPhotoPlus size={20} stroke={1.6} aria-hidden />
          {t('photoFile')}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept="image/jpeg,image/png,image/webp,image/gif"
          aria-label={t('photoFile')}
          onChange={(e) => void takeFiles(e.currentTarget.files)}
        />
      </div>
      {note !== null && (
        <p className="note amber" role="status">
          {note}
        </p>
      )}
      <RefusalBanner refusal={refusal} />
      {isCameraOpen && (
        <CameraDialog taken={photoIds.length} onShot={(photo) => void keep(photo).catch(fail)} onClose={() => onCamera(false)} />
      )}
    </>
  );
}
