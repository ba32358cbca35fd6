import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { formatPhone } from '#shared/customer/phone';
import { routeQuery } from '../kernel/api';
import { useT } from '../kernel/i18n';

type Props = Readonly<{ customerId: string | null; name: string; phones: readonly string[]; onOpen: (id: string) => void }>;

/** Customers with the same phone or name, while somebody writes a new file (B1). */
export function AlikeList({ customerId, name, phones, onOpen }: Props) {
  const t = useT('customer');
  const [asked] = useDebouncedValue({ name, phones }, 250);
  const isAsked = asked.name.trim() !== '' || asked.phones.length > 0;
  const { data: alike = [] } = useQuery({
    ...routeQuery('customer.duplicates', { customerId, name: asked.name, phones: [...asked.phones] }),
    enabled: isAsked,
  });
  if (!isAsked || alike.length === 0) return null;
  return (
    <div className="note amber alike" role="status">
      <IconUsers size={18} className="amber" aria-hidden />
      <div className="col grow">
        <b>{t('alike')}</b>
        <span className="fs12">{t('alikeAbout')}</span>
        {alike.slice(0, 4).map((c) => (
          <div className="row" key={c.id}>
            <span className="ell grow">
              {c.name}　{c.phone ? formatPhone(c.phone) : ''}　<span className="t2">{c.customerNo}</span>
            </span>
            <Button size="xs" variant="default" onClick={() => onOpen(c.id)}>
              {t('openThat', { name: c.name })}
            </Button>
          </div>
        ))}
      </div>
    </div>
  );
}
