import { ActionIcon, NumberInput, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { MoneyField } from '../kernel/money-field';
import { JobSelect } from './job-select';
import { skuIn, type TypedLine } from './request-lines';

type Props = Readonly<{
  line: TypedLine;
  /** The hand goes on here. */
  isNew: boolean;
  needsJob: boolean;
  suppliers: readonly Readonly<{ value: string; label: string }>[];
  isWrong: (field: 'qty' | 'priceMinor' | 'cardId') => boolean;
  onChange: (some: Partial<TypedLine>) => void;
  onRemove: () => void;
}>;

/** A line of a requisition: how many, at which price, from whom, for which job (B12). */
export function RequestRow({ line, isNew, needsJob, suppliers, isWrong, onChange, onRemove }: Props) {
  const t = useT('purchaseForm');
  const sku = skuIn(line.label);
  const qty = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) qty.current?.select();
  }, [isNew]);
  return (
    <FieldGroup label={sku}>
      <div className="request-row">
        <NumberInput
          ref={qty}
          aria-label={t('request.qty', { sku })}
          min={0}
          decimalScale={3}
          error={isWrong('qty')}
          value={line.qty}
          onChange={(n) => onChange({ qty: Number(n) })}
        />
        <MoneyField
          aria-label={t('request.price', { sku })}
          aria-invalid={isWrong('priceMinor')}
          value={line.price}
          onChange={(price) => onChange({ price })}
        />
        <Select
          aria-label={t('request.supplier', { sku })}
          clearable
          searchable
          placeholder={t('request.firstSupplier')}
          data={[...suppliers]}
          value={line.supplierId}
          onChange={(supplierId) => onChange({ supplierId })}
          comboboxProps={{ withinPortal: false }}
        />
        <JobSelect
          aria-label={t('request.job', { sku })}
          aria-required={needsJob}
          error={isWrong('cardId')}
          value={line.job}
          onChange={(job) => onChange({ job })}
        />
        <ActionIcon variant="subtle" aria-label={t('deed.remove', { sku })} onClick={onRemove}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      <p className="field-says t3">{line.label.slice(sku.length).trim()}</p>
    </FieldGroup>
  );
}
