import { useQuery } from '@tanstack/react-query';
import { FIRST_CHIEF_LIMIT } from '#shared/purchase/rules';
import { LimitInput } from '#shared/purchase/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Field } from '../kernel/field';
import { FromOnField } from '../kernel/from-on-field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { Money } from '../kernel/money';
import { MoneyField, minorOf } from '../kernel/money-field';
import { useSession } from '../kernel/session';
import { When } from '../kernel/when';
import { DatedRows, NewRowDialog } from './dated-rows';
import type { PartProps } from './part-props';

/** 核准權限: up to how much the chief decides on a requisition, from which day, and who set it (B12). */
export function LimitsPart({ site, mayChange }: PartProps) {
  const t = useT('settings');
  const { data: limits = [] } = useQuery(routeQuery('purchase.limits', {}));
  return (
    <DatedRows title={t('part.limits')} deed={t('limits.set')} mayChange={mayChange} form={(onClose) => <LimitDialog onClose={onClose} />}>
      <p className="pad t2">{t('limits.about')}</p>
      <table className="tb" aria-label={t('part.limits')}>
        <thead>
          <tr>
            <th>{t('limits.fromOn')}</th>
            <th className="r">{t('limits.chief')}</th>
            <th>{t('limits.above')}</th>
            <th>{t('limits.by')}</th>
          </tr>
        </thead>
        <tbody>
          {limits.map((l) => (
            <tr key={`${l.fromOn} ${l.at}`}>
              <td className="nw">{l.fromOn}</td>
              <td className="r b">
                <Money minor={l.chiefMinor} withSign />
              </td>
              <td>{t('limits.manager')}</td>
              <td>
                {l.by} <When at={l.at} />
              </td>
            </tr>
          ))}
          <tr>
            <td className="t2">{t('limits.first')}</td>
            <td className="r b">
              <Money minor={FIRST_CHIEF_LIMIT[site.region]} withSign />
            </td>
            <td>{t('limits.manager')}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </DatedRows>
  );
}

/** A new limit: it never reaches back, and the PIN is asked for again. */
function LimitDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const t = useT('settings');
  const { currency } = useSession();
  const kept = useKept('settings.limit');
  const save = useCommand('purchase.setLimit', { request: kept.request });
  const [v, setV] = useKeptState(kept, 'v', { chief: '', fromOn: '' });
  const chiefMinor = v.chief.trim() === '' ? Number.NaN : minorOf(v.chief, currency);
  const check = useChecked(LimitInput, { chiefMinor, ...(v.fromOn.trim() === '' ? {} : { fromOn: v.fromOn.trim() }) });
  return (
    <NewRowDialog
      kept={kept}
      title={t('limits.set')}
      about={t('limits.setAbout')}
      isBusy={save.isPending}
      refusal={save.error}
      onSave={(onSaved) => check.attempt((input) => save.mutate(input, { onSuccess: onSaved }))}
      onClose={onClose}
    >
      <Field label={t('limits.chief')} isRequired error={check.says('chiefMinor')}>
        <MoneyField isFirst value={v.chief} onChange={(chief) => setV({ ...v, chief })} />
      </Field>
      <FromOnField
        label={t('limits.fromOn')}
        hint={t('limits.fromHint')}
        error={check.says('fromOn')}
        value={v.fromOn}
        onChange={(fromOn) => setV({ ...v, fromOn })}
      />
    </NewRowDialog>
  );
}
