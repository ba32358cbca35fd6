import { Checkbox, TextInput } from '@mantine/core';
import { PARTS_POLICIES, type PartsPolicy } from '#shared/maintenance-contract/rules';
import type { ProductView } from '#shared/product/schema';
import { useCommand } from '../kernel/api';
import { isDay } from '../kernel/dates';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { useProductName } from '../kernel/product-name';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { showToast } from '../kernel/toast';

const numberIn = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : 0);
type Props = Readonly<{ customerId: string; customerName: string; products: readonly ProductView[]; onClose: () => void }>;

/** 登記合同 (B19): which devices, from when to when, how many visits, and what it pays. */
export function ContractDialog({ customerId, customerName, products, onClose }: Props) {
  const t = useT('contract');
  const nameOf = useProductName();
  const kept = useKept(`contract.register:${customerId}`);
  const register = useCommand('maintenanceContract.register', { request: kept.request });
  const [chosen, setChosen] = useKeptState<readonly string[]>(kept, 'productIds', products.length === 1 ? products.map((p) => p.id) : []);
  const [startsOn, setStart] = useKeptState(kept, 'startsOn', '');
  const [endsOn, setEnd] = useKeptState(kept, 'endsOn', '');
  const [included, setIncluded] = useKeptState(kept, 'visitsIncluded', '');
  const [used, setUsed] = useKeptState(kept, 'visitsUsed', '');
  const [policy, setPolicy] = useKeptState<PartsPolicy>(kept, 'partsPolicy', 'discount');
  const [percent, setPercent] = useKeptState(kept, 'percent', '');
  const [isLabourFree, setLabour] = useKeptState(kept, 'isLabourFree', true);
  const [isTravelFree, setTravel] = useKeptState(kept, 'isTravelFree', true);
  const productIds = products.map((p) => p.id).filter((id) => chosen.includes(id));
  const partsDiscountPercent = policy === 'discount' ? numberIn(percent) : 0;
  const missing =
    productIds.length === 0 || !isDay(startsOn) || !isDay(endsOn)
      ? t('missing')
      : policy === 'discount' && (partsDiscountPercent < 1 || partsDiscountPercent > 99)
        ? t('percentWrong')
        : null;
  const run = (): void =>
    register.mutate(
      {
        customerId,
        productIds,
        startsOn: startsOn.trim(),
        endsOn: endsOn.trim(),
        visitsIncluded: numberIn(included),
        visitsUsed: numberIn(used),
        partsPolicy: policy,
        partsDiscountPercent,
        isLabourFree,
        isTravelFree,
      },
      {
        onSuccess: (done) => {
          showToast({ text: t('registered', { no: done.ctNo }) });
          onClose();
        },
      },
    );
  const day = (label: string, value: string, onChange: (text: string) => void, isFirst = false) => (
    <Field label={label} isRequired>
      <TextInput
        w={132}
        maxLength={10}
        placeholder="2026-11-23"
        {...(isFirst ? { 'data-autofocus': true } : {})}
        value={value}
        onChange={(e) => onChange(e.currentTarget.value)}
      />
    </Field>
  );
  const count = (label: string, value: string, onChange: (text: string) => void, hint?: string) => (
    <Field label={label} hint={hint}>
      <TextInput w={72} inputMode="numeric" maxLength={3} value={value} onChange={(e) => onChange(e.currentTarget.value)} />
    </Field>
  );
  return (
    <Dialog
      kept={kept}
      width={560}
      title={t('registerTitle', { name: customerName })}
      about={t('registerAbout')}
      deed={t('deed')}
      isBusy={register.isPending}
      missing={missing}
      onDeed={run}
      onKeep={onClose}
    >
      <EntryForm label={t('register')} className="fs">
        {day(t('startsOn'), startsOn, setStart, true)}
        {day(t('endsOn'), endsOn, setEnd)}
        <span className="lab req">{t('units')}</span>
        <div className="col" role="group" aria-label={t('units')}>
          {products.map((p) => (
            <Checkbox
              key={p.id}
              label={[nameOf(p), p.identifier].filter(Boolean).join('　')}
              checked={productIds.includes(p.id)}
              onChange={(e) => {
                const isOn = e.currentTarget.checked;
                setChosen((old) => (isOn ? [...old, p.id] : old.filter((id) => id !== p.id)));
              }}
            />
          ))}
        </div>
        {count(t('visitsIncluded'), included, setIncluded)}
        {count(t('visitsUsed'), used, setUsed, t('visitsUsedHint'))}
        <span className="lab">{t('parts')}</span>
        <Segments
          label={t('parts')}
          value={policy}
          options={PARTS_POLICIES.map((p) => ({ value: p, label: t(`policies.${p}`) }))}
          onChange={setPolicy}
        />
        {policy === 'discount' && count(t('percent'), percent, setPercent)}
        <span className="lab" aria-hidden />
        <div className="row">
          <Checkbox label={t('isLabourFree')} checked={isLabourFree} onChange={(e) => setLabour(e.currentTarget.checked)} />
          <Checkbox label={t('isTravelFree')} checked={isTravelFree} onChange={(e) => setTravel(e.currentTarget.checked)} />
        </div>
      </EntryForm>
      <RefusalBanner refusal={register.error} />
    </Dialog>
  );
}
