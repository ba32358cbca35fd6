import { Button } from '@mantine/core';
import { IconEdit } from '@tabler/icons-react';
import { phoneWithExtension } from '#shared/customer/phone';
import type { CustomerView } from '#shared/customer/schema';
import { LANGUAGE_NAMES } from '#shared/messages/languages';
import { localDay } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { Money } from '../kernel/money';
import { useCan, useSession } from '../kernel/session';
import { DL, Sheet } from '../kernel/sheet';

type Props = Readonly<{ customer: CustomerView; onEdit: () => void; onCredit: () => void; onMerge: () => void }>;

/** 資料袋: what stands on the pocket. */
export function CustomerFacts({ customer, onEdit, onCredit, onMerge }: Props) {
  const t = useT('customer');
  const deeds = useT('deeds');
  const can = useCan();
  const { zone } = useSession();
  const phones = customer.phones.map((p) => (
    <span key={p.number} className="nw">
      <b>{phoneWithExtension(p.number, p.extension)}</b>
      {p.label && <span className="t2"> {p.label}</span>}
      {'　'}
    </span>
  ));
  return (
    <Sheet
      className="hug"
      title={t('facts')}
      count={customer.customerNo}
      end={
        <>
          {can('customer.merge') && (
            <Button size="xs" variant="default" rightSection={<KeyOf of="m" />} onClick={onMerge}>
              {t('merge')}
            </Button>
          )}
          {can('customer.setCredit') && (
            <Button size="xs" variant="default" onClick={onCredit}>
              {t('credit')}
            </Button>
          )}
          {can('customer.update') && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconEdit size={14} aria-hidden />}
              rightSection={<KeyOf of="e" />}
              onClick={onEdit}
            >
              {deeds('edit')}
            </Button>
          )}
        </>
      }
    >
      <DL
        rows={[
          [t('kind'), t(`kinds.${customer.kind}`)],
          [t('phones'), phones.length > 0 ? <>{phones}</> : t('noPhone')],
          ...(customer.contact ? [[t('contact'), customer.contact] as const] : []),
          [t('address'), `${customer.address ?? '—'}　${t(`zones.${customer.zone}`)}`],
          ...(customer.taxId ? [[t('taxId'), customer.taxId] as const] : []),
          [
            t('consent'),
            customer.consentAt ? (
              t('consentOn', { on: localDay(customer.consentAt, zone) })
            ) : (
              <span key="c" className="bad">
                {t('consentNone')}
              </span>
            ),
          ],
          ...(customer.language ? [[t('language'), LANGUAGE_NAMES[customer.language]] as const] : []),
          [
            t('credit'),
            customer.creditLimitMinor === null ? (
              t('creditNone')
            ) : (
              <>
                <Money minor={customer.creditLimitMinor} withSign />
                {'　'}
                {customer.termDays !== null && t('creditTerm', { days: customer.termDays })}
              </>
            ),
          ],
          [t('owed'), <Money key="o" minor={customer.owedMinor} />],
          ...(customer.note ? [[t('remark'), customer.note] as const] : []),
        ]}
      />
    </Sheet>
  );
}
