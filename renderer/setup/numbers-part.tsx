import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SERIES, type Series } from '#shared/numbering/document-number';
import { routeQuery, useCommand } from '../kernel/api';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { ReasonedDeed } from '../kernel/reason-dialog';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { showToast } from '../kernel/toast';
import { NumbersBook } from './numbers-book';

const isSeries = (text: string | null): text is Series => SERIES.some((s) => s === text);

function Gaps() {
  const t = useT('settings');
  const { data } = useQuery(routeQuery('numbering.gapReport', {}));
  if (!data) return null;
  const gaps = data.filter((g) => g.missing.length > 0);
  if (gaps.length === 0) return <p className="pad good b">{t('numbers.gapsNone')}</p>;
  return (
    <ul className="note bad col">
      {gaps.map((g) => (
        <li key={`${g.prefix}${g.year}`}>
          {t('numbers.gapLine', { prefix: g.prefix, year: String(g.year), numbers: g.missing.join('、') })}
        </li>
      ))}
    </ul>
  );
}

/** 號碼: going on from paper, the gap report, the register, and the unlock for an earlier clock (E26). */
export function NumbersPart() {
  const t = useT('settings');
  const name = useT('series');
  const can = useCan();
  const [series, setSeries] = useState<Series>('SC');
  const [next, setNext] = useState('');
  const [isUnlocking, setIsUnlocking] = useState(false);
  const setSeriesNext = useCommand('numbering.setNext');
  const wanted = /^\d{1,6}$/.test(next.trim()) ? Number(next) : null;
  const goOn = (): void => {
    if (wanted === null || wanted < 1) return;
    setSeriesNext.mutate(
      { prefix: series, next: wanted },
      {
        onSuccess: (done) => {
          setNext('');
          showToast({ text: t('numbers.setDone', { prefix: done.prefix, next: String(done.next) }) });
        },
      },
    );
  };
  return (
    <>
      <div className="settings-body numbers-head">
        <div className="settings-sheets">
          <Sheet title={t('numbers.gaps')} step={1}>
            <Gaps />
          </Sheet>
          <Sheet title={t('numbers.series')} step={2}>
            <EntryForm label={t('numbers.series')} className="fs settings-rows">
              <Field label={t('numbers.series')}>
                <Select
                  w={240}
                  searchable
                  data={SERIES.map((s) => ({ value: s, label: name(s) }))}
                  value={series}
                  onChange={(v) => isSeries(v) && setSeries(v)}
                />
              </Field>
              {can('numbering.setNext') && (
                <Field
                  label={t('numbers.next')}
                  hint={t('numbers.continueAbout')}
                  after={
                    <Button size="xs" variant="default" disabled={wanted === null || setSeriesNext.isPending} onClick={goOn}>
                      {t('numbers.setNext')}
                    </Button>
                  }
                >
                  <TextInput w={96} inputMode="numeric" maxLength={6} value={next} onChange={(e) => setNext(e.currentTarget.value)} />
                </Field>
              )}
              {can('numbering.allowEarlier') && (
                <>
                  <span className="lab" aria-hidden />
                  <div>
                    <Button size="xs" variant="default" onClick={() => setIsUnlocking(true)}>
                      {t('numbers.unlock')}
                    </Button>
                  </div>
                </>
              )}
            </EntryForm>
            <RefusalBanner refusal={setSeriesNext.error} />
          </Sheet>
        </div>
      </div>
      <NumbersBook key={series} series={series} />
      {isUnlocking && (
        <ReasonedDeed
          route="numbering.allowEarlier"
          form={`settings.numbers:${series}`}
          title={t('numbers.unlockTitle', { prefix: series })}
          stays={t('numbers.unlockStays')}
          deed={t('numbers.unlock')}
          keep={t('numbers.unlockKeep')}
          input={(reason) => ({ prefix: series, reason })}
          onDone={() => {
            setIsUnlocking(false);
            showToast({ text: t('numbers.unlocked', { prefix: series }) });
          }}
          onKeep={() => setIsUnlocking(false)}
        />
      )}
    </>
  );
}
