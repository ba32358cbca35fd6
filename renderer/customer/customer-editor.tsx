import { useEffect, useState } from 'react';
import { NewCustomer, UpdateCustomerInput, type CustomerView } from '#shared/customer/schema';
import { useAskedCommand } from '../kernel/asked';
import { useChecked } from '../kernel/checked';
import { Dialog } from '../kernel/dialog';
import { useDraft } from '../kernel/draft';
import { EntryForm } from '../kernel/entry-form';
import { useT } from '../kernel/i18n';
import { RefusalBanner } from '../kernel/refusal-banner';
import { showToast } from '../kernel/toast';
import { AlikeList } from './alike-list';
import { CustomerFields } from './customer-fields';
import { BLANK_CUSTOMER, CustomerForm, formOf, inputOf, phonesOf } from './customer-form';

type Props = Readonly<{ customer: CustomerView | null; onSaved: (id: string) => void; onClose: () => void }>;

/** A new file pocket, or changes to one. What is typed survives a crash or a switch of user. */
export function CustomerEditor({ customer, onSaved, onClose }: Props) {
  const t = useT('customer');
  const deeds = useT('deeds');
  const draft = useDraft<CustomerForm>(customer ? `customer:${customer.id}` : 'customer:new');
  const create = useAskedCommand('customer.create', { request: draft.request });
  const update = useAskedCommand('customer.update', { request: draft.request });
  const [form, setForm] = useState<CustomerForm>(customer ? formOf(customer) : BLANK_CUSTOMER);
  useEffect(() => {
    const found = CustomerForm.safeParse(draft.found?.input);
    if (found.success) setForm(found.data);
  }, [draft.found]);
  const change = (part: Partial<CustomerForm>): void => {
    const next = { ...form, ...part };
    setForm(next);
    draft.keep(next);
  };
  const checkNew = useChecked(NewCustomer, { ...inputOf(form), privacyConsent: form.privacyConsent });
  const hadConsent = customer !== null && customer.consentAt !== null;
  const checkUpdate = useChecked(UpdateCustomerInput, {
    ...inputOf(form),
    customerId: customer?.id ?? '',
    rev: customer?.rev,
    ...(form.privacyConsent && !hadConsent ? { privacyConsent: true as const } : {}),
  });
  const onSuccess = (saved: CustomerView): void => {
    draft.done();
    showToast({ text: t('saved', { name: saved.name }) });
    onSaved(saved.id);
  };
  const run = (): void => {
    if (customer) checkUpdate.attempt((input) => update.mutate(input, { onSuccess }));
    else checkNew.attempt((input) => create.mutate(input, { onSuccess }));
  };
  const missing = (form.name.trim() === '' ? 1 : 0) + (phonesOf(form).length === 0 && !form.noPhone ? 1 : 0);
  return (
    <Dialog
      width={640}
      title={customer ? t('editTitle', { name: customer.name }) : t('newTitle')}
      deed={customer ? deeds('save') : t('saveNew')}
      isBusy={create.isPending || update.isPending || draft.state === 'reading'}
      missing={missing > 0 ? deeds('missing', { count: missing }) : null}
      onDeed={run}
      onKeep={onClose}
    >
      <EntryForm label={customer ? t('editTitle', { name: customer.name }) : t('newTitle')} className="fs">
        <CustomerFields form={form} hasConsent={hadConsent} says={customer ? checkUpdate.says : checkNew.says} onChange={change} />
      </EntryForm>
      {!customer && <AlikeList customerId={null} name={form.name} phones={phonesOf(form).map((p) => p.number)} onOpen={onSaved} />}
      <RefusalBanner refusal={create.error ?? update.error} />
      {create.question ?? update.question}
    </Dialog>
  );
}
