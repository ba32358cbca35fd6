import { useState } from 'react';
import { needsReference, PAYMENT_METHODS, type PaymentMethod } from '#shared/billing/schema';
import { settle, type Given, type Settlement } from '#shared/billing/settle';
import { useT } from '../i18n';
import { formatMoney } from '../money';
import { minorOf } from '../money-field';
import { useSession } from '../session';

type Texts = Readonly<Partial<Record<PaymentMethod, string>>>;
export type PayForm = Readonly<{
  dueMinor: number;
  settlement: Settlement;
  /** Why it cannot be booked yet, in words. */
  missing: string | null;
  amountOf: (method: PaymentMethod) => string;
  referenceOf: (method: PaymentMethod) => string;
  setAmount: (method: PaymentMethod, text: string) => void;
  setReference: (method: PaymentMethod, text: string) => void;
  /** 餘額掛帳: what is not paid is owed from now on. */
  isOnAccount: boolean;
  setIsOnAccount: (is: boolean) => void;
  /** What the other ways leave over, in this one: the `=` key. */
  takeRest: (method: PaymentMethod) => void;
}>;

/** 收款: cash for all that is due until somebody types something else. */
export function usePayForm(dueMinor: number): PayForm {
  const t = useT('billing');
  const { currency } = useSession();
  const [amounts, setAmounts] = useState<Texts>({});
  const [references, setReferences] = useState<Texts>({});
  const [isOnAccount, setIsOnAccount] = useState(false);
  const typed = (method: PaymentMethod): number => minorOf(amounts[method] ?? '', currency);
  const restFor = (method: PaymentMethod): number =>
    Math.max(0, dueMinor - PAYMENT_METHODS.filter((m) => m !== method).reduce((sum, m) => sum + (typed(m) || 0), 0));
  const amountOf = (method: PaymentMethod): string =>
    amounts[method] ?? (method === 'cash' && restFor('cash') > 0 ? formatMoney(restFor('cash'), currency) : '');
  const given = Object.fromEntries(
    PAYMENT_METHODS.map((m) => {
      const minor = minorOf(amountOf(m), currency);
      return [m, { minor: Number.isNaN(minor) ? null : minor, reference: (references[m] ?? '').trim() || null }];
    }),
  ) as Given;
  const settlement = settle(dueMinor, given);
  const unnamed = settlement.payments.find((p) => needsReference(p.method) && p.reference === null);
  const missing =
    settlement.missing === 'tooMuch'
      ? t('tooMuch')
      : settlement.missing === 'amount'
        ? t('notAmount')
        : unnamed
          ? t('referenceNeeded', { method: t(`methods.${unnamed.method}`) })
          : null;
  const setAmount = (method: PaymentMethod, text: string): void => setAmounts((old) => ({ ...old, [method]: text }));
  return {
    dueMinor,
    settlement,
    missing,
    isOnAccount: isOnAccount && settlement.restMinor > 0,
    setIsOnAccount,
    amountOf,
    referenceOf: (method) => references[method] ?? '',
    setAmount,
    setReference: (method, text) => setReferences((old) => ({ ...old, [method]: text })),
    takeRest: (method) => setAmount(method, formatMoney(restFor(method), currency)),
  };
}
