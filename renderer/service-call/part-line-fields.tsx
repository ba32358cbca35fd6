import { ActionIcon, Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { VisitPart } from '#shared/stock-issue/schema';
import type { Checked } from '../kernel/checked';
import { Field } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { MoneyField } from '../kernel/money-field';
import { useSession } from '../kernel/session';
import { emptyPart, partFrom, writtenParts, type PartForm } from './charge-form';

const nextKey = (parts: readonly PartForm[]): number => Math.max(0, ...parts.map((p) => p.key)) + 1;
type Change = (parts: readonly PartForm[]) => void;

type SlipLineProps = Readonly<{ parts: readonly PartForm[]; held: readonly VisitPart[]; onChange: Change }>;

/** A line more, from what is in the technician's hands: each line of a slip once. */
export function SlipLineField({ parts, held, onChange }: SlipLineProps) {
  const t = useT('part');
  const { currency } = useSession();
  const left = held.filter((l) => !parts.some((p) => p.issueLineId === l.lineId));
  if (left.length === 0) return null;
  const choose = (id: string | null): void => {
    const line = left.find((l) => l.lineId === id);
    if (line !== undefined) onChange([...parts, partFrom(nextKey(parts), line, currency)]);
  };
  return (
    <Field label={t('fromSlip')}>
      <Select
        placeholder={t('addFromSlip')}
        data={left.map((l) => ({
          value: l.lineId as string,
          label: `${t('slipLine', { sku: l.sku, name: l.name, qty: String(l.qty) })}　${l.isVan ? t('vanStock') : l.siNo}`,
        }))}
        value={null}
        onChange={choose}
        comboboxProps={{ withinPortal: false }}
      />
    </Field>
  );
}

type LinesProps = Readonly<{
  parts: readonly PartForm[];
  isFree: boolean;
  hasOldParts: boolean;
  held: readonly VisitPart[];
  says: Checked<unknown>['says'];
  onChange: Change;
}>;

/** Parts of the visit: from the slip, or typed. */
export function PartLines({ parts, isFree, hasOldParts, held, says, onChange }: LinesProps) {
  const t = useT('serviceCall');
  const widths = ['minmax(0, 1fr)', '76px', '44px', ...(isFree ? [] : ['76px']), ...(hasOldParts ? ['88px'] : []), '26px'];
  const written = writtenParts(parts);
  const isWrong = (p: PartForm, field: 'text' | 'qty' | 'serials'): boolean => says(`parts.${written.indexOf(p)}.${field}`) !== undefined;
  const change = (key: number, patch: Partial<PartForm>): void => onChange(parts.map((p) => (p.key === key ? { ...p, ...patch } : p)));
  const add = (): void => onChange([...parts, emptyPart(nextKey(parts))]);
  return (
    <div className="line-grid" style={{ gridTemplateColumns: widths.join(' ') }}>
      {parts.length > 0 && (
        <>
          <span className="h">{t('form.part')}</span>
          <span className="h">{t('form.sku')}</span>
          <span className="h r">{t('form.qty')}</span>
          {!isFree && <span className="h r">{t('form.price')}</span>}
          {hasOldParts && <span className="h">{t('form.oldSerial')}</span>}
          <span />
        </>
      )}
      {parts.map((p, i) => (
        <Fragment key={p.key}>
          <TextInput
            aria-label={`${t('form.part')} ${i + 1}`}
            error={isWrong(p, 'text')}
            value={p.text}
            onChange={(e) => change(p.key, { text: e.currentTarget.value })}
          />
          <TextInput
            aria-label={`${t('form.sku')} ${i + 1}`}
            readOnly={p.issueLineId != null}
            value={p.sku}
            onChange={(e) => change(p.key, { sku: e.currentTarget.value })}
          />
          <TextInput
            aria-label={`${t('form.qty')} ${i + 1}`}
            error={isWrong(p, 'qty')}
            styles={{ input: { textAlign: 'right' } }}
            value={p.qty}
            onChange={(e) => change(p.key, { qty: e.currentTarget.value })}
          />
          {!isFree && (
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
          <FromSlip
            line={held.find((l) => l.lineId === p.issueLineId)}
            serials={p.serials ?? []}
            no={i + 1}
            isWrong={isWrong(p, 'serials')}
            onSerials={(serials) => change(p.key, { serials, qty: String(Math.max(1, serials.length)) })}
          />
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

type FromSlipProps = Readonly<{
  line: VisitPart | undefined;
  serials: readonly string[];
  no: number;
  isWrong: boolean;
  onSerials: (serials: string[]) => void;
}>;

/** Under a line that comes from stock: its slip, how many there are, and which pieces. */
function FromSlip({ line, serials, no, isWrong, onSerials }: FromSlipProps) {
  const t = useT('part');
  if (line === undefined) return null;
  const label = t('fact.serialised');
  return (
    <div className="row fs12 t2" style={{ gridColumn: '1 / -1' }}>
      <span>
        {line.siNo}
        {line.isVan && `　${t('vanStock')}`}
        {`　${t('inHand', { qty: String(line.qty) })}`}
      </span>
      {line.isSerialised && (
        <>
          <span>{label}</span>
          <MultiSelect
            className="grow"
            aria-label={`${label} ${no}`}
            data={line.serials}
            value={[...serials]}
            error={isWrong}
            onChange={onSerials}
            comboboxProps={{ withinPortal: false }}
          />
        </>
      )}
    </div>
  );
}
