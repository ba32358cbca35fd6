import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PickLine } from '#shared/stock-issue/schema';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { RefusalBanner } from '../kernel/refusal-banner';
import type { Picked } from './picking';
import { serialsOf } from './serials-of';

type Props = Readonly<{
  /** All lines of one slip. */
  lines: readonly [PickLine, ...PickLine[]];
  picked: Picked;
  refusal: Error | null;
  onHandOut: (tray: Picked) => Promise<boolean>;
  onClose: () => void;
}>;
type Typed = Readonly<Record<string, Readonly<{ qty: number; serials: string }>>>;

/** 發料 of what there is (C8): fewer than was asked; the rest is free again and the slip takes no more. */
export function HandOutDialog({ lines, picked, refusal, onHandOut, onClose }: Props) {
  const t = useT('part');
  const [slip] = lines;
  const kept = useKept(`part.handOut:${slip.issueId}`);
  const [isBusy, setIsBusy] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const [v, setV] = useKeptState<Typed>(kept, 'v', () =>
    Object.fromEntries(
      lines.map(({ lineId }) => [lineId, { qty: picked[lineId]?.qty ?? 0, serials: (picked[lineId]?.serials ?? []).join('\n') }]),
    ),
  );
  const typedOf = (lineId: string) => v[lineId] ?? { qty: 0, serials: '' };
  const set = (lineId: string, change: Partial<Typed[string]>): void => setV({ ...v, [lineId]: { ...typedOf(lineId), ...change } });
  const tray: Picked = Object.fromEntries(
    lines.map(({ lineId, isSerialised }) => {
      const { qty, serials } = typedOf(lineId);
      const own = isSerialised ? serialsOf(serials) : [];
      const from = picked[lineId]?.from;
      return [lineId, { qty: isSerialised ? own.length : qty, serials: own, ...(from === undefined ? {} : { from }) }];
    }),
  );
  const hasAny = Object.values(tray).some(({ qty }) => qty > 0);
  const handOut = async (): Promise<void> => {
    setIsBusy(true);
    setWasTried(true);
    const isOut = await onHandOut(tray);
    setIsBusy(false);
    if (!isOut) return;
    kept.discard();
    onClose();
  };
  return (
    <Dialog
      kept={kept}
      title={t('handOutTitle', { no: slip.siNo, name: slip.requester })}
      about={t('handOutAbout')}
      deed={t('deed.issue')}
      isBusy={isBusy}
      missing={hasAny ? null : t('handOutNothing')}
      onDeed={() => void handOut()}
      onKeep={onClose}
    >
      <EntryForm label={t('deed.issue')} className="fs">
        {lines.map((line, i) => (
          <Field
            key={line.lineId}
            label={line.sku}
            hint={t('handOutLine', { name: line.name, qty: String(line.qty), onHand: String(line.onHand) })}
          >
            {line.isSerialised ? (
              <Textarea
                {...(i === 0 ? { 'data-autofocus': true } : {})}
                data-scan="field"
                minRows={1}
                value={typedOf(line.lineId).serials}
                onChange={(e) => set(line.lineId, { serials: e.currentTarget.value })}
              />
            ) : (
              <NumberInput
                {...(i === 0 ? { 'data-autofocus': true } : {})}
                w={120}
                min={0}
                max={line.qty}
                decimalScale={3}
                value={typedOf(line.lineId).qty}
                onChange={(n) => set(line.lineId, { qty: Number(n) })}
              />
            )}
          </Field>
        ))}
      </EntryForm>
      <RefusalBanner refusal={wasTried && !isBusy ? refusal : null} />
    </Dialog>
  );
}
