import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FIRST_CHIEF_LIMIT } from '#shared/purchase/rules';
import { LimitInput } from '#shared/purchase/schema';
import { routeQuery, useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { useKept, useKeptState } from '../kernel/kept';
import { usePageKeys } from '../kernel/key-layers';
import { Money } from '../kernel/money';
import { MoneyField, minorOf } from '../kernel/money-field';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useSession } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';
import { When } from '../kernel/when';
import type { PartProps } from './part-props';

/** 核准權限: up to how much the chief decides on a requisition, from which day, and who set it (B12). */
export function LimitsPart({ site, mayChange }: PartProps) {
  const t = useT('settings');
  const { data: limits = [] } = useQuery(routeQuery('purchase.limits', {}));
  const [isNew, setIsNew] = useState(false);
  usePageKeys(mayChange ? [{ key: 'n', label: t('limits.set'), run: () => setIsNew(true) }] : []);
  return (
    <div className="settings-body">
      <Sheet
        title={t('part.limits')}
        end={
          mayChange && (
            <Button size="xs" variant="default" rightSection={<KeyOf of="n" />} onClick={() => setIsNew(true)}>
              {t('limits.set')}
            </Button>
          )
        }
      >
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
      </Sheet>
      {isNew && <LimitDialog onClose={() => setIsNew(false)} />}
    </div>
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
    <Dialog
      kept={kept}
      title={t('limits.set')}
      about={t('limits.setAbout')}
      deed={t('limits.set')}
      isBusy={save.isPending}
      onDeed={() =>
        check.attempt((input) =>
          save.mutate(input, {
            onSuccess: () => {
              showToast({ text: t('saved') });
              onClose();
            },
          }),
        )
      }
      onKeep={onClose}
    >
      <EntryForm label={t('limits.set')} className="fs">
        <Field label={t('limits.chief')} isRequired error={check.says('chiefMinor')}>
          <MoneyField isFirst value={v.chief} onChange={(chief) => setV({ ...v, chief })} />
        </Field>
        <Field label={t('limits.fromOn')} error={check.says('fromOn')} hint={t('limits.fromHint')}>
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
