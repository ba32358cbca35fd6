import { IconCheck } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { PhotoField } from '../kernel/photo/photo-field';
import { Sheet } from '../kernel/sheet';

const WANTED = 2;

/** 6 照片 of the device whose tab is open: two are wanted, none is required (B4). */
export function PhotoSection(props: ComponentProps<typeof PhotoField>) {
  const t = useT('counterIntake');
  return (
    <Sheet
      step={6}
      title={t('step.photos')}
      className="hug"
      end={
        <span className="fs12 t2 row gap4">
          {t('photosWanted', { count: WANTED })}
          {props.photoIds.length >= WANTED && <IconCheck size={14} className="good" aria-label={t('photosEnough')} />}
          <KeyOf of="F12" />
        </span>
      }
    >
      <div className="pad">
        <PhotoField {...props} />
      </div>
    </Sheet>
  );
}
