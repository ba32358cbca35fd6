import { Button, Modal } from '@mantine/core';
import { useCallback, useEffect, useId, useState, type ReactNode } from 'react';
import { useT } from './i18n';
import { KeptNote, type Kept } from './kept';
import { KeyOf } from './key-cap';
import { usePageKeys } from './key-layers';

type Props = Readonly<{
  title: ReactNode;
  /** First line: what stays. */
  about?: ReactNode;
  children: ReactNode;
  /** The deed by name; Ctrl+Enter does it, Enter alone never. */
  deed: string;
  /** The refusal by name (不作廢); Esc. */
  keep?: string;
  isDanger?: boolean;
  isBusy?: boolean;
  /** Why the deed cannot be done yet; the button is off and says so. */
  missing?: string | null;
  footer?: ReactNode;
  /** What is typed is kept (kept.tsx); the foot says when it was brought back. */
  kept?: Kept;
  width?: number;
  isAlert?: boolean;
  onDeed: () => void;
  onKeep: () => void;
}>;

/** How far from the window's edges: less and less in a low window (200 %), so that the form keeps its room. */
const TOP = 'clamp(8px, 100dvh - 600px, 100px)';
const WIDE_TOP = 'clamp(8px, 100dvh - 700px, 40px)';

/**
 * A dialog over the page, for what needs its own form; it is open as long as it is drawn. Focus starts in the first field with
 * data-autofocus.
 */
export function Dialog(props: Props) {
  const aboutId = useId();
  /**
   * Mantine's own role wins over one that is given, so a question about what cannot be undone gets its role on the page. Always the same
   * function: with a new one the focus would go back to the first field.
   */
  const asAlert = useCallback(
    (content: HTMLElement | null): void => {
      content?.setAttribute('role', 'alertdialog');
      content?.setAttribute('aria-describedby', aboutId);
    },
    [aboutId],
  );
  return (
    <Modal.Root
      opened
      onClose={props.onKeep}
      size={props.width ?? 520}
      classNames={{ content: 'dialog' }}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered={false}
      yOffset={(props.width ?? 0) > 700 ? WIDE_TOP : TOP}
      transitionProps={{ duration: 120, transition: 'fade' }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content ref={props.isAlert ? asAlert : null}>
        <DialogBody {...props} aboutId={aboutId} />
      </Modal.Content>
    </Modal.Root>
  );
}

function DialogBody({
  title,
  about,
  children,
  deed,
  keep,
  isDanger = false,
  isBusy = false,
  missing,
  footer,
  kept,
  onDeed,
  onKeep,
  aboutId,
}: Props & Readonly<{ aboutId: string }>) {
  const t = useT('deeds');
  const [wasFocused] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (wasFocused instanceof HTMLElement && wasFocused.isConnected) wasFocused.focus({ preventScroll: true }); // the hand goes on where it was
    },
    [wasFocused],
  );
  const mayDo = !isBusy && !missing;
  const leave = keep ?? t('cancel');
  usePageKeys(
    [
      { key: '$mod+Enter', label: deed, run: () => mayDo && onDeed() },
      { key: 'Escape', label: leave, run: onKeep },
    ],
    'dialog',
  );
  return (
    <>
      <div className="dialog-head">
        <Modal.Title className="fs16 b" component="h2">
          {title}
        </Modal.Title>
        {about !== undefined && (
          <p id={aboutId} className="t2">
            {about}
          </p>
        )}
      </div>
      <div className="dialog-body">{children}</div>
      <div className="dialog-foot">
        <span className="fs12 t2 grow row">
          {missing ?? footer}
          {kept && <KeptNote kept={kept} />}
        </span>
        <Button size="md" variant="default" rightSection={<KeyOf of="Escape" />} onClick={onKeep}>
          {leave}
        </Button>
        <Button
          size="md"
          disabled={!mayDo}
          rightSection={<KeyOf of="$mod+Enter" />}
          onClick={onDeed}
          {...(isDanger ? { className: 'danger' } : {})}
        >
          {deed}
        </Button>
      </div>
    </>
  );
}
