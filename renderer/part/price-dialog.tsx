import { useQuery } from '@tanstack/react-query';
import { REGIONS, type Region } from '#shared/kernel/region';
import { PartPriceInput, type PartView } from '#shared/part/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { FromOnField } from '../kernel/from-on-field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { CURRENCY_SIGNS, Money } from '../kernel/money';
import { MoneyField, minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { regionFacts, useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

type Props = Readonly<{ part: PartView; onClose: () => void }>;
/** 售價 by region and date (B11): every price it has had or will have, and a new one from a day on (E11). */
export function PriceDialog({ part, onClose }: Props) {
  const t = useT('part');
  const region = useT('settings');
  const { site } = useSession();
  const kept = useKept(`part.price:${part.id}`);
  const save = useCommand('part.setPrice', { request: kept.request });
  const { data: prices = [] } = useQuery(routeQuery('part.prices', { partId: part.id }));
  const [v, setV] = useKeptState(kept, 'v', { price: '', fromOn: '' });
  const [of, setOf] = useKeptState<Region>(kept, 'region', site.region);
  const { currency } = regionFacts(of);
  const check = useChecked(PartPriceInput, {
    partId: part.id,
    region: of,
    priceMinor: minorOf(v.price, currency),
    ...(v.fromOn.trim() === '' ? {} : { fromOn: v.fromOn.trim() }),
  });
  return (
    <Dialog
      kept={kept}
      title={t('priceTitle', { sku: part.sku })}
      about={t('priceAbout')}
      deed={t('deed.price')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: () => {
              showToast({ text: t('priced', { sku: part.sku }) });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('deed.price')} className="fs">
        <Field label={region('site.region')}>
          <Segments
            label={region('site.region')}
            value={of}
            options={REGIONS.map((value) => ({ value, label: region(`site.regions.${value}`) }))}
            onChange={setOf}
          />
        </Field>
        <Field label={`${t('form.price')} ${CURRENCY_SIGNS[currency]}`} isRequired error={check.says('priceMinor')}>
          <MoneyField value={v.price} onChange={(price) => setV({ ...v, price })} />
        </Field>
        <FromOnField label={t('form.fromOn')} error={check.says('fromOn')} value={v.fromOn} onChange={(fromOn) => setV({ ...v, fromOn })} />
      </EntryForm>
      <ul className="ruled">
        {prices.map((p) => (
          <li key={`${p.region} ${p.fromOn} ${p.at}`} className="pad fs13 row gap4">
            <span className="grow">
              {p.fromOn} <span className="t2">{`${region(`site.regions.${p.region}`)}　${p.by}`}</span>
            </span>
            <b className="nw">
              <Money minor={p.priceMinor} currency={regionFacts(p.region).currency} withSign />
            </b>
          </li>
        ))}
      </ul>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
