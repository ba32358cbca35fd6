import { TextInput } from '@mantine/core';
import { Fragment, useId } from 'react';
import { DENOMINATIONS } from '#shared/cash-drawer/denominations';
import type { CashCount } from '#shared/cash-drawer/schema';
import { EntryForm } from '../kernel/entry-form';
import { useT } from '../kernel/i18n';
import { useKeptState, type Kept } from '../kernel/kept';
import { formatMoney, Money } from '../kernel/money';
import { useSession } from '../kernel/session';

export type CountForm = Readonly<{
  pieces: readonly string[];
  setPieces: (at: number, text: string) => void;
  count: CashCount;
  sumMinor: number;
  /** The first field that is no number of pieces. */
  isWrong: boolean;
}>;
const readPieces = (text: string): number | null => (text.trim() === '' ? 0 : /^\d{1,5}$/.test(text.trim()) ? Number(text) : null);

/** 點鈔: pieces by denomination, kept as they are typed. */
export function useCountForm(kept: Kept): CountForm {
  const { site } = useSession();
  const denominations = DENOMINATIONS[site.region];
  const [pieces, setAll] = useKeptState<string[]>(kept, 'pieces', () => denominations.map(() => ''));
  const read = denominations.map(({ minor }, i) => ({ minor, pieces: readPieces(pieces[i] ?? '') }));
  const count = read.flatMap(({ minor, pieces: n }) => (n === null || n === 0 ? [] : [{ minor, pieces: n }]));
  return {
    pieces,
    setPieces: (at, text) => setAll((old) => denominations.map((_, i) => (i === at ? text : (old[i] ?? '')))),
    count,
    sumMinor: count.reduce((sum, c) => sum + c.minor * c.pieces, 0),
    isWrong: read.some((r) => r.pieces === null),
  };
}

/** One row for each note and coin; Enter goes down, the sum stands at the foot. */
export function CountFields({ form }: Readonly<{ form: CountForm }>) {
  const t = useT('cashDesk');
  const id = useId();
  const { site, currency } = useSession();
  return (
    <EntryForm label={t('count')} className="count-grid">
      {DENOMINATIONS[site.region].map(({ minor, kind }, i) => {
        const n = readPieces(form.pieces[i] ?? '');
        return (
          <Fragment key={minor}>
            <label htmlFor={`${id}-${minor}`}>
              <b>{formatMoney(minor, currency)}</b> <span className="t2">{t(kind)}</span>
            </label>
            <TextInput
              id={`${id}-${minor}`}
              size="sm"
              inputMode="numeric"
              maxLength={5}
              styles={{ input: { textAlign: 'right' } }}
              error={n === null}
              value={form.pieces[i] ?? ''}
              onChange={(e) => form.setPieces(i, e.currentTarget.value)}
              {...(i === 0 ? { 'data-autofocus': true } : {})}
            />
            <span className="r t2">{n ? <Money minor={minor * n} /> : ''}</span>
          </Fragment>
        );
      })}
      <b>{t('sum')}</b>
      <span />
      <b className="r fs16" role="status">
        <Money minor={form.sumMinor} withSign />
      </b>
    </EntryForm>
  );
}
