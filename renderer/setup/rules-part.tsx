import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { parseQuantity } from '#shared/kernel/number-input';
import { IMAGE_LIMIT_MB } from '#shared/print-job/image';
import { DISCOUNT_PERCENTS } from '#shared/quote/discount';
import { BLOCK_AFTER_DAYS } from '#shared/receivable/rules';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { formatMoney, parseMoney } from '../kernel/money';
import { MoneyField } from '../kernel/money-field';
import { useSession } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { linesIn } from './line-text';
import { SettingsForm } from './settings-form';
import type { PartProps } from './part-props';

/** The bounds of the schema (shared/setup/schema.ts), in the order of the screen. */
const BOUNDS = {
  dispatchHoursUrban: [0.5, 48],
  dispatchHoursSuburban: [0.5, 48],
  quoteValidDays: [1, 90],
  loanerReturnDays: [1, 90],
  loanerExtensionDays: [0, 30],
  oldPartDays: [1, 365],
  creditBlockDays: [0, 365],
  technicianDiscountPercent: [0, 100],
  clerkDiscountPercent: [0, 100],
  accountantDiscountPercent: [0, 100],
  chiefDiscountPercent: [0, 100],
  repairGuaranteeDays: [0, 3650],
  autoLockMinutes: [1, 240],
  printImageLimitMb: [100, 100_000],
} as const;
/** Of a centre that was opened before these rules were there. */
const DEFAULTS: Readonly<Partial<Record<string, number>>> = {
  loanerReturnDays: 14,
  loanerExtensionDays: 5,
  oldPartDays: 30,
  creditBlockDays: BLOCK_AFTER_DAYS,
  ...DISCOUNT_PERCENTS,
  printImageLimitMb: IMAGE_LIMIT_MB,
};
type NumberName = keyof typeof BOUNDS;
const NAMES = Object.keys(BOUNDS) as NumberName[];

function numberIn(name: NumberName, text: string): number | null {
  const [min, max] = BOUNDS[name];
  const value = parseQuantity(text);
  const isWhole = name.startsWith('dispatch') || Number.isInteger(value);
  return text.trim() !== '' && isWhole && value >= min && value <= max ? value : null;
}

/** 規則: due times, limits and fees of this centre (D1, D2, D5). */
export function RulesPart({ site, mayChange }: PartProps) {
  const t = useT('settings');
  const { currency } = useSession();
  const { settings } = site;
  const kept = useKept('settings.rules');
  const [numbers, setNumbers] = useKeptState<Readonly<Record<NumberName, string>>>(
    kept,
    'numbers',
    () => Object.fromEntries(NAMES.map((n) => [n, String(settings[n] ?? DEFAULTS[n])])) as Record<NumberName, string>,
  );
  const [districts, setDistricts] = useKeptState(kept, 'districts', settings.suburbanDistricts.join('\n'));
  const [limit, setLimit] = useKeptState(kept, 'limit', formatMoney(settings.onsiteCashLimitMinor, currency));
  const [fee, setFee] = useKeptState(kept, 'fee', formatMoney(settings.inspectionFeeMinor, currency));
  const [isSingle, setIsSingle] = useKeptState(kept, 'isSingle', settings.isSinglePersonSite);
  const onsiteCashLimitMinor = parseMoney(limit, currency);
  const inspectionFeeMinor = parseMoney(fee, currency);
  const read = Object.fromEntries(NAMES.map((n) => [n, numberIn(n, numbers[n])])) as Record<NumberName, number | null>;
  const isReady = onsiteCashLimitMinor !== null && inspectionFeeMinor !== null && NAMES.every((n) => read[n] !== null);
  const input = isReady
    ? {
        settings: {
          ...(read as Record<NumberName, number>),
          onsiteCashLimitMinor,
          inspectionFeeMinor,
          suburbanDistricts: linesIn(districts),
          isSinglePersonSite: isSingle,
        },
      }
    : null;
  const number = (name: NumberName, label: string) => {
    const [min, max] = BOUNDS[name];
    return (
      <Field label={label} sentence={read[name] === null ? t('rules.notNumber', { min: String(min), max: String(max) }) : undefined}>
        <TextInput
          w={72}
          inputMode="decimal"
          value={numbers[name]}
          onChange={(e) => setNumbers({ ...numbers, [name]: e.currentTarget.value })}
        />
      </Field>
    );
  };
  return (
    <SettingsForm kept={kept} label={t('part.rules')} mayChange={mayChange} input={input}>
      <Sheet title={t('rules.dispatch')} step={1}>
        <div className="fs settings-rows">
          {number('dispatchHoursUrban', t('rules.urban'))}
          {number('dispatchHoursSuburban', t('rules.suburban'))}
          <Field label={t('rules.districts')} hint={t('rules.districtsHint')}>
            <Textarea minRows={3} maxRows={10} data-lines="many" value={districts} onChange={(e) => setDistricts(e.currentTarget.value)} />
          </Field>
        </div>
      </Sheet>
      <Sheet title={t('rules.money')} step={2}>
        <div className="fs settings-rows">
          <Field label={t('rules.cashLimit')} error={onsiteCashLimitMinor === null ? 'notMoney' : undefined}>
            <MoneyField value={limit} onChange={setLimit} />
          </Field>
          <Field label={t('rules.inspectionFee')} error={inspectionFeeMinor === null ? 'notMoney' : undefined}>
            <MoneyField value={fee} onChange={setFee} />
          </Field>
          {number('quoteValidDays', t('rules.quoteDays'))}
          {number('repairGuaranteeDays', t('rules.guaranteeDays'))}
          {number('loanerReturnDays', t('rules.loanerDays'))}
          {number('loanerExtensionDays', t('rules.loanerExtension'))}
          {number('oldPartDays', t('rules.oldPartDays'))}
          {number('creditBlockDays', t('rules.creditBlockDays'))}
        </div>
      </Sheet>
      <Sheet title={t('rules.discount')} step={3}>
        <p className="pad t2">{t('rules.discountAbout')}</p>
        <div className="fs settings-rows">
          {number('technicianDiscountPercent', t('rules.discountTechnician'))}
          {number('clerkDiscountPercent', t('rules.discountClerk'))}
          {number('accountantDiscountPercent', t('rules.discountAccountant'))}
          {number('chiefDiscountPercent', t('rules.discountChief'))}
        </div>
      </Sheet>
      <Sheet title={t('rules.counter')} step={4}>
        <div className="fs settings-rows">
          {number('autoLockMinutes', t('rules.autoLock'))}
          {number('printImageLimitMb', t('rules.printImages'))}
          <span className="lab" aria-hidden />
          <Checkbox label={t('rules.singlePerson')} checked={isSingle} onChange={(e) => setIsSingle(e.currentTarget.checked)} />
        </div>
      </Sheet>
    </SettingsForm>
  );
}
