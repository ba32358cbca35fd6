import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { routeQuery, useCommand } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { isDay, localDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { Money, parseMoney } from '../kernel/money';
import { MoneyField } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { OnDay } from '../kernel/when';

/** 內部費率: what an hour and a trip cost us, from a day on; those of before stay in sight. */
export function RateDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('jobCost');
  const deeds = useT('deeds');
  const { currency, zone } = useSession();
  const kept = useKept('jobCost.rate');
  const { data: rates = [] } = useQuery(routeQuery('jobCost.rates', {}));
  const save = useCommand('jobCost.setRate', { request: kept.request });
  const [from, setFrom] = useKeptState(kept, 'from', localDay(engineNow(), zone));
  const [hour, setHour] = useKeptState(kept, 'hour', '');
  const [trip, setTrip] = useKeptState(kept, 'trip', '');
  const fromOn = from.trim();
  const [hourMinor, tripMinor] = [parseMoney(hour, currency), parseMoney(trip, currency)];
  const missing = [isDay(fromOn), hourMinor !== null, tripMinor !== null].filter((is) => !is).length;
  const done = (): void => {
    showToast({ text: t('ratesDone', { on: fromOn }) });
    onClose();
  };
  return (
    <Dialog
      kept={kept}
      width={460}
      title={t('ratesTitle')}
      about={t('ratesAbout')}
      deed={t('ratesSave')}
      isBusy={save.isPending}
      missing={missing === 0 ? null : deeds('missing', { count: missing })}
      onDeed={() => hourMinor !== null && tripMinor !== null && save.mutate({ fromOn, hourMinor, tripMinor }, { onSuccess: done })}
      onKeep={onClose}
    >
      <EntryForm label={t('ratesTitle')} className="fs">
        <Field label={t('hour')} isRequired>
          <MoneyField data-autofocus value={hour} onChange={setHour} />
        </Field>
        <Field label={t('trip')} isRequired>
          <MoneyField value={trip} onChange={setTrip} />
        </Field>
        <Field label={t('fromOn')} isRequired>
          <TextInput w={140} value={from} onChange={(e) => setFrom(e.currentTarget.value)} />
        </Field>
      </EntryForm>
      <table className="tb" aria-label={t('rates')}>
        <thead>
          <tr>
            <th scope="col">{t('fromOn')}</th>
            <th scope="col" className="r">
              {t('hour')}
            </th>
            <th scope="col" className="r">
              {t('trip')}
            </th>
            <th scope="col" aria-label={t('own')} />
          </tr>
        </thead>
        <tbody>
          {rates.map((r, i) => (
            <tr key={i}>
              <td>{r.by === null ? t('own') : <OnDay on={r.fromOn} />}</td>
              <td className="r">
                <Money minor={r.hourMinor} />
              </td>
              <td className="r">
                <Money minor={r.tripMinor} />
              </td>
              <td className="t2">{r.by ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
