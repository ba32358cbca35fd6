import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { StandardChargeView } from '#shared/quote/schema';
import { routeQuery } from '../api';
import { useT } from '../i18n';
import { formatMoney } from '../money';
import { useSession } from '../session';

/** A work with its price of today. */
type Charge = StandardChargeView & Readonly<{ priceMinor: number }>;
const isOffered = (c: StandardChargeView): c is Charge => c.isToday && c.priceMinor !== null;

/** What the price list offers today. */
export function useStandardCharges(): readonly Charge[] {
  const { data = [] } = useQuery(routeQuery('quote.standardCharges', {}));
  return data.filter(isOffered);
}

type Props = Readonly<{ label: string; charges: readonly Charge[]; width?: number; onPick: (charge: Charge) => void }>;

/** 收費標準: found by code or name; its price is filled in and may be changed. Nothing to choose from is not shown. */
export function StandardChargeSelect({ label, charges, width = 200, onPick }: Props) {
  const t = useT('standardCharge');
  const { currency } = useSession();
  if (charges.length === 0) return null;
  return (
    <Select
      w={width}
      searchable
      aria-label={label}
      placeholder={t('pick')}
      nothingFoundMessage={t('notFound')}
      data={charges.map((c) => ({ value: c.id, label: `${c.code}　${c.name}　${formatMoney(c.priceMinor, currency)}` }))}
      value={null}
      onChange={(id) => {
        const chosen = charges.find((c) => c.id === id);
        if (chosen) onPick(chosen);
      }}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
