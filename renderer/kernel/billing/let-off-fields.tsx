import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { discountPercentOf, mostOf } from '#shared/quote/discount';
import { routeQuery } from '../api';
import { Field } from '../field';
import { useT } from '../i18n';
import { useKeptState, type Kept } from '../kept';
import { formatMoney } from '../money';
import { MoneyField, minorOf } from '../money-field';
import { useSession } from '../session';

/** 讓價 as it is typed. `minor`: NaN when it is no amount, or more than the slip comes to. */
export type LetOff = Readonly<{ amount: string; reason: string; minor: number; set: (part: 'amount' | 'reason', text: string) => void }>;

/** What is let off of a slip that comes to `totalMinor`; kept as typed. */
export function useLetOff(kept: Kept, totalMinor: number): LetOff {
  const { currency } = useSession();
  const [amount, setAmount] = useKeptState(kept, 'letOff', '');
  const [reason, setReason] = useKeptState(kept, 'letOffReason', '');
  const typed = minorOf(amount, currency);
  const minor = typed > totalMinor ? Number.NaN : typed;
  return { amount, reason, minor, set: (part, text) => (part === 'amount' ? setAmount(text) : setReason(text)) };
}

type Props = Readonly<{ of: LetOff; totalMinor: number; reasonError: string | undefined }>;

/** A lower price on the slip, with its reason; the most this person may let off is said before (E11, E19). */
export function LetOffFields({ of: { amount, reason, minor, set }, totalMinor, reasonError }: Props) {
  const t = useT('billing');
  const { currency, person } = useSession();
  const { data: site } = useQuery(routeQuery('setup.site', {}));
  const percent = discountPercentOf(person.posts, site?.settings ?? {});
  const most = Number.isNaN(totalMinor) ? 0 : mostOf(Math.max(0, totalMinor), percent);
  return (
    <>
      <Field
        label={t('letOff')}
        hint={t('letOffHint', { amount: formatMoney(most, currency), percent: String(percent) })}
        error={Number.isNaN(minor) ? 'notMoney' : undefined}
      >
        <MoneyField value={amount} onChange={(text) => set('amount', text)} />
      </Field>
      {minor !== 0 && (
        <Field label={t('letOffReason')} isRequired error={reasonError}>
          <TextInput maxLength={60} value={reason} onChange={(e) => set('reason', e.currentTarget.value)} />
        </Field>
      )}
    </>
  );
}
