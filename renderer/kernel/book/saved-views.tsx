import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { Dialog } from '../dialog';
import { Field } from '../field';
import { useT } from '../i18n';
import { usePreference } from '../preference';

export type SavedView<F> = Readonly<{ name: string; filters: F }>;

/** Views a person made for himself: filters and order under a name of his own. */
export function useSavedViews<F>(
  book: string,
  filters: z.ZodType<F>,
): readonly [readonly SavedView<F>[], (views: readonly SavedView<F>[]) => void] {
  const [views = [], setViews] = usePreference<readonly SavedView<F>[]>(`views:${book}`, (value) => {
    const stored = z.array(z.object({ name: z.string(), filters })).safeParse(value);
    return stored.success ? stored.data : [];
  });
  return [views, setViews];
}

type Props = Readonly<{ taken: readonly string[]; onSave: (name: string) => void; onClose: () => void }>;

/** Asks how the view shall be called. */
export function SaveViewDialog({ taken, onSave, onClose }: Props) {
  const t = useT('book');
  const deeds = useT('deeds');
  const [name, setName] = useState('');
  const clean = name.trim().slice(0, 20);
  const isTaken = taken.includes(clean);
  return (
    <Dialog
      width={420}
      title={t('saveView')}
      about={t('saveViewAbout')}
      deed={deeds('save')}
      missing={clean === '' ? deeds('missing', { count: 1 }) : isTaken ? t('nameTaken') : null}
      onDeed={() => onSave(clean)}
      onKeep={onClose}
    >
      <div className="fs">
        <Field label={t('viewName')} isRequired>
          <TextInput data-autofocus value={name} maxLength={20} onChange={(e) => setName(e.currentTarget.value)} />
        </Field>
      </div>
    </Dialog>
  );
}
