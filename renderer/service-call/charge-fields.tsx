import { Button } from '@mantine/core';
import type { VisitPart } from '#shared/stock-issue/schema';
import { StandardChargeSelect, useStandardCharges } from '../kernel/billing/standard-charge-select';
import type { Checked } from '../kernel/checked';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { formatMoney, Money } from '../kernel/money';
import { MoneyField } from '../kernel/money-field';
import { useSession } from '../kernel/session';
import type { ChargeForm, Free } from './charge-form';
import { PartLines, SlipLineField } from './part-line-fields';

type Props = Readonly<{
  form: ChargeForm;
  free: Free;
  /** What was handed out for the call or lies in the van. */
  held: readonly VisitPart[];
  total: Readonly<{ totalMinor: number; discountMinor: number }> | null;
  /** In warranty and under a contract the part that came out goes back to its maker, told by its serial. */
  hasOldParts: boolean;
  /** The contract the call was made under. */
  contractNo: string | null;
  onChange: (patch: Partial<ChargeForm>) => void;
  says: Checked<unknown>['says'];
}>;

/** 零件, 工資, 車馬費 and the cash taken at the door. In warranty only the parts are written; a contract says what is paid. */
export function ChargeFields({ form, free, held, total, hasOldParts, contractNo, onChange, says }: Props) {
  const t = useT('serviceCall');
  const { currency } = useSession();
  const quote = useT('quote');
  const charges = useStandardCharges();
  const isFree = free.labour && free.travel && free.parts;
  const fromList = (kind: 'labour' | 'travel') => {
    const offered = charges.filter((c) => c.kind === kind);
    if (offered.length === 0) return undefined;
    return (
      <StandardChargeSelect
        label={`${t(`form.${kind}`)} ${quote('fromList')}`}
        charges={offered}
        onPick={({ priceMinor }) => onChange({ [kind]: formatMoney(priceMinor, currency) })}
      />
    );
  };
  const totalMinor = total?.totalMinor ?? null;
  return (
    <>
      <SlipLineField parts={form.parts} held={held} onChange={(parts) => onChange({ parts })} />
      <div className="wide-row" role="group" aria-label={t('form.parts')}>
        <PartLines
          parts={form.parts}
          isFree={free.parts}
          hasOldParts={hasOldParts}
          held={held}
          says={says}
          onChange={(parts) => onChange({ parts })}
        />
      </div>
      {isFree ? (
        <>
          <span className="lab" />
          <p className="t2">{t('form.free')}</p>
        </>
      ) : (
        <>
          {contractNo !== null && (
            <>
              <span className="lab" />
              <p className="t2">{t('form.contract', { no: contractNo })}</p>
            </>
          )}
          {!free.labour && (
            <Field label={t('form.labour')} error={says('labourMinor')} after={fromList('labour')}>
              <MoneyField value={form.labour} onChange={(labour) => onChange({ labour })} />
            </Field>
          )}
          {!free.travel && (
            <Field label={t('form.travel')} error={says('travelMinor')} after={fromList('travel')}>
              <MoneyField value={form.travel} onChange={(travel) => onChange({ travel })} />
            </Field>
          )}
          {total !== null && total.discountMinor > 0 && (
            <>
              <span className="lab">{t('form.discount')}</span>
              <output aria-label={t('form.discount')}>
                <Money minor={0 - total.discountMinor} />
              </output>
            </>
          )}
          <span className="lab">{t('form.total')}</span>
          <output className="fs16 b" aria-label={t('form.total')}>
            <Money minor={totalMinor} withSign />
          </output>
          <Field
            label={t('form.cash')}
            error={says('payments.0.amountMinor')}
            after={
              <Button
                size="xs"
                variant="default"
                disabled={totalMinor === null || totalMinor === 0}
                onClick={() => totalMinor !== null && onChange({ cash: formatMoney(totalMinor, currency) })}
              >
                {t('form.cashAll')}
              </Button>
            }
          >
            <MoneyField value={form.cash} onChange={(cash) => onChange({ cash })} />
          </Field>
        </>
      )}
    </>
  );
}
