import { IconAlertTriangle } from '@tabler/icons-react';
import { cloneElement, useId, type ReactElement, type ReactNode } from 'react';
import { load } from '#shared/messages/catalogue';
import { useLanguage, useT } from './i18n';

/** The words for what zod says of a field; its messages are keys of messages `fields`. */
export function useFieldWords(): (message: string | undefined) => string | undefined {
  const words: Readonly<Record<string, string>> = load(useLanguage().language).fields;
  return (message) => {
    if (message === undefined) return undefined;
    const [key = '', max = ''] = message.split(' ');
    return (words[key] ?? words.notRight)?.replace('{max}', max);
  };
}

type Control = ReactElement<
  Readonly<{ id?: string; error?: boolean; 'aria-invalid'?: boolean; 'aria-describedby'?: string | undefined; 'aria-required'?: boolean }>
>;
type Props = Readonly<{
  label: string;
  isRequired?: boolean;
  /** A key of messages `fields` (what zod says). */
  error?: string | undefined;
  /** A whole sentence instead of `error`. */
  sentence?: ReactNode;
  hint?: ReactNode;
  /** Beside the control: a button, a unit. */
  after?: ReactNode;
  children: Control;
}>;

/** A form row inside `.fs`: label 72 px left, control, and under it what is wrong. It names the control for screen readers. */
export function Field({ label, isRequired = false, error, sentence, hint, after, children }: Props) {
  const id = useId();
  const t = useT('deeds');
  const wrong = useFieldWords()(error) ?? sentence;
  const isWrong = wrong !== undefined && wrong !== null && wrong !== false;
  const control = cloneElement(children, {
    id,
    ...(isRequired ? { 'aria-required': true } : {}),
    ...(isWrong ? (typeof children.type === 'string' ? { 'aria-invalid': true } : { error: true }) : {}),
    ...(isWrong || hint ? { 'aria-describedby': `${id}-says` } : {}),
  });
  return (
    <>
      <label htmlFor={id} className={isRequired ? 'req' : undefined} title={isRequired ? t('required') : undefined}>
        {label}
      </label>
      <div className="field">
        {after === undefined ? (
          control
        ) : (
          <div className="two">
            {control}
            {after}
          </div>
        )}
        {(isWrong || hint !== undefined) && (
          <p id={`${id}-says`} className={isWrong ? 'field-says bad' : 'field-says t3'} role={isWrong ? 'alert' : undefined}>
            {isWrong && <IconAlertTriangle size={14} aria-hidden />}
            <span>{isWrong ? wrong : hint}</span>
          </p>
        )}
      </div>
    </>
  );
}

/** A form row whose control is several: a group of segments, ticks, fields. */
export const FieldGroup = ({
  label,
  isRequired = false,
  children,
}: Readonly<{ label: string; isRequired?: boolean; children: ReactNode }>) => (
  <>
    <span className={isRequired ? 'lab req' : 'lab'} aria-hidden>
      {label}
    </span>
    <div className="field" role="group" aria-label={label}>
      {children}
    </div>
  </>
);
