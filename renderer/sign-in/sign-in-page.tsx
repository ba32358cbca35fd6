import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { call, routeQuery, type RouteError } from '../kernel/api';
import { Blank, Failed } from '../kernel/blank-states';
import { clockTime } from '../kernel/dates';
import { FrontPage } from '../kernel/front-page';
import { useT } from '../kernel/i18n';
import { KeyHint } from '../kernel/key-cap';
import { PIN_LENGTH, pinDigits } from '../kernel/pin-input';
import { RefusalBanner } from '../kernel/refusal-banner';
import { regionFacts, type Site } from '../kernel/session';
import { PeopleList } from './people-list';
import { PinPad } from './pin-pad';

type Answer = Output<'staff.signIn'>;
type Person = Output<'staff.signInList'>[number];

/** 誰在櫃台？ A digit chooses, six digits sign in; no mouse, no Enter needed. */
export function SignInPage({ site, onDone }: Readonly<{ site: Site; onDone: () => Promise<void> }>) {
  const t = useT('signIn');
  const { zone } = regionFacts(site.region);
  const list = useQuery(routeQuery('staff.signInList', {}));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [says, setSays] = useState<string | null>(null);
  const pad = useRef<HTMLInputElement>(null);
  const people = list.data ?? [];
  const only = people.length === 1 ? people[0] : undefined;
  const chosen: Person | null = people.find((p) => p.id === chosenId) ?? only ?? null;

  const signIn = useMutation<Answer, RouteError, { staffId: Person['id']; pin: string }>({
    mutationFn: (input) => call('staff.signIn', input),
    onSuccess: async (answer) => {
      setPin('');
      if (answer.outcome === 'signedIn') return onDone();
      setSays(
        answer.lockedUntil === null ? t('wrong', { count: answer.triesLeft }) : t('locked', { time: clockTime(answer.lockedUntil, zone) }),
      );
    },
    onError: () => setPin(''),
  });

  const choose = (person: Person | null): void => {
    setChosenId(person?.id ?? null);
    setPin('');
    setSays(null);
    pad.current?.focus();
  };
  const onDigits = (typed: string): void => {
    const next = pinDigits(typed);
    if (signIn.isPending) return;
    if (!chosen) {
      const nth = Number(next.at(-1) ?? 0);
      choose(people[nth - 1] ?? null);
      return;
    }
    setPin(next);
    setSays(null);
    if (next.length === PIN_LENGTH) signIn.mutate({ staffId: chosen.id, pin: next });
  };

  const foot = (
    <span className="keys key-bar">
      <KeyHint of={people.length > 1 ? `1–${Math.min(9, people.length)}` : '1'}>{t('choose')}</KeyHint>
      <KeyHint of="Escape">{t('again')}</KeyHint>
    </span>
  );
  return (
    <FrontPage site={`${site.name} ${site.code}`} zone={zone} foot={foot}>
      {list.error ? (
        <Failed title={t('who')} refusal={list.error} onAgain={() => void list.refetch()} />
      ) : people.length === 0 && list.isSuccess ? (
        <Blank title={t('nobody')} about={t('nobodyAbout')} />
      ) : (
        <div className="sign-in">
          <PeopleList people={people} chosen={chosen} onChoose={choose} />
          <PinPad
            ref={pad}
            name={chosen?.name ?? null}
            pin={pin}
            says={says}
            isBusy={signIn.isPending}
            onDigits={onDigits}
            onLeave={() => choose(null)}
          >
            <RefusalBanner refusal={signIn.error} />
          </PinPad>
        </div>
      )}
    </FrontPage>
  );
}
