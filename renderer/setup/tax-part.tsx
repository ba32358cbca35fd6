import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { parseQuantity } from '#shared/kernel/number-input';
import { percentText, schemesOf, type TaxScheme } from '#shared/tax/rates';
import { SetTaxRatesInput } from '#shared/tax/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Field } from '../kernel/field';
import { FromOnField } from '../kernel/from-on-field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { When } from '../kernel/when';
import { DatedRows, NewRowDialog } from './dated-rows';
import type { PartProps } from './part-props';

/** 稅率: what counts today, and what the centre wrote down from which day (D6). */
export function TaxPart({ mayChange }: PartProps) {
  const t = useT('tax');
  const words = useT('settings');
  const { data } = useQuery(routeQuery('billing.taxRates', {}));
  const rate = (hundredths: number | null): string => (hundredths === null ? t('law') : percentText(hundredths));
  return (
    <DatedRows title={words('part.tax')} deed={t('set')} mayChange={mayChange} form={(onClose) => <TaxDialog onClose={onClose} />}>
      <p className="pad t2">{t('about')}</p>
      <p className="pad t2">{t('servicesAbout')}</p>
      <table className="tb" aria-label={words('part.tax')}>
        <thead>
          <tr>
            <th>{t('fromOn')}</th>
            <th>{t('scheme')}</th>
            <th className="r">{t('goods')}</th>
            <th className="r">{t('services')}</th>
            <th>{t('by')}</th>
          </tr>
        </thead>
        <tbody>
          {data && (
            <tr>
              <td className="nw b">{t('today')}</td>
              <td>{t(`schemes.${data.today.scheme}`)}</td>
              <td className="r b">{rate(data.today.goods)}</td>
              <td className="r b">{rate(data.today.services)}</td>
              <td />
            </tr>
          )}
          {data?.own.map((r) => (
            <tr key={`${r.fromOn} ${r.at}`}>
              <td className="nw">{r.fromOn}</td>
              <td>{t(`schemes.${r.scheme}`)}</td>
              <td className="r">{rate(r.goods)}</td>
              <td className="r">{rate(r.services)}</td>
              <td>
                {r.by} <When at={r.at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </DatedRows>
  );
}

/** Percent as typed, in hundredths; nothing typed is the law. */
const hundredthsOf = (text: string): number | null => (text.trim() === '' ? null : Math.round(parseQuantity(text) * 1000) / 10);

/** New rates: they never reach back, and the PIN is asked for again. */
function TaxDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('tax');
  const { site } = useSession();
  const kept = useKept('settings.tax');
  const save = useCommand('billing.setTaxRates', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', { goods: '', services: '', fromOn: '' });
  const [scheme, setScheme] = useKeptState<TaxScheme>(kept, 'scheme', 'general');
  const schemes = schemesOf(site.region);
  const check = useChecked(SetTaxRatesInput, {
    scheme,
    goods: hundredthsOf(v.goods),
    services: hundredthsOf(v.services),
    ...(v.fromOn.trim() === '' ? {} : { fromOn: v.fromOn.trim() }),
  });
  const percent = (name: 'goods' | 'services') => (
    <Field label={t(name)} error={check.says(name)} hint={t('rateHint')}>
      <TextInput w={72} inputMode="decimal" maxLength={6} value={v[name]} onChange={(e) => setV({ ...v, [name]: e.currentTarget.value })} />
    </Field>
  );
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
      {schemes.length > 1 && (
        <Field label={t('scheme')}>
          <Segments
            label={t('scheme')}
            value={scheme}
            width={200}
            options={schemes.map((s) => ({ value: s, label: t(`schemes.${s}`) }))}
            onChange={setScheme}
          />
        </Field>
      )}
      {percent('goods')}
      {percent('services')}
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
