import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { PaymentMethod } from '#shared/billing/schema';
import { holdsPost } from '#shared/kernel/roles';
import { routeQuery } from '../api';
import { EntryForm } from '../entry-form';
import { useT } from '../i18n';
import { Money } from '../money';
import { useCan, useSession } from '../session';
import type { PayForm } from './use-pay-form';

const OTHERS = ['card', 'transfer', 'mobile'] as const;

type Props = Readonly<{
  form: PayForm;
  isFirst?: boolean;
  /** What is left may go on account (B9); left out: there is no slip that it could be owed on. */
  mayOwe?: boolean;
}>;

/** 收款 in one or several ways at once: what is due, each way with its amount and reference, and the change. */
export function PayFields({ form, isFirst = true, mayOwe = false }: Props) {
  const t = useT('billing');
  const { settlement } = form;
  const { person } = useSession();
  const can = useCan();
  const { data: drawer } = useQuery(routeQuery('cashDrawer.here', {}));
  const hasNoDrawer = drawer !== undefined && drawer?.status !== 'OPEN' && holdsPost(person.posts, ['clerk', 'accountant']);
  return (
    <EntryForm label={t('pay')} className="pay">
      <span className="t2">{t('due')}</span>
      <b className="r fs28">
        <Money minor={form.dueMinor} withSign />
      </b>
      <span />
      <Amount form={form} method="cash" isFirst={isFirst} />
      <Button size="xs" variant="default" onClick={() => form.takeRest('cash')}>
        {t('exact')}
      </Button>
      {OTHERS.map((method) => (
        <OtherWay key={method} form={form} method={method} />
      ))}
      {hasNoDrawer && (
        <p className="note amber pay-note">
          <span className="grow">{t('noDrawer')}</span>
          <Link to="/cash">{t('toDrawer')}</Link>
        </p>
      )}
      <span className="t2">{t(settlement.restMinor > 0 ? 'rest' : 'change')}</span>
      <b className={settlement.restMinor > 0 ? 'r cash-change amber' : 'r cash-change'} aria-live="polite">
        <Money minor={settlement.restMinor > 0 ? settlement.restMinor : settlement.changeMinor} />
      </b>
      {mayOwe && settlement.restMinor > 0 && can('receivable.open') && (
        <Checkbox
          className="pay-note"
          label={t('restOnAccount')}
          checked={form.isOnAccount}
          onChange={(e) => form.setIsOnAccount(e.currentTarget.checked)}
        />
      )}
    </EntryForm>
  );
}

function Amount({ form, method, isFirst = false }: Readonly<{ form: PayForm; method: PaymentMethod; isFirst?: boolean }>) {
  const t = useT('billing');
  const id = useId();
  const isCash = method === 'cash';
  return (
    <>
      <label className="t2" htmlFor={id}>
        {t(`methods.${method}`)}
      </label>
      <TextInput
        id={id}
        size={isCash ? 'lg' : 'sm'}
        inputMode="decimal"
        maxLength={14}
        {...(isFirst ? { 'data-autofocus': true } : {})}
        {...(isCash ? { classNames: { input: 'cash-received' } } : { styles: { input: { textAlign: 'right' } } })}
        value={form.amountOf(method)}
        onFocus={(e) => e.currentTarget.select()}
        onChange={(e) => form.setAmount(method, e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== '=') return;
          e.preventDefault();
          form.takeRest(method);
        }}
      />
    </>
  );
}

function OtherWay({ form, method }: Readonly<{ form: PayForm; method: (typeof OTHERS)[number] }>) {
  const t = useT('billing');
  const reference = t(`references.${method}`);
  return (
    <>
      <Amount form={form} method={method} />
      <TextInput
        size="sm"
        maxLength={40}
        data-scan="field"
        aria-label={`${t(`methods.${method}`)} ${reference}`}
        placeholder={reference}
        disabled={form.amountOf(method) === ''}
        value={form.referenceOf(method)}
        onChange={(e) => form.setReference(method, e.currentTarget.value)}
      />
    </>
  );
}
