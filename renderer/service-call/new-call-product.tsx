import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { CallView } from '#shared/service-call/schema';
import { routeQuery } from '../kernel/api';
import { PickList } from '../kernel/book/pick-list';
import { FieldGroup } from '../kernel/field';
import { Imei } from '../kernel/imei';
import { useT } from '../kernel/i18n';
import { useStatusWord } from '../kernel/status';
import type { NewCallForm } from './new-call-form';
import { ProductFields } from './product-fields';

type Props = Readonly<{
  form: NewCallForm;
  onChange: (form: NewCallForm) => void;
  onOpenCall: (call: CallView) => void;
  says: (path: string) => string | undefined;
}>;

/** Which device: one of the customer's, or a new one. An open call for the same serial is shown before saving, and earlier repairs in guarantee (E5). */
export function NewCallProduct({ form, onChange, onOpenCall, says }: Props) {
  const t = useT('serviceCall');
  const word = useStatusWord();
  const customerId = form.customer?.id ?? '';
  const { data: products = [] } = useQuery({ ...routeQuery('product.ofCustomer', { customerId }), enabled: customerId !== '' });
  const own = products.find((p) => p.id === form.productId);
  const identifier = (
    own?.identifier ?? (form.productId === null && !form.product.hasNoSerial ? form.product.serial.trim() : '')
  ).toUpperCase();
  const isAsked = identifier.length >= 4;
  const { data: open } = useQuery({ ...routeQuery('serviceCall.list', { view: 'open', text: identifier, limit: 5 }), enabled: isAsked });
  const { data: repairs = [] } = useQuery({ ...routeQuery('product.earlierRepairs', { identifier }), enabled: isAsked });
  const duplicate = isAsked ? open?.calls.find((c) => c.serial?.toUpperCase() === identifier) : undefined;
  const inGuarantee = isAsked ? repairs.filter((r) => r.isInGuarantee) : [];
  return (
    <div className="fs">
      {products.length > 0 && (
        <FieldGroup label={t('form.what')} isRequired>
          <PickList
            label={t('form.products')}
            value={form.productId ?? 'new'}
            onChange={(id) => onChange({ ...form, productId: id === 'new' ? null : id, reworkOf: null, allowDuplicate: false })}
            options={[
              ...products.map((p) => ({
                value: p.id,
                label: (
                  <>
                    <b className="grow">{`${p.brand ?? ''} ${p.model}`.trim()}</b>
                    {p.identifier && <Imei value={p.identifier} />}
                  </>
                ),
              })),
              { value: 'new', label: t('form.newProduct') },
            ]}
          />
        </FieldGroup>
      )}
      {form.productId === null && (
        <ProductFields
          form={form.product}
          path="product.new"
          says={says}
          onChange={(patch) => onChange({ ...form, product: { ...form.product, ...patch }, allowDuplicate: false })}
        />
      )}
      {duplicate && (
        <div className="note amber wide-row" role="alert">
          <IconAlertTriangle size={16} className="amber" aria-hidden />
          <div className="col grow">
            <span>{t('form.openCall', { no: duplicate.callNo, status: word('serviceCall', duplicate.status) })}</span>
            <span className="row">
              <Button size="xs" variant="default" onClick={() => onOpenCall(duplicate)}>
                {t('deed.openCall', { no: duplicate.callNo })}
              </Button>
              <Checkbox
                label={t('form.allowDuplicate')}
                checked={form.allowDuplicate}
                onChange={(e) => onChange({ ...form, allowDuplicate: e.currentTarget.checked })}
              />
            </span>
          </div>
        </div>
      )}
      {inGuarantee.map((r) => (
        <Checkbox
          key={r.cardId}
          className="wide-row"
          label={t('form.rework', { no: r.cardNo, until: r.guaranteeUntil ?? '' })}
          description={r.faultReported}
          checked={form.reworkOf === r.cardId}
          onChange={(e) => onChange({ ...form, reworkOf: e.currentTarget.checked ? r.cardId : null })}
        />
      ))}
    </div>
  );
}
