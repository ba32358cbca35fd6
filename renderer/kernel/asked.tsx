import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Output, RawInput, RouteOf } from '#shared/contract/contract';
import { doubtKey, doubtsOf, type Doubt } from '#shared/kernel/doubt';
import { useCommand, type RequestId, type RouteError } from './api';
import { Dialog } from './dialog';
import { useDoubtWords } from './doubt-words';
import { useT } from './i18n';

/** Commands that take what the clerk has confirmed. */
type AskedRoute = { [R in RouteOf<'command'>]: RawInput<R> extends { confirmed?: string[] | undefined } ? R : never }[RouteOf<'command'>];
type Done<R extends AskedRoute> = Readonly<{ onSuccess: (value: Output<R>) => void }>;
type Asked<R extends AskedRoute> = Readonly<{
  mutate: (input: RawInput<R>, done: Done<R>) => void;
  isPending: boolean;
  /** A refusal; doubts are asked about instead. */
  error: RouteError | null;
  reset: () => void;
  /** To be drawn beside the form. */
  question: ReactNode;
}>;

/** A command whose unusual values are shown before they are saved; what was confirmed is sent with it and stands in the audit trail. */
export function useAskedCommand<R extends AskedRoute>(name: R, options: Readonly<{ request?: RequestId }> = {}): Asked<R> {
  const command = useCommand(name, options);
  const [asking, setAsking] = useState<Readonly<{ doubts: readonly Doubt[]; save: () => void }> | null>(null);
  const send = (input: RawInput<R>, confirmed: readonly string[], done: Done<R>): void =>
    command.mutate({ ...input, confirmed: [...confirmed] } as RawInput<R>, {
      onSuccess: (value) => {
        setAsking(null);
        done.onSuccess(value);
      },
      onError: ({ error }) => {
        const doubts = doubtsOf(error);
        setAsking(doubts && { doubts, save: () => send(input, [...confirmed, ...doubts.map(doubtKey)], done) });
      },
    });
  const isDoubt = command.error !== null && command.error.error.code === 'DOUBTS_OPEN';
  return {
    mutate: (input, done) => send(input, [], done),
    isPending: command.isPending,
    error: isDoubt ? null : command.error,
    reset: command.reset,
    question: asking && (
      <DoubtDialog doubts={asking.doubts} isBusy={command.isPending} onConfirm={asking.save} onBack={() => setAsking(null)} />
    ),
  };
}

type Props = Readonly<{ doubts: readonly Doubt[]; isBusy: boolean; onConfirm: () => void; onBack: () => void }>;

/** 請再看一次: each unusual value in a sentence; Ctrl+Enter saves it as it is, Esc goes back to the form. */
function DoubtDialog({ doubts, isBusy, onConfirm, onBack }: Props) {
  const t = useT('doubt');
  const words = useDoubtWords();
  return (
    <Dialog
      isAlert
      title={t('title')}
      about={t('about')}
      deed={t('deed')}
      keep={t('keep')}
      isBusy={isBusy}
      onDeed={onConfirm}
      onKeep={onBack}
    >
      <ul className="col doubts">
        {doubts.map((doubt) => (
          <li key={doubtKey(doubt)} className="row">
            <IconAlertTriangle size={16} className="amber" aria-hidden />
            <span className="grow">{words(doubt)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
