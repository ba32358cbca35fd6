import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { Dialog } from '../dialog';
import { useT } from '../i18n';
import { readChoice, type ColumnChoice, type LedgerColumn } from './column';

type Props<T> = Readonly<{
  columns: readonly LedgerColumn<T>[];
  choice: ColumnChoice;
  onSave: (choice: ColumnChoice) => void;
  onClose: () => void;
}>;

/** Which columns, in which order (Ctrl ⇧ C). */
export function ColumnDialog<T>({ columns, choice, onSave, onClose }: Props<T>) {
  const t = useT('grid');
  const deeds = useT('deeds');
  const [{ order, hidden }, setDraft] = useState(choice);
  const move = (at: number, by: 1 | -1): void => {
    const next = [...order];
    const [taken] = next.splice(at, 1);
    if (taken) next.splice(at + by, 0, taken);
    setDraft({ order: next, hidden });
  };
  const firstFree = order.find((key) => columns.find((c) => c.key === key)?.hideable !== false);
  const toggle = (key: string): void =>
    setDraft({ order, hidden: hidden.includes(key) ? hidden.filter((k) => k !== key) : [...hidden, key] });
  return (
    <Dialog
      title={t('columns')}
      about={t('columnsAbout')}
      deed={deeds('save')}
      onDeed={() => onSave({ order, hidden })}
      onKeep={onClose}
      width={420}
      footer={
        <Button size="xs" variant="default" onClick={() => setDraft(readChoice(undefined, columns))}>
          {t('columnsReset')}
        </Button>
      }
    >
      <ul className="column-list">
        {order.map((key, at) => {
          const column = columns.find((c) => c.key === key);
          if (!column) return null;
          return (
            <li key={key} className="row">
              <Checkbox
                className="grow"
                label={column.head}
                checked={!hidden.includes(key)}
                disabled={column.hideable === false}
                onChange={() => toggle(key)}
                {...(key === firstFree ? { 'data-autofocus': true } : {})}
              />
              <ActionIcon
                variant="default"
                size={26}
                disabled={at === 0}
                aria-label={t('columnUp', { name: column.head })}
                onClick={() => move(at, -1)}
              >
                <IconArrowUp size={14} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size={26}
                disabled={at === order.length - 1}
                aria-label={t('columnDown', { name: column.head })}
                onClick={() => move(at, 1)}
              >
                <IconArrowDown size={14} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
