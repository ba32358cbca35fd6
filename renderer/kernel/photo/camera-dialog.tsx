import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../dialog';
import { useT } from '../i18n';
import { shootFrom, type SmallPhoto } from './shrink';

type Props = Readonly<{ taken: number; onShot: (photo: SmallPhoto) => void; onClose: () => void }>;

/** 拍照: the space bar shoots, as often as needed. */
export function CameraDialog({ taken, onShot, onClose }: Props) {
  const t = useT('counterIntake');
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'opening' | 'open' | 'none'>('opening');

  useEffect(() => {
    let stream: MediaStream | null = null;
    let isGone = false;
    const stop = (): void => stream?.getTracks().forEach((track) => track.stop());
    navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1920 }, facingMode: 'environment' }, audio: false }).then(
      (opened) => {
        stream = opened;
        if (isGone || !video.current) return stop();
        video.current.srcObject = opened;
        setState('open');
        opened.getVideoTracks()[0]?.addEventListener('ended', () => setState('none'));
      },
      () => setState('none'),
    );
    return () => {
      isGone = true;
      stop();
    };
  }, []);

  const shoot = (): void => {
    if (video.current) void shootFrom(video.current).then(onShot, () => setState('none'));
  };
  return (
    <Dialog
      title={t('camera')}
      about={t('cameraAbout')}
      deed={t('shoot')}
      keep={t('cameraDone')}
      width={720}
      missing={state === 'none' ? t('noCameraShort') : null}
      footer={t('cameraTaken', { count: taken })}
      onDeed={shoot}
      onKeep={onClose}
    >
      {/* The picture itself is the button: the space bar shoots. */}
      <button type="button" className="camera" data-autofocus aria-label={t('shoot')} onClick={shoot}>
        <video ref={video} autoPlay muted playsInline aria-hidden tabIndex={-1} />
      </button>
      {state === 'none' && (
        <p className="note amber" role="alert">
          {t('noCamera')}
        </p>
      )}
    </Dialog>
  );
}
