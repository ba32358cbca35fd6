import { Select, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { Dialog } from './dialog';
import { useT } from './i18n';
import { RefusalBanner } from './refusal-banner';
import { useSession } from './session';

type Props = Readonly<{
  isOpen: boolean;
  title: ReactNode;
  /** What stays. */
  stays: ReactNode;
  /** What it causes, in amber. */
  causes?: ReactNode;
  reasons?: readonly string[];
  minLength?: number;
  deed: string;
  keep: string;
  isDanger?: boolean;
  isBusy?: boolean;
  refusal?: Error | null;
  children?: ReactNode;
  /** The reason as one text: chosen, then written. */
  onDeed: (reason: string) => void;
  onKeep: () => void;
}>;

/** For what cannot be undone: title is the question, then what stays, what it causes, why, and who is recorded (design.md 3). */
export function ReasonDialog({
  isOpen,
  stays,
  causes,
  reasons = [],
  minLength = 4,
  isDanger = true,
  refusal = null,
  children,
  onDeed,
  ...rest
}: Props) {
  const t = useT('deeds');
  const id = useId();
  const { person } = useSession();
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const reason = [chosen, text.trim()].filter(Boolean).join('　');
  const isEnough = reasons.length > 0 ? chosen !== null : Array.from(text.trim()).length >= minLength;
  return (
    <Dialog
      {...rest}
      isOpen={isOpen}
      isAlert
      isDanger={isDanger}
      about={stays}
      missing={isEnough ? null : t('missing', { count: 1 })}
      footer={t('recordedBy', { name: person.name })}
      onDeed={() => onDeed(reason)}
    >
      {causes !== undefined && (
        <div className="note amber">
          <IconAlertTriangle size={16} className="amber" aria-hidden />
          <span>{causes}</span>
        </div>
      )}
      {children}
      {reasons.length > 0 && (
        <div>
          <label htmlFor={`${id}-list`} className="fs12 t2 req">
            {t('reason')}
          </label>
          <Select
            id={`${id}-list`}
            data-autofocus
            data={[...reasons]}
            value={chosen}
            onChange={setChosen}
            comboboxProps={{ withinPortal: false }}
          />
        </div>
      )}
      <div>
        <label htmlFor={`${id}-text`} className={reasons.length > 0 ? 'fs12 t2' : 'fs12 t2 req'}>
          {reasons.length > 0 ? t('details') : t('reasonText', { min: String(minLength) })}
        </label>
        <Textarea
          id={`${id}-text`}
          minRows={2}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          {...(reasons.length > 0 ? {} : { 'data-autofocus': true })}
        />
      </div>
      <RefusalBanner refusal={refusal} />
    </Dialog>
  );
}
