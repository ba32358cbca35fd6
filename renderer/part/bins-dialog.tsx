import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { optionalLine } from '#shared/kernel/fields';
import { binRange } from '#shared/stock/places';
import { BinCode, type PlaceView } from '#shared/stock/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { StartCellField } from '../kernel/start-cell';
import { showToast } from '../kernel/toast';

export type BinDeed = 'addBins' | 'editBins' | 'labels';
const Range = z.object({ from: BinCode, to: BinCode.or(z.literal('')), name: optionalLine(40) });
type Props = Readonly<{ deed: BinDeed; bins: readonly PlaceView[]; first: PlaceView | null; onClose: () => void }>;

/** A range of bins by its pattern: made, changed together, or labelled (issue 4, line 2). */
export function BinsDialog({ deed, bins, first, onClose }: Props) {
  const t = useT('store');
  const kept = useKept(`stock.${deed}:${first?.id ?? ''}`);
  const add = useCommand('stock.addBins', { request: kept.request });
  const change = useCommand('stock.changeBins', { request: kept.request });
  const print = useCommand('stock.printBinLabels', { request: kept.request });
  const code = deed === 'addBins' ? '' : (first?.code ?? '');
  const [v, setV] = useKeptState(kept, 'v', {
    from: code,
    to: '',
    name: first?.name ?? '',
    isActive: 'yes' as 'yes' | 'no',
    use: 'stock' as 'stock' | 'oldParts',
  });
  const [isEmpty, setIsEmpty] = useState(false);
  const [startCell, setStartCell] = useState<number | null>(null);
  const check = useChecked(Range, { from: v.from, to: v.to, name: v.name });
  const run = (): void =>
    check.attempt(({ from, to, name }) => {
      const done = (text: string): void => {
        showToast({ text });
        onClose();
      };
      if (deed === 'addBins')
        return add.mutate(
          { from, ...(to === '' ? {} : { to }), isForOldParts: v.use === 'oldParts' },
          { onSuccess: () => done(t('done', { count: to === '' ? 1 : (binRange(from, to)?.length ?? 0) })) },
        );
      const codes = to === '' ? [from] : (binRange(from, to) ?? []);
      const placeIds = bins.filter((b) => codes.includes(b.code)).map((b) => b.id);
      setIsEmpty(placeIds.length === 0);
      if (placeIds.length === 0) return;
      if (deed === 'labels')
        return print.mutate({ placeIds, startCell }, { onSuccess: ({ labels }) => done(t('labelsQueued', { count: labels })) });
      change.mutate({ placeIds, name, isActive: v.isActive === 'yes' }, { onSuccess: () => done(t('done', { count: placeIds.length })) });
    });
  return (
    <Dialog
      kept={kept}
      title={t(deed)}
      about={t(deed === 'addBins' ? 'addAbout' : deed === 'editBins' ? 'editAbout' : 'labelsAbout')}
      deed={t(deed)}
      isBusy={add.isPending || change.isPending || print.isPending}
      onDeed={run}
      onKeep={onClose}
    >
      <EntryForm label={t(deed)} className="fs">
        <Field label={t('fromBin')} isRequired error={check.says('from') ?? (isEmpty ? t('noRange') : undefined)}>
          <TextInput
            data-autofocus
            w={160}
            maxLength={20}
            value={v.from}
            onChange={(e) => setV({ ...v, from: e.currentTarget.value.toUpperCase() })}
          />
        </Field>
        <Field label={t('toBin')} error={check.says('to')}>
          <TextInput w={160} maxLength={20} value={v.to} onChange={(e) => setV({ ...v, to: e.currentTarget.value.toUpperCase() })} />
        </Field>
        {deed === 'labels' && <StartCellField kind="bin-label" value={startCell} onChange={setStartCell} />}
        {deed === 'addBins' && (
          <Field label={t('use')}>
            <Segments
              label={t('use')}
              value={v.use}
              width={180}
              options={(['stock', 'oldParts'] as const).map((value) => ({ value, label: t(`uses.${value}`) }))}
              onChange={(use) => setV({ ...v, use })}
            />
          </Field>
        )}
        {deed === 'editBins' && (
          <>
            <Field label={t('binName')} error={check.says('name')}>
              <TextInput maxLength={40} value={v.name} onChange={(e) => setV({ ...v, name: e.currentTarget.value })} />
            </Field>
            <Field label={t('isActive')}>
              <Segments
                label={t('isActive')}
                value={v.isActive}
                width={180}
                options={[
                  { value: 'yes', label: t('active') },
                  { value: 'no', label: t('inactive') },
                ]}
                onChange={(isActive) => setV({ ...v, isActive })}
              />
            </Field>
          </>
        )}
      </EntryForm>
      <RefusalBanner refusal={add.error ?? change.error ?? print.error} />
    </Dialog>
  );
}
