import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { RequestPartsInput } from '#shared/stock-issue/schema';
import { ActFoot } from '../book/act-foot';
import { routeQuery, useCommand } from '../api';
import { useChecked } from '../checked';
import { Dialog } from '../dialog';
import { EntryForm } from '../entry-form';
import { Field } from '../field';
import { useT } from '../i18n';
import { useKept, useKeptState } from '../kept';
import { RefusalBanner, useRefusalWords } from '../refusal-banner';
import { showToast } from '../toast';
import { PartChoice } from './part-choice';
import type { PartHit } from './use-job-scan';

/** So many of the parts that do instead are looked at. */
const MOST_INSTEAD = 5;
const BLANK = { partId: null as string | null, label: '', qty: 1, isBuying: true };

type Behalf = Readonly<{ onBehalfOf?: string; says: string | null }>;
const OWN: Behalf = { says: null };

type Props = Readonly<{
  /** Where the draft is kept. */
  form: string;
  job: Readonly<{ cardId: string }> | Readonly<{ callId: string }>;
  no: string;
  model: string;
  /** The technician who will have the parts in his hands, where another person asks for them. */
  behalf?: Behalf;
  /** The part that was scanned before the form stood. */
  scanned?: PartHit | undefined;
  onClose: () => void;
}>;

/**
 * 領料 for a card or a call (C8): which part, how many. A scan of its barcode chooses it, each further one is a piece more, and a scan of
 * the job sends it. What is missing is asked for at the same press (F20, E9).
 */
export function AskPartDialog({ form, job, no, model, behalf = OWN, scanned, onClose }: Props) {
  const t = useT('part');
  const kept = useKept(form);
  const save = useCommand('stockIssue.request', { request: kept.request });
  const buy = useCommand('purchase.request');
  const purchase = useT('purchase');
  const refusalWords = useRefusalWords();
  const [v, setV] = useKeptState(kept, 'v', BLANK);
  const { data: part } = useQuery({ ...routeQuery('part.byId', { id: v.partId ?? '' }), enabled: v.partId !== null });
  /** The field is drawn anew when another part is chosen beside it. */
  const [swaps, setSwaps] = useState(0);
  const isShort = part != null && part.available < v.qty;
  const instead = useQueries({
    queries: (isShort ? part.alternatives.slice(0, MOST_INSTEAD) : []).map((code) => routeQuery('part.byCode', { code })),
  }).flatMap(({ data: hit }) => (hit != null && hit.part.available > 0 ? [hit.part] : []));
  const { says, ...onBehalf } = behalf;
  const check = useChecked(RequestPartsInput, { ...job, ...onBehalf, lines: [{ partId: v.partId ?? '', qty: v.qty }] });
  const send = (): void =>
    check.attempt((input) =>
      save.mutate(input, {
        onSuccess: (slip) => {
          showToast({ text: t('ask.sent', { no: slip.siNo }) });
          buyMissing(slip.lines);
          onClose();
        },
      }),
    );
  const available = String(part?.available ?? 0);
  const missing = part == null ? 0 : Math.max(0, v.qty - Math.max(0, part.available));
  /** 請購 of what the warehouse is short of for this very job; the slip waits for it. */
  const buyMissing = (lines: Output<'stockIssue.request'>['lines']): void => {
    const short = lines.filter((l) => l.short > 0).map((l) => ({ partId: l.partId, qty: l.short, ...job }));
    if (!v.isBuying || short.length === 0) return;
    // The dialog is closed by then, so what came of it is said in a toast
    void buy.mutateAsync({ reason: 'job', lines: short }).then(
      (pr) => showToast({ text: purchase('ask.sent', { no: pr.prNo }) }),
      (refusal: Error) => showToast({ text: refusalWords(refusal) }),
    );
  };
  return (
    <Dialog
      kept={kept}
      title={t('ask.title', { no })}
      about={t('ask.about')}
      deed={t('ask.deed')}
      isBusy={save.isPending}
      footer={<ActFoot behalf={says} missing={check.missing} />}
      onDeed={send}
      onKeep={onClose}
    >
      <EntryForm label={t('ask.deed')} className="fs">
        <PartChoice
          key={swaps}
          label={t('ask.part')}
          value={v}
          model={model}
          onChoose={(next, isScan) =>
            setV((old) => ({ ...old, ...next, ...(isScan ? { qty: old.partId === next.partId ? old.qty + 1 : 1 } : {}) }))
          }
          job={{ no, scanned, onJob: send }}
          error={check.says('lines.0.partId')}
          isRequired
          isFirst
        />
        <Field label={t('ask.qty')} isRequired error={check.says('lines.0.qty')}>
          <NumberInput w={90} min={0} decimalScale={3} value={v.qty} onChange={(n) => setV({ ...v, qty: Number(n) })} />
        </Field>
      </EntryForm>
      {part != null && (
        <p className={part.available < v.qty ? 'fs13 bad b' : 'fs13 t2'} role="status">
          {t(part.available < v.qty ? 'ask.short' : 'ask.stock', { available })}
        </p>
      )}
      {instead.length > 0 && (
        <div className="instead" role="group" aria-label={t('ask.instead')}>
          <span className="t2 fs12">{t('ask.instead')}</span>
          {instead.map((p) => (
            <Button
              key={p.id}
              size="xs"
              variant="default"
              justify="space-between"
              title={p.name}
              rightSection={<span className="t2">{t('ask.stock', { available: String(p.available) })}</span>}
              onClick={() => {
                setV((old) => ({ ...old, partId: p.id, label: `${p.sku} ${p.name}` }));
                setSwaps((n) => n + 1);
              }}
            >
              {p.sku} {p.name}
            </Button>
          ))}
        </div>
      )}
      {missing > 0 && (
        <Checkbox
          label={purchase('ask.offer', { qty: String(missing) })}
          checked={v.isBuying}
          onChange={(e) => setV({ ...v, isBuying: e.currentTarget.checked })}
        />
      )}
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
