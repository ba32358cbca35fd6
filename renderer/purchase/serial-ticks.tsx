import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { parseDocumentNumber } from '#shared/numbering/document-number';
import { serialKey } from '#shared/stock/serial-key';
import { useFieldWords } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useScan } from '../kernel/scan';
import { soundScan } from '../kernel/scan-box';

type Props = Readonly<{
  label: string;
  serials: readonly string[];
  ticked: readonly string[];
  /** May come twice before the screen is drawn again: go on from the latest ticks (`withTick`). */
  onTick: (serial: string, isOn: boolean) => void;
  error?: string | undefined;
  /** Where a form has several of them, it hears the scans itself. */
  isListening?: boolean;
  /** Beside the heading: a button that takes the line off. */
  end?: ReactNode;
}>;

/** Which pieces: each is ticked by hand or by a scan of its serial. The order stays that of the list. */
export function SerialTicks({ label, serials, ticked, onTick, error, isListening = true, end }: Props) {
  const t = useT('purchase');
  const wrong = useFieldWords()(error);
  useScan((code) => {
    if (!isListening || parseDocumentNumber(code) !== null) return false;
    const serial = serialKey(code);
    const isOne = serials.includes(serial);
    soundScan(isOne ? 'right' : 'wrong');
    if (isOne) onTick(serial, true);
    return true;
  });
  return (
    <>
      <span className="lab" aria-hidden>
        {label}
      </span>
      <div className="field" role="group" aria-label={label}>
        <div className="row">
          <p className="field-says t3">
            {serials.length === 0 ? t('ticks.none') : t('ticks.about', { n: ticked.length, of: serials.length })}
          </p>
          {end}
        </div>
        {serials.map((serial) => (
          <Checkbox
            key={serial}
            label={serial}
            checked={ticked.includes(serial)}
            onChange={(e) => onTick(serial, e.currentTarget.checked)}
          />
        ))}
        {wrong !== undefined && (
          <p className="field-says bad" role="alert">
            {wrong}
          </p>
        )}
      </div>
    </>
  );
}
