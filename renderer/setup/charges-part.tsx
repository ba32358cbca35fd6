import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CHARGEABLE_KINDS, SetStandardChargeInput } from '#shared/quote/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Field } from '../kernel/field';
import { FromOnField } from '../kernel/from-on-field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { Money } from '../kernel/money';
import { MoneyField, minorOf } from '../kernel/money-field';
import { Segments } from '../kernel/segments';
import { useCan, useSession } from '../kernel/session';
import { DatedRows, NewRowDialog } from './dated-rows';
import { PriceListButton } from './price-list-dialog';

/** 收費標準: the prices of the centre by code; those of before and to come stand under the one of today (P9 art. 5). */
export function ChargesPart() {
  const t = useT('standardCharge');
  const words = useT('settings');
  const kinds = useT('quote');
  const mayChange = useCan()('quote.setStandardCharge');
  const { data } = useQuery(routeQuery('quote.standardCharges', {}));
  return (
    <DatedRows
      title={words('part.charges')}
      deed={t('set')}
      mayChange={mayChange}
      form={(onClose) => <ChargeDialog onClose={onClose} />}
      end={<PriceListButton />}
    >
      <p className="pad t2">{t('about')}</p>
      {data?.length === 0 && <p className="pad t2">{t('none')}</p>}
      {data !== undefined && data.length > 0 && (
        <table className="tb" aria-label={words('part.charges')}>
          <thead>
            <tr>
              <th scope="col">{t('code')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col" className="r">
                {t('price')}
              </th>
              <th scope="col">{t('fromOn')}</th>
              <th scope="col">{t('by')}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((c) => (
              <tr key={c.id} className={c.isToday ? undefined : 't2'}>
                <td className={c.isToday ? 'nw b' : 'nw'}>{c.code}</td>
                <td>{c.name}</td>
                <td>{kinds(`kinds.${c.kind}`)}</td>
                <td className={c.isToday ? 'r b' : 'r'}>{c.priceMinor === null ? t('ended') : <Money minor={c.priceMinor} />}</td>
                <td className="nw">{c.fromOn}</td>
                <td>{c.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </DatedRows>
  );
}

/** A new price under a code, from a day on. */
function ChargeDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('standardCharge');
  const kinds = useT('quote');
  const { currency } = useSession();
  const kept = useKept('settings.charges');
  const save = useCommand('quote.setStandardCharge', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', { code: '', name: '', price: '', fromOn: '' });
  const [kind, setKind] = useKeptState<(typeof CHARGEABLE_KINDS)[number]>(kept, 'kind', 'labour');
  const check = useChecked(SetStandardChargeInput, {
    code: v.code,
    name: v.name,
    kind,
    priceMinor: v.price.trim() === '' ? null : minorOf(v.price, currency),
    ...(v.fromOn.trim() === '' ? {} : { fromOn: v.fromOn.trim() }),
  });
  return (
    <NewRowDialog
      kept={kept}
      title={t('set')}
      about={t('setAbout')}
      isBusy={save.isPending}
      refusal={save.error}
      onSave={(onSaved) => check.attempt((input) => save.mutate(input, { onSuccess: onSaved }))}
      onClose={onClose}
    >
      <Field label={t('code')} isRequired error={check.says('code')}>
        <TextInput w={140} data-autofocus maxLength={12} value={v.code} onChange={(e) => setV({ ...v, code: e.currentTarget.value })} />
      </Field>
      <Field label={t('name')} isRequired error={check.says('name')}>
        <TextInput maxLength={60} value={v.name} onChange={(e) => setV({ ...v, name: e.currentTarget.value })} />
      </Field>
      <Field label={t('kind')}>
        <Segments
          label={t('kind')}
          value={kind}
          width={320}
          options={CHARGEABLE_KINDS.map((k) => ({ value: k, label: kinds(`kinds.${k}`) }))}
          onChange={setKind}
        />
      </Field>
      <Field label={t('price')} error={check.says('priceMinor')} hint={t('priceHint')}>
        <MoneyField value={v.price} onChange={(price) => setV({ ...v, price })} />
      </Field>
      <FromOnField
        label={t('fromOn')}
        hint={t('fromHint')}
        error={check.says('fromOn')}
        value={v.fromOn}
        onChange={(fromOn) => setV({ ...v, fromOn })}
      />
    </NewRowDialog>
  );
}
