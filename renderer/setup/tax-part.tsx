import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { parseQuantity } from '#shared/kernel/number-input';
import { percentText, schemesOf, type TaxScheme } from '#shared/tax/rates';
import { SetTaxRatesInput } from '#shared/tax/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';
import type { PartProps } from './part-props';

/** 稅率: what counts today, and what the centre wrote down from which day (D6). */
export function TaxPart({ mayChange }: PartProps) {
  const t = useT('tax');
  const words = useT('settings');
  const { data } = useQuery(routeQuery('billing.taxRates', {}));
  const [isNew, setIsNew] = useState(false);
  usePageKeys(mayChange ? [{ key: 'n', label: t('set'), run: () => setIsNew(true) }] : []);
  const rate = (hundredths: number | null): string => (hundredths === null ? t('law') : percentText(hundredths));
  return (
    <div className="settings-body">
      <Sheet
        title={words('part.tax')}
        end={
          mayChange && (
            <Button size="xs" variant="default" rightSection={<KeyOf of="n" />} onClick={() => setIsNew(true)}>
              {t('set')}
            </Button>
          )
        }
      >
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
      </Sheet>
      {isNew && <TaxDialog onClose={() => setIsNew(false)} />}
    </div>
  );
}

/** Percent as typed, in hundredths; nothing typed is the law. */
const hundredthsOf = (text: string): number | null => (text.trim() === '' ? null : Math.round(parseQuantity(text) * 1000) / 10);

/** New rates: they never reach back, and the PIN is asked for again. */
function TaxDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('tax');
  const words = useT('settings');
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
    <Dialog
      kept={kept}
      title={t('set')}
      about={t('setAbout')}
      deed={t('set')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: () => {
              showToast({ text: words('saved') });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('set')} className="fs">
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
        <Field label={t('fromOn')} error={check.says('fromOn')} hint={t('fromHint')}>
          <TextInput
            w={140}
            placeholder="2026-12-01"
            maxLength={10}
            value={v.fromOn}
            onChange={(e) => setV({ ...v, fromOn: e.currentTarget.value })}
          />
        </Field>
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
