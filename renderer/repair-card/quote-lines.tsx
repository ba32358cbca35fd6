import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { QUOTE_KINDS } from '#shared/quote/schema';
import { StandardChargeSelect, useStandardCharges } from '../kernel/billing/standard-charge-select';
import { useT } from '../kernel/i18n';
import { Money } from '../kernel/money';
import { MoneyField } from '../kernel/money-field';
import { useSession } from '../kernel/session';
import { amountOf, BLANK_LINE, placeCharge, totalOf, type TypedLine } from './quote-form';

const MOST = 50;
type Kind = TypedLine['kind'];
const isKind = (text: string | null): text is Kind => QUOTE_KINDS.some((k) => k === text);

type Props = Readonly<{
  lines: readonly TypedLine[];
  isWrong: (at: number, field: 'text' | 'qty' | 'unitPriceMinor') => boolean;
  onChange: (lines: readonly TypedLine[]) => void;
}>;

/** The lines of a quote while they are written; amount and total follow. */
export function QuoteLines({ lines, isWrong, onChange }: Props) {
  const t = useT('quote');
  const { currency } = useSession();
  const set = (at: number, part: Partial<TypedLine>): void => onChange(lines.map((l, i) => (i === at ? { ...l, ...part } : l)));
  const name = (at: number, field: string): string => t('line', { no: String(at + 1), field });
  const table = useRef<HTMLTableElement>(null);
  const charges = useStandardCharges();
  const add = (line: TypedLine = { ...BLANK_LINE, kind: 'part' }): void => {
    flushSync(() => onChange([...lines, line]));
    table.current?.querySelectorAll<HTMLElement>('[data-item]')[lines.length]?.focus(); // the hand goes on in the new line
  };
  return (
    <table ref={table} className="tb quote-lines">
      <thead>
        <tr>
          <th scope="col">{t('kind')}</th>
          <th scope="col">{t('item')}</th>
          <th scope="col" className="r">
            {t('quantity')}
          </th>
          <th scope="col" className="r">
            {t('price')}
          </th>
          <th scope="col" className="r">
            {t('amount')}
          </th>
          <th />
        </tr>
      </thead>
      <tbody>
        {lines.map((line, i) => (
          <tr key={i}>
            <td>
              <Select
                w={96}
                aria-label={name(i, t('kind'))}
                data={QUOTE_KINDS.map((k) => ({ value: k, label: t(`kinds.${k}`) }))}
                value={line.kind}
                onChange={(v) => isKind(v) && set(i, { kind: v })}
                comboboxProps={{ withinPortal: false }}
              />
            </td>
            <td className="grow">
              <TextInput
                data-item
                aria-label={name(i, t('item'))}
                aria-required
                aria-invalid={isWrong(i, 'text')}
                maxLength={60}
                value={line.text}
                onChange={(e) => set(i, { text: e.currentTarget.value })}
                {...(i === 0 ? { 'data-autofocus': true } : {})}
              />
            </td>
            <td>
              <TextInput
                w={56}
                inputMode="decimal"
                aria-label={name(i, t('quantity'))}
                aria-invalid={isWrong(i, 'qty')}
                value={line.qty}
                styles={{ input: { textAlign: 'right' } }}
                onChange={(e) => set(i, { qty: e.currentTarget.value })}
              />
            </td>
            <td>
              <MoneyField
                aria-label={name(i, t('price'))}
                aria-invalid={isWrong(i, 'unitPriceMinor')}
                value={line.price}
                onChange={(price) => set(i, { price })}
              />
            </td>
            <td className="r">
              <Money minor={amountOf(line, currency)} />
            </td>
            <td>
              <ActionIcon
                variant="subtle"
                size={26}
                disabled={lines.length === 1}
                aria-label={t('dropLine', { no: String(i + 1) })}
                onClick={() => onChange(lines.filter((_, n) => n !== i))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </td>
          </tr>
        ))}
        <tr className="total">
          <td colSpan={4}>
            <span className="row">
              {t('total')}
              <Button
                size="xs"
                variant="default"
                disabled={lines.length === MOST}
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => add()}
              >
                {t('addLine')}
              </Button>
              {lines.length < MOST && (
                <StandardChargeSelect
                  label={t('fromList')}
                  charges={charges}
                  onPick={(charge) => {
                    const { at, line } = placeCharge(lines, charge, currency);
                    if (at === lines.length) add(line);
                    else set(at, line);
                  }}
                />
              )}
            </span>
          </td>
          <td className="r fs16">
            <Money minor={totalOf(lines, currency)} withSign />
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}
