import { Checkbox, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconUserCheck, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCallback, useId, useState } from 'react';
import type { CustomerView } from '#shared/customer/schema';
import { normalisePersonName } from '#shared/customer/name';
import { formatPhone, normalisePhone } from '#shared/customer/phone';
import { RouteError } from '../kernel/api';
import { useDoubtWords } from '../kernel/doubt-words';
import { Field, useFieldWords } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useRefusalWords } from '../kernel/refusal-banner';
import { Sheet } from '../kernel/sheet';
import { CustomerFacts } from './customer-facts';
import { useCustomerSearch } from './customer-search';
import type { IntakeForm, Patch } from './intake-form';
import { MatchList, type Match } from './match-list';
import type { Item } from './requirements';

type Props = Readonly<{
  form: IntakeForm;
  owner: CustomerView | null;
  alike: readonly Match[];
  missing: ReadonlySet<Item>;
  onChange: (patch: Patch<IntakeForm>) => void;
  onChoose: (match: Match) => void;
  onForget: () => void;
}>;

/** 1 客戶: four digits, a name or its pinyin find who was here before; anybody else is written down. */
export function CustomerSection({ form, owner, alike, missing, onChange, onChoose, onForget }: Props) {
  const t = useT('counterIntake');
  const words = useRefusalWords();
  const doubtWords = useDoubtWords();
  const fieldWords = useFieldWords();
  const listId = useId();
  const [typedIn, setTypedIn] = useState<'phone' | 'name'>('phone');
  const [hasLeft, setHasLeft] = useState(false);
  const isNew = form.customerId === null;
  const choose = useCallback((match: Match) => onChoose(match), [onChoose]);
  const search = useCustomerSearch(typedIn === 'phone' ? form.phone : form.name, isNew, choose);
  const check = form.phone.trim() === '' ? null : normalisePhone(form.phone);
  const isPhoneWrong = missing.has('phone') || (hasLeft && check?.ok === false && !search.isOpen && isNew);
  const name = normalisePersonName(form.name);
  const nameIssue = name.ok || (form.name === '' && !missing.has('name')) ? null : name;
  const nameSays =
    !isNew || nameIssue === null
      ? null
      : nameIssue.code === 'NAME_NEEDED'
        ? fieldWords('needed')
        : fieldWords(String(nameIssue.params.reason));
  const doubt = isNew && hasLeft && check?.ok ? check.warnings[0] : undefined;
  const combobox = (field: 'phone' | 'name') => ({
    role: 'combobox',
    autoComplete: 'off',
    'aria-expanded': search.isOpen && typedIn === field,
    'aria-controls': listId,
    ...(search.isOpen && typedIn === field && search.chosen >= 0 ? { 'aria-activedescendant': `${listId}-${search.chosen}` } : {}),
    onKeyDown: search.onKeyDown,
  });

  return (
    <Sheet
      step={1}
      title={t('step.customer')}
      className="hug over"
      end={
        isNew ? (
          <span className="fs12 t2">{t('newCustomer')}</span>
        ) : (
          <span className="row fs12 good">
            <IconUserCheck size={15} aria-hidden />
            {t('returning', { count: (owner?.visits ?? 0) + 1 })}
          </span>
        )
      }
    >
      <div className="fs">
        <Field
          label={t('phone')}
          isRequired={!form.noPhone}
          sentence={
            isPhoneWrong && !form.noPhone
              ? words(
                  new RouteError({
                    code: check?.ok === false ? check.code : 'PHONE_NEEDED',
                    params: check?.ok === false ? check.params : {},
                  }),
                )
              : nameSays
          }
          {...(doubt ? { hint: doubtWords(doubt) } : {})}
          after={
            <>
              <TextInput
                aria-label={t('name')}
                placeholder={t('name')}
                aria-required
                error={missing.has('name') || nameSays !== null}
                data-item="name"
                className="grow"
                value={form.name}
                readOnly={!isNew}
                {...combobox('name')}
                onChange={(e) => {
                  setTypedIn('name');
                  onChange({ name: e.currentTarget.value });
                }}
                onBlur={search.close}
              />
              {isNew ? null : (
                <>
                  <span className="t3 nw">{owner?.customerNo}</span>
                  <button type="button" className="chip" aria-label={t('otherCustomer')} title={t('otherCustomer')} onClick={onForget}>
                    <IconX size={14} aria-hidden />
                  </button>
                </>
              )}
            </>
          }
        >
          <TextInput
            data-item="phone"
            className="phone-input"
            inputMode="tel"
            disabled={form.noPhone}
            value={isNew ? form.phone : formatPhone(form.phone)}
            readOnly={!isNew}
            {...combobox('phone')}
            onChange={(e) => {
              setTypedIn('phone');
              setHasLeft(false);
              onChange({ phone: e.currentTarget.value });
            }}
            onBlur={() => {
              setHasLeft(true);
              search.close();
            }}
          />
        </Field>
        {search.isOpen && (
          <MatchList id={listId} matches={search.matches} chosen={search.chosen} onChoose={choose} onPoint={search.point} />
        )}
        <span className="lab">{t('facts')}</span>
        <div className="two facts">
          {isNew ? (
            <>
              <Checkbox
                data-item="consent"
                label={t('privacyTold')}
                error={missing.has('consent')}
                checked={form.privacyConsent}
                onChange={(e) => onChange({ privacyConsent: e.currentTarget.checked })}
              />
              <Checkbox label={t('hasNoPhone')} checked={form.noPhone} onChange={(e) => onChange({ noPhone: e.currentTarget.checked })} />
            </>
          ) : (
            owner && <CustomerFacts owner={owner} />
          )}
          {alike.length > 0 && <Alike alike={alike} isNew={isNew} onChoose={onChoose} />}
        </div>
      </div>
    </Sheet>
  );
}

/** 可能重複: somebody with the same phone or name stands in the books already. */
function Alike({ alike, isNew, onChoose }: Readonly<{ alike: readonly Match[]; isNew: boolean; onChoose: (match: Match) => void }>) {
  const t = useT('counterIntake');
  const [first] = alike;
  if (!first) return null;
  return (
    <span className="row gap4 fs12 amber ell" role="status">
      <IconAlertTriangle size={14} aria-hidden />
      {isNew ? (
        <button type="button" className="link plain-button" onClick={() => onChoose(first)}>
          {t('alikeUse', { name: first.name, no: first.customerNo })}
        </button>
      ) : (
        <Link to="/customers" search={{ customer: first.id }} className="ell" title={t('sideBySide')}>
          {t('alikeCompare', { no: first.customerNo })}
        </Link>
      )}
    </span>
  );
}
