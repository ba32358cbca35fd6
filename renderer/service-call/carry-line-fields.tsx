import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DEVICE_SHEETS } from '#shared/product/device-class';
import type { CallView } from '#shared/service-call/schema';
import { routeQuery } from '../kernel/api';
import { PickList } from '../kernel/book/pick-list';
import { Tick } from '../kernel/chip';
import { Field, FieldGroup, useFieldWords } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { MoneyField } from '../kernel/money-field';
import type { AccessoryForm, CarryLineForm } from './carry-form';
import { ProductFields } from './product-fields';

type Props = Readonly<{
  line: CarryLineForm;
  index: number;
  call: CallView;
  onChange: (patch: Partial<CarryLineForm>) => void;
  onRemove: () => void;
  says: (path: string) => string | undefined;
}>;

/** One device of the collection receipt: which, with what, in what state. */
export function CarryLineFields({ line, index, call, onChange, onRemove, says }: Props) {
  const t = useT('serviceCall');
  const fieldWords = useFieldWords();
  const accessoryWords = useT('accessory');
  const { data: products = [] } = useQuery(routeQuery('product.ofCustomer', { customerId: call.customerId }));
  const [other, setOther] = useState('');
  const own = products.find((p) => p.id === (line.isOwn ? call.productId : line.productId));
  const usual = DEVICE_SHEETS[own?.deviceClass ?? line.product.deviceClass].accessories.map((a) => accessoryWords(a));
  const names = [...usual, ...line.accessories.map((a) => a.name).filter((n) => !usual.includes(n))];
  const set = (accessories: readonly AccessoryForm[]): void => onChange({ accessories, hasNone: false });
  const toggle = (name: string): void =>
    set(
      line.accessories.some((a) => a.name === name)
        ? line.accessories.filter((a) => a.name !== name)
        : [...line.accessories, { name, qty: 1 }],
    );
  const add = (): void => {
    const name = other.trim();
    if (name !== '' && !line.accessories.some((a) => a.name === name)) toggle(name);
    setOther('');
  };
  return (
    <div className="wide">
      <div className="form-head row">
        <span className="grow">
          {line.isOwn ? `${t('form.device', { no: index + 1 })}　${call.model}　${call.serial ?? ''}` : t('form.device', { no: index + 1 })}
        </span>
        {!line.isOwn && (
          <ActionIcon variant="subtle" size={26} aria-label={t('form.removeDevice', { no: index + 1 })} onClick={onRemove}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <div className="fs">
        {!line.isOwn && (
          <FieldGroup label={t('form.what')} isRequired>
            <PickList
              label={t('form.products')}
              value={line.productId ?? 'new'}
              onChange={(id) => onChange({ productId: id === 'new' ? null : id })}
              options={[
                ...products
                  .filter((p) => p.id !== call.productId)
                  .map((p) => ({ value: p.id, label: `${p.model}　${p.identifier ?? ''}` })),
                { value: 'new', label: t('form.newProduct') },
              ]}
            />
          </FieldGroup>
        )}
        {!line.isOwn && line.productId === null && (
          <ProductFields
            form={line.product}
            path={`lines.${index}.product.new`}
            says={says}
            onChange={(patch) => onChange({ product: { ...line.product, ...patch } })}
          />
        )}
        <FieldGroup label={t('form.accessories')} isRequired>
          <div className="row tick-row">
            <Tick isOn={line.hasNone} onClick={() => onChange({ hasNone: !line.hasNone, accessories: [] })}>
              {t('form.noAccessories')}
            </Tick>
            {names.map((name) => {
              const chosen = line.accessories.find((a) => a.name === name);
              return (
                <span key={name} className="row gap4">
                  <Tick isOn={chosen !== undefined} onClick={() => toggle(name)}>
                    {name}
                  </Tick>
                  {chosen !== undefined && (
                    <NumberInput
                      w={56}
                      size="xs"
                      min={1}
                      max={99}
                      aria-label={`${name} ${t('form.qty')}`}
                      value={chosen.qty}
                      onChange={(qty) =>
                        set(line.accessories.map((a) => (a.name === name ? { ...a, qty: Math.max(1, Number(qty) || 1) } : a)))
                      }
                    />
                  )}
                </span>
              );
            })}
            <TextInput
              w={120}
              aria-label={t('form.accessory')}
              placeholder={t('form.accessory')}
              value={other}
              maxLength={40}
              onChange={(e) => setOther(e.currentTarget.value)}
            />
            <Button size="xs" variant="default" disabled={other.trim() === ''} onClick={add}>
              {t('form.addAccessory')}
            </Button>
          </div>
          {says(`lines.${index}.accessories`) && (
            <p className="field-says bad" role="alert">
              {fieldWords('needed')}
            </p>
          )}
        </FieldGroup>
        <Field label={t('form.exterior')} isRequired error={says(`lines.${index}.exterior`)}>
          <TextInput value={line.exterior} maxLength={200} onChange={(e) => onChange({ exterior: e.currentTarget.value })} />
        </Field>
        <Field label={t('form.declaredValue')} error={says(`lines.${index}.declaredValueMinor`)}>
          <MoneyField value={line.declared} onChange={(declared) => onChange({ declared })} />
        </Field>
      </div>
    </div>
  );
}
