import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from './i18n';
import { KeyOf } from './key-cap';
import { usePageKeys } from './key-layers';

type Props = Readonly<{ title: ReactNode; size: number | 'auto'; children: ReactNode; onClose: () => void }>;

/** Something to look at over the page, with nothing to save: its name, and the way back. */
export function ViewDialog({ title, size, children, onClose }: Props) {
  const t = useT('deeds');
  usePageKeys([{ key: 'Escape', label: t('close'), run: onClose }], 'dialog');
  return (
    <Modal.Root
      opened
      onClose={onClose}
      closeOnEscape={false}
      size={size}
      centered={false}
      yOffset={60}
      classNames={{ content: 'dialog' }}
      transitionProps={{ duration: 120, transition: 'fade' }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content>
        <div className="row dialog-head">
          <Modal.Title className="fs16 b grow" component="h2">
            {title}
          </Modal.Title>
          <Button variant="default" rightSection={<KeyOf of="Escape" />} onClick={onClose}>
            {t('close')}
          </Button>
        </div>
        <div className="dialog-body">{children}</div>
      </Modal.Content>
    </Modal.Root>
  );
}
