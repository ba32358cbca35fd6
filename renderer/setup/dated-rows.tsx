import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { useT } from '../kernel/i18n';
import type { Kept } from '../kernel/kept';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';

type PartProps = Readonly<{
  title: string;
  /** What writes a new row; its key is N. */
  deed: string;
  mayChange: boolean;
  children: ReactNode;
  form: (onClose: () => void) => ReactNode;
  /** Another button of the part, before the deed. */
  end?: ReactNode;
}>;

/** A part of 設定 whose rows count from a day on: none is changed, a new one is written. */
export function DatedRows({ title, deed, mayChange, children, form, end }: PartProps) {
  const [isNew, setIsNew] = useState(false);
  usePageKeys(mayChange ? [{ key: 'n', label: deed, run: () => setIsNew(true) }] : []);
  return (
    <div className="settings-body">
      <Sheet
        title={title}
        end={
          <span className="row">
            {end}
            {mayChange && (
              <Button size="xs" variant="default" rightSection={<KeyOf of="n" />} onClick={() => setIsNew(true)}>
                {deed}
              </Button>
            )}
          </span>
        }
      >
        {children}
      </Sheet>
      {isNew && form(() => setIsNew(false))}
    </div>
  );
}

type DialogProps = Readonly<{
  kept: Kept;
  title: string;
  about: string;
  isBusy: boolean;
  refusal: Error | null;
  /** Writes the row and says so by `onSaved`. */
  onSave: (onSaved: () => void) => void;
  onClose: () => void;
  children: ReactNode;
}>;

/** The form of a new row. */
export function NewRowDialog({ kept, title, about, isBusy, refusal, onSave, onClose, children }: DialogProps) {
  const t = useT('settings');
  const onSaved = (): void => {
    showToast({ text: t('saved') });
    onClose();
  };
  return (
    <Dialog kept={kept} title={title} about={about} deed={title} isBusy={isBusy} onDeed={() => onSave(onSaved)} onKeep={onClose}>
      <EntryForm label={title} className="fs">
        {children}
      </EntryForm>
      <RefusalBanner refusal={refusal} />
    </Dialog>
  );
}
