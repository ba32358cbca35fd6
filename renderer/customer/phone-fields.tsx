import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { RouteError } from '../kernel/api';
import { useDoubtWords } from '../kernel/doubt-words';
import { useT } from '../kernel/i18n';
import { useRefusalWords } from '../kernel/refusal-banner';
import { BLANK_PHONE, phoneCheck, type CustomerForm } from './customer-form';

const MOST = 6;
type Phones = CustomerForm['phones'];
type Props = Readonly<{
  phones: Phones;
  noPhone: boolean;
  isMissing: boolean;
  onChange: (part: Readonly<{ phones?: Phones; noPhone?: boolean }>) => void;
}>;

/** Several phones with a remark each; what looks doubtful is said, not forbidden (quality 4.2). */
export function PhoneFields({ phones, noPhone, isMissing, onChange }: Props) {
  const t = useT('customer');
  const id = useId();
  const refusal = useRefusalWords();
  const doubtWords = useDoubtWords();
  const set = (at: number, part: Partial<Phones[number]>): void =>
    onChange({ phones: phones.map((p, i) => (i === at ? { ...p, ...part } : p)) });
  return (
    <div className="col phone-rows">
      {!noPhone &&
        phones.map((phone, i) => {
          const no = String(i + 1);
          const check = phoneCheck(phone.number);
          const wrong = check?.ok === false ? refusal(new RouteError({ code: check.code, params: check.params })) : null;
          const doubt = check?.ok ? check.warnings[0] : undefined;
          return (
            <div key={i}>
              <div className="two">
                <TextInput
                  w={160}
                  inputMode="tel"
                  aria-label={t('phoneNo', { no })}
                  aria-required={i === 0}
                  error={wrong !== null || (i === 0 && isMissing)}
                  aria-describedby={`${id}-${i}`}
                  value={phone.number}
                  onChange={(e) => set(i, { number: e.currentTarget.value })}
                />
                <TextInput
                  w={130}
                  aria-label={t('phoneLabel', { no })}
                  placeholder={t('phoneLabelHint')}
                  maxLength={20}
                  value={phone.label}
                  onChange={(e) => set(i, { label: e.currentTarget.value })}
                />
                {phones.length > 1 && (
                  <ActionIcon
                    variant="subtle"
                    size={26}
                    aria-label={t('dropPhone', { no })}
                    onClick={() => onChange({ phones: phones.filter((_, n) => n !== i) })}
                  >
                    <IconX size={14} aria-hidden />
                  </ActionIcon>
                )}
              </div>
              {(wrong !== null || doubt) && (
                <p id={`${id}-${i}`} className={wrong === null ? 'field-says amber' : 'field-says bad'}>
                  {wrong ?? (doubt && doubtWords(doubt))}
                </p>
              )}
            </div>
          );
        })}
      <div className="row gap16">
        {!noPhone && phones.length < MOST && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange({ phones: [...phones, BLANK_PHONE] })}
          >
            {t('addPhone')}
          </Button>
        )}
        <Checkbox label={t('noPhone')} checked={noPhone} onChange={(e) => onChange({ noPhone: e.currentTarget.checked })} />
      </div>
    </div>
  );
}
