import { Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { formatPhone, normalisePhone } from '#shared/customer/phone';
import { RouteError, routeQuery } from '../kernel/api';
import { useDoubtWords } from '../kernel/doubt-words';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useRefusalWords } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { withFound, type KnownCustomer, type NewCallForm } from './new-call-form';

type Props = Readonly<{ form: NewCallForm; onChange: (form: NewCallForm) => void; says: (path: string) => string | undefined }>;

/** Who calls: found while it is typed by phone, last four, name, pinyin or serial; else written down. */
export function NewCallCustomer({ form, onChange, says }: Props) {
  const t = useT('serviceCall');
  const refusal = useRefusalWords();
  const doubtWords = useDoubtWords();
  const [hasLeft, setHasLeft] = useState(false);
  const { customer } = form;
  const missing = says('customer.new.phones') ?? says('customer.new.phones.0.number');
  const check = form.noPhone || form.phone.trim() === '' ? null : normalisePhone(form.phone);
  const isShownWrong = check?.ok === false && (hasLeft || missing !== undefined);
  const wrong = isShownWrong ? refusal(new RouteError({ code: check.code, params: check.params })) : null;
  const doubt = hasLeft && check?.ok ? check.warnings[0] : undefined;
  const address = useRef<HTMLInputElement>(null);
  const wasFinding = useRef(customer === null);
  useEffect(() => {
    if (customer !== null && wasFinding.current) address.current?.focus(); // the find field is gone, the hand goes on
    wasFinding.current = customer === null;
  }, [customer]);
  const pick = (found: KnownCustomer): void =>
    onChange({ ...form, customer: found, address: found.address ?? '', productId: null, reworkOf: null });
  const release = (): void => onChange({ ...form, customer: null, productId: null, reworkOf: null });
  return (
    <div className="fs">
      {customer === null ? (
        <>
          <Field label={t('form.find')} hint={t('form.findHint')}>
            <FindCustomer form={form} onChange={onChange} onPick={pick} />
          </Field>
          <Field label={t('form.name')} isRequired error={says('customer.new.name')}>
            <TextInput value={form.name} onChange={(e) => onChange({ ...form, name: e.currentTarget.value })} />
          </Field>
          <Field
            label={t('form.phone')}
            isRequired={!form.noPhone}
            {...(wrong === null ? { error: missing } : { sentence: wrong })}
            hint={doubt && doubtWords(doubt)}
            after={
              <Checkbox
                label={t('form.noPhone')}
                checked={form.noPhone}
                onChange={(e) => onChange({ ...form, noPhone: e.currentTarget.checked })}
              />
            }
          >
            <TextInput
              w={160}
              inputMode="tel"
              disabled={form.noPhone}
              value={form.phone}
              onFocus={() => setHasLeft(false)}
              onBlur={() => setHasLeft(true)}
              onChange={(e) => onChange({ ...form, phone: e.currentTarget.value })}
            />
          </Field>
        </>
      ) : (
        <FieldGroup label={t('form.who')}>
          <div className="row">
            <span className="grow">
              <b className="fs14">{customer.name}</b>{' '}
              <span className="t2">{`${customer.customerNo}　${customer.phone === null ? t('form.noPhone') : formatPhone(customer.phone)}`}</span>
            </span>
            <Button size="xs" variant="default" onClick={release}>
              {t('form.changeCustomer')}
            </Button>
          </div>
        </FieldGroup>
      )}
      <Field label={t('form.address')} isRequired error={says('address')}>
        <TextInput
          ref={address}
          value={form.address}
          maxLength={240}
          onChange={(e) => onChange({ ...form, address: e.currentTarget.value })}
        />
      </Field>
      <FieldGroup label={t('form.zone')}>
        <Segments
          label={t('form.zone')}
          width={220}
          value={form.zone}
          options={[
            { value: 'auto', label: t('form.zoneAuto'), isNormal: true },
            { value: 'urban', label: t('zone.urban') },
            { value: 'suburban', label: t('zone.suburban') },
          ]}
          onChange={(zone) => onChange({ ...form, zone })}
        />
      </FieldGroup>
      {customer === null && (
        <Field label="" error={says('customer.new.privacyConsent')}>
          <Checkbox
            label={t('form.consent')}
            checked={form.hasConsent}
            onChange={(e) => onChange({ ...form, hasConsent: e.currentTarget.checked })}
          />
        </Field>
      )}
    </div>
  );
}

type FindProps = Readonly<{
  form: NewCallForm;
  onChange: (form: NewCallForm) => void;
  onPick: (customer: KnownCustomer) => void;
  id?: string;
  'aria-describedby'?: string | undefined;
}>;

/** The find field with its matches: ↓ chooses, Enter takes; Enter without a choice goes on. */
function FindCustomer({ form, onChange, onPick, ...rest }: FindProps) {
  const t = useT('serviceCall');
  const listId = useId();
  const [at, setAt] = useState(-1);
  const [text] = useDebouncedValue(form.find.trim().slice(0, 80), 120);
  const { data = [] } = useQuery({
    ...routeQuery('customer.match', { text, limit: 6 }),
    enabled: text.length >= 2,
    placeholderData: (before) => before,
  });
  const matches = form.find.trim().length >= 2 ? data : [];
  const onKeyDown = (e: KeyboardEvent): void => {
    if (e.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    const chosen = matches[at];
    if (by !== undefined && matches.length > 0) setAt(Math.max(-1, Math.min(matches.length - 1, at + by)));
    else if (e.key === 'Enter' && chosen) onPick(chosen);
    else return;
    e.preventDefault();
  };
  return (
    <div className="find-field">
      <TextInput
        {...rest}
        data-autofocus
        data-scan="field"
        role="combobox"
        aria-expanded={matches.length > 0}
        aria-controls={listId}
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined}
        aria-autocomplete="list"
        value={form.find}
        onKeyDown={onKeyDown}
        onChange={(e) => {
          setAt(-1);
          onChange(withFound(form, e.currentTarget.value));
        }}
      />
      <div id={listId} role="listbox" aria-label={t('form.matches')} className={matches.length > 0 ? 'pick-list find-matches' : undefined}>
        {matches.map((m, i) => (
          <button
            key={m.id}
            id={`${listId}-${i}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onClick={() => onPick(m)}
          >
            <b>{m.name}</b>
            <span className="nw">{m.phone === null ? '' : formatPhone(m.phone)}</span>
            <span className="t3 fs12 ell grow">{m.address ?? m.customerNo}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
