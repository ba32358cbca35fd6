import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { call, type RouteError } from '../kernel/api';
import { Dialog } from '../kernel/dialog';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useAskedPin } from '../kernel/pin-again';
import { PIN_LENGTH, PinInput } from '../kernel/pin-input';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';

type Props = Readonly<{ answer: (isConfirmed: boolean) => void }>;

function PinQuestion({ answer }: Props) {
  const t = useT('signIn');
  const cache = useQueryClient();
  const { person } = useSession();
  const [pin, setPin] = useState('');
  const [says, setSays] = useState<string | undefined>();
  const confirm = useMutation<Output<'staff.confirmPin'>, RouteError, string>({
    mutationFn: (typed) => call('staff.confirmPin', { pin: typed }),
    onSuccess: (result) => {
      if (result.outcome === 'confirmed') return answer(true);
      setPin('');
      if (result.lockedUntil === null) return setSays(t('wrong', { count: result.triesLeft }));
      answer(false);
      return cache.invalidateQueries({ queryKey: ['staff.current'] }); // locked out: signed out as well
    },
    onError: () => setPin(''),
  });
  const onDigits = (next: string): void => {
    if (confirm.isPending) return;
    setPin(next);
    setSays(undefined);
    if (next.length === PIN_LENGTH) confirm.mutate(next);
  };
  return (
    <Dialog
      width={420}
      title={t('pinAgain', { name: person.name })}
      about={t('pinAgainAbout')}
      deed={t('pinAgainDeed')}
      keep={t('pinAgainKeep')}
      isBusy={confirm.isPending}
      missing={pin.length === PIN_LENGTH ? null : t('entered', { count: pin.length })}
      onDeed={() => confirm.mutate(pin)}
      onKeep={() => answer(false)}
    >
      <Field label={t('pin')} isRequired sentence={says}>
        <PinInput data-autofocus value={pin} onDigits={onDigits} />
      </Field>
      <RefusalBanner refusal={confirm.error} />
    </Dialog>
  );
}

/** 再輸入 PIN: before a refund, a void, an override, a passcode (quality S17). The sixth digit confirms; what was asked goes on. */
export function PinAgainDialog() {
  const asked = useAskedPin();
  return asked && <PinQuestion answer={asked.answer} />;
}
