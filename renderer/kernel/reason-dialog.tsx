import { Select, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import type { Output, RawInput, RouteOf } from '#shared/contract/contract';
import { useCommand } from './api';
import { Dialog } from './dialog';
import { useT } from './i18n';
import { useKept, useKeptState, type Kept } from './kept';
import { RefusalBanner } from './refusal-banner';
import { useSession } from './session';

/** As long as the engine takes a reason. */
const LONGEST = 100;
const BETWEEN = '　';

type Props = Readonly<{
  /** The draft that keeps what is typed here (useKept); the command that is given its request ends it. */
  kept: Kept;
  title: ReactNode;
  /** What stays. */
  stays: ReactNode;
  /** What it causes, in amber. */
  causes?: ReactNode;
  reasons?: readonly string[];
  minLength?: number;
  maxLength?: number;
  deed: string;
  keep: string;
  isDanger?: boolean;
  isBusy?: boolean;
  /** What the form above the reason still lacks. */
  missing?: string | null;
  refusal?: Error | null;
  children?: ReactNode;
  /** The reason as one text: chosen, then written. */
  onDeed: (reason: string) => void;
  onKeep: () => void;
}>;

/** For what cannot be undone: title is the question, then what stays, what it causes, why, and who is recorded (design.md 3). */
export function ReasonDialog({
  kept,
  stays,
  causes,
  reasons = [],
  minLength = 4,
  maxLength = LONGEST,
  isDanger = true,
  refusal = null,
  missing = null,
  children,
  onDeed,
  ...rest
}: Props) {
  const t = useT('deeds');
  const id = useId();
  const { person } = useSession();
  const [stored, setChosen] = useKeptState<string | null>(kept, 'chosen', null);
  const [text, setText] = useKeptState(kept, 'text', '');
  const chosen = reasons.find((r) => r === stored) ?? null; // a draft may have been written in another language
  const reason = [chosen, text.trim()].filter(Boolean).join(BETWEEN);
  const isEnough = reasons.length > 0 ? chosen !== null : Array.from(text.trim()).length >= minLength;
  return (
    <Dialog
      {...rest}
      kept={kept}
      isAlert
      isDanger={isDanger}
      about={stays}
      missing={missing ?? (isEnough ? null : t('missing', { count: 1 }))}
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
          maxLength={chosen === null ? maxLength : maxLength - chosen.length - BETWEEN.length}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          {...(reasons.length > 0 ? {} : { 'data-autofocus': true })}
        />
      </div>
      <RefusalBanner refusal={refusal} />
    </Dialog>
  );
}

type DeedProps<R extends RouteOf<'command'>> = Omit<Props, 'kept' | 'isBusy' | 'refusal' | 'onDeed'> &
  Readonly<{
    route: R;
    /** Names the draft: `<family>.<deed>:<id>`. */
    form: string;
    input: (reason: string) => RawInput<R>;
    onDone: (value: Output<R>) => void;
  }>;

/** A deed that takes nothing but a reason: the dialog, its draft and its command. */
export function ReasonedDeed<R extends RouteOf<'command'>>({ route, form, input, onDone, ...rest }: DeedProps<R>) {
  const kept = useKept(form);
  const run = useCommand(route, { request: kept.request });
  return (
    <ReasonDialog
      {...rest}
      kept={kept}
      isBusy={run.isPending}
      refusal={run.error}
      onDeed={(reason) => run.mutate(input(reason), { onSuccess: onDone })}
    />
  );
}
