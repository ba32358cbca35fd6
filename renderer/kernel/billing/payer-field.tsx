import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { formatPhone } from '#shared/customer/phone';
import { routeQuery } from '../api';
import { Field } from '../field';
import { useT } from '../i18n';
import { useKeptState, type Kept } from '../kept';

type Party = Readonly<{ id: string; name: string }>;

/** Who pays the slip: the owner, until somebody else is named. */
export function usePayer(kept: Kept, owner: Party) {
  const [text, setText] = useKeptState(kept, 'payerText', '');
  const [id, setId] = useKeptState<string | null>(kept, 'payerId', null);
  const { data } = useQuery({ ...routeQuery('customer.byId', { id: id ?? '' }), enabled: id !== null });
  /** Who was named instead of the owner. */
  const named = id === null ? null : (data ?? null);
  return { owner, text, setText, id, setId, named };
}

/** 付款人: the owner of the job, an insurer, his company; found by name, phone or tax id. */
export function PayerField({ form }: Readonly<{ form: ReturnType<typeof usePayer> }>) {
  const t = useT('billing');
  const { owner, text, setText, id, setId, named } = form;
  const [asked] = useDebouncedValue(text.trim(), 150);
  const found = useQuery({ ...routeQuery('customer.match', { text: asked, limit: 6 }), enabled: asked !== '' });
  const others = (asked === '' ? [] : (found.data ?? [])).filter((c) => c.id !== owner.id);
  const rest =
    named && !others.some((c) => c.id === named.id) ? [{ id: named.id, name: named.name, phone: null, customerNo: named.customerNo }] : [];
  const chips = [
    { id: null, label: `${owner.name}（${t('ownerPays')}）` },
    ...[...rest, ...others].map((c) => ({ id: c.id, label: `${c.name}　${c.phone ? formatPhone(c.phone) : c.customerNo}` })),
  ];
  return (
    <>
      <Field label={t('payer')} hint={t('payerHint')}>
        <TextInput w={260} maxLength={60} value={text} onChange={(e) => setText(e.currentTarget.value)} />
      </Field>
      <span />
      <div className="row wrap-row" role="group" aria-label={t('payer')}>
        {chips.map((c) => (
          <button
            key={c.id ?? 'owner'}
            type="button"
            className="chip"
            aria-pressed={c.id === id}
            data-on={c.id === id}
            onClick={() => setId(c.id)}
          >
            {c.label}
          </button>
        ))}
      </div>
    </>
  );
}
