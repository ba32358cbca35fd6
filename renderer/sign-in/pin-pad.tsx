import { Button } from '@mantine/core';
import { IconAlertTriangle, IconBackspace } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { useT } from '../kernel/i18n';
import { PIN_LENGTH } from '../kernel/pin-input';

const PAD = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'C', '0', '<'] as const;

type Props = Readonly<{
  ref: Ref<HTMLInputElement>;
  name: string | null;
  pin: string;
  says: string | null;
  isBusy: boolean;
  onDigits: (digits: string) => void;
  onLeave: () => void;
  children: ReactNode;
}>;

/** Six dots and a pad. The field under the dots holds the focus, so the keyboard always works. */
export function PinPad({ ref, name, pin, says, isBusy, onDigits, onLeave, children }: Props) {
  const t = useT('signIn');
  const press = (key: (typeof PAD)[number]): void => onDigits(key === 'C' ? '' : key === '<' ? pin.slice(0, -1) : pin + key);
  const labels: Readonly<Record<string, string>> = { C: t('clear'), '<': t('erase') };
  return (
    <section className="sheet" aria-label={t('pin')}>
      <header className="front-sheet-head fs14">
        {name ?? t('who')}
        <span className="n">{name ? t('pin') : t('how')}</span>
      </header>
      <div className="pin">
        <label className="pin-dots">
          <input
            ref={ref}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            data-scan="off"
            aria-label={name ? `${name} ${t('pin')}` : t('how')}
            // The page has one thing to do: type the PIN.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={pin}
            disabled={isBusy}
            onChange={(e) => onDigits(e.currentTarget.value)}
            onKeyDown={(e) => {
              if (e.key === 'Escape') onLeave();
            }}
            onBlur={(e) => {
              const field = e.currentTarget;
              if (!e.relatedTarget) window.setTimeout(() => field.isConnected && document.activeElement === document.body && field.focus());
            }}
          />
          {Array.from({ length: PIN_LENGTH }, (_, i) => (
            <span key={i} className="pin-dot" data-on={i < pin.length} aria-hidden />
          ))}
        </label>
        <span className="unseen" role="status">
          {pin.length > 0 && t('entered', { count: pin.length })}
        </span>
        {says && (
          <p className="bad row gap4" role="alert">
            <IconAlertTriangle size={15} aria-hidden />
            {says}
          </p>
        )}
        {children}
        <div className="pin-pad">
          {PAD.map((key) => (
            <Button
              key={key}
              variant="default"
              className="pin-key"
              tabIndex={-1}
              aria-label={labels[key] ?? t('digit', { digit: key })}
              disabled={isBusy}
              onClick={() => press(key)}
            >
              {key === '<' ? <IconBackspace size={20} stroke={1.6} aria-hidden /> : key}
            </Button>
          ))}
        </div>
        <p className="fs12 t2 c pin-rule">{t('rule')}</p>
      </div>
    </section>
  );
}
