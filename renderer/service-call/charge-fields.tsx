import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Checked } from '../kernel/checked';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { formatMoney, Money } from '../kernel/money';
import { MoneyField } from '../kernel/money-field';
import { useSession } from '../kernel/session';
import { emptyPart, type ChargeForm, type Free, type PartForm } from './charge-form';

type Props = Readonly<{
  form: ChargeForm;
  free: Free;
  total: Readonly<{ totalMinor: number; discountMinor: number }> | null;
  /** In warranty and under a contract the part that came out goes back to its maker, told by its serial. */
  hasOldParts: boolean;
  /** The contract the call was made under. */
  contractNo: string | null;
  onChange: (patch: Partial<ChargeForm>) => void;
  says: Checked<unknown>['says'];
}>;

/** 零件, 工資, 車馬費 and the cash taken at the door. In warranty only the parts are written; a contract says what is paid. */
export function ChargeFields({ form, free, total, hasOldParts, contractNo, onChange, says }: Props) {
  const t = useT('serviceCall');
  const { currency } = useSession();
  const isFree = free.labour && free.travel && free.parts;
  const totalMinor = total?.totalMinor ?? null;
  return (
    <>
      <FieldGroup label={t('form.parts')}>
        <PartLines
          parts={form.parts}
          isFree={free.parts}
          hasOldParts={hasOldParts}
          isWrong={says('parts.0.qty') !== undefined}
          onChange={(parts) => onChange({ parts })}
        />
      </FieldGroup>
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
            <Field label={t('form.labour')} error={says('labourMinor')}>
              <MoneyField value={form.labour} onChange={(labour) => onChange({ labour })} />
            </Field>
          )}
          {!free.travel && (
            <Field label={t('form.travel')} error={says('travelMinor')}>
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

type LinesProps = Readonly<{
  parts: readonly PartForm[];
  isFree: boolean;
  hasOldParts: boolean;
  isWrong: boolean;
  onChange: (parts: readonly PartForm[]) => void;
}>;

function PartLines({ parts, isFree, hasOldParts, isWrong, onChange }: LinesProps) {
  const t = useT('serviceCall');
  const change = (key: number, patch: Partial<PartForm>): void => onChange(parts.map((p) => (p.key === key ? { ...p, ...patch } : p)));
  const add = (): void => onChange([...parts, emptyPart(Math.max(0, ...parts.map((p) => p.key)) + 1)]);
  return (
    <div
      className="line-grid"
      style={{ gridTemplateColumns: hasOldParts ? 'minmax(0, 1fr) 80px 48px 80px 96px 26px' : 'minmax(0, 1fr) 80px 48px 80px 26px' }}
    >
      {parts.length > 0 && (
        <>
          <span className="h">{t('form.part')}</span>
          <span className="h">{t('form.sku')}</span>
          <span className="h r">{t('form.qty')}</span>
          <span className="h r">{isFree ? '' : t('form.price')}</span>
          {hasOldParts && <span className="h">{t('form.oldSerial')}</span>}
          <span />
        </>
      )}
      {parts.map((p, i) => (
        <Fragment key={p.key}>
          <TextInput
            aria-label={`${t('form.part')} ${i + 1}`}
            value={p.text}
            onChange={(e) => change(p.key, { text: e.currentTarget.value })}
          />
          <TextInput
            aria-label={`${t('form.sku')} ${i + 1}`}
            value={p.sku}
            onChange={(e) => change(p.key, { sku: e.currentTarget.value })}
          />
          <TextInput
            aria-label={`${t('form.qty')} ${i + 1}`}
            error={isWrong && i === 0}
            styles={{ input: { textAlign: 'right' } }}
            value={p.qty}
            onChange={(e) => change(p.key, { qty: e.currentTarget.value })}
          />
          {isFree ? (
            <span />
          ) : (
            <MoneyField isWide aria-label={`${t('form.price')} ${i + 1}`} value={p.price} onChange={(price) => change(p.key, { price })} />
          )}
          {hasOldParts && (
            <TextInput
              aria-label={`${t('form.oldSerial')} ${i + 1}`}
              maxLength={30}
              data-scan="field"
              value={p.oldSerial ?? ''}
              onChange={(e) => change(p.key, { oldSerial: e.currentTarget.value })}
            />
          )}
          <ActionIcon
            variant="subtle"
            size={26}
            aria-label={t('form.removePart', { no: String(i + 1) })}
            onClick={() => onChange(parts.filter((x) => x.key !== p.key))}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Fragment>
      ))}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={add}
        style={{ gridColumn: '1 / 2', justifySelf: 'start' }}
      >
        {t('form.addPart')}
      </Button>
    </div>
  );
}
