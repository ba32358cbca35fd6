import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';

/** 密碼: shown only while the button is held; each look is written into the audit trail (E27). */
export function PasscodeReveal({ cardId }: Readonly<{ cardId: string }>) {
  const t = useT('repairCard');
  const can = useCan();
  const reveal = useCommand('repairCard.revealPasscode', { repeat: 'once' }); // after the PIN it is held once more: a view that nobody had is not kept
  const [isHeld, setIsHeld] = useState(false);
  const { reset } = reveal;
  const hold = (): void => {
    if (isHeld) return;
    setIsHeld(true);
    reveal.mutate({ cardId });
  };
  const letGo = (): void => {
    setIsHeld(false);
    reset();
  };
  useEffect(() => {
    window.addEventListener('blur', reset);
    return () => window.removeEventListener('blur', reset);
  }, [reset]);
  if (!can('repairCard.revealPasscode')) return <span>••••</span>;
  const answer = isHeld ? reveal.data : undefined;
  const isHoldKey = (e: KeyboardEvent): boolean => e.key === ' ' || e.key === 'Enter';
  return (
    <div className="row">
      <b className="passcode" aria-live="polite">
        {answer?.outcome === 'shown' ? answer.passcode : '••••'}
      </b>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconEye size={14} aria-hidden />}
        onPointerDown={hold}
        onPointerUp={letGo}
        onPointerLeave={() => isHeld && letGo()}
        onKeyDown={(e) => {
          if (!isHoldKey(e) || e.repeat) return;
          e.preventDefault();
          hold();
        }}
        onKeyUp={(e) => isHoldKey(e) && letGo()}
        onBlur={letGo}
      >
        {t('showPasscode')}
      </Button>
      <span className="t2 fs12">{answer?.outcome === 'refused' ? t(`passcodeRefused.${answer.reason}`) : t('passcodeLogged')}</span>
      <RefusalBanner refusal={reveal.error} />
    </div>
  );
}
