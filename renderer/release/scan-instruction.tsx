import { TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { ScanBox } from '../kernel/scan-box';
import { Status } from '../kernel/status';
import type { GateDevice } from './release-form';

export type LastScan =
  | Readonly<{ answer: 'right'; no: number; serial: string }>
  | Readonly<{ answer: 'notReady'; no: number; device: GateDevice }>
  | (Readonly<{ answer: 'wrong'; no: number }> & Omit<Extract<Output<'custody.scanForRelease'>, { outcome: 'refused' }>, 'outcome'>);

type Props = Readonly<{ next: GateDevice | null; last: LastScan | null; onTyped: (code: string) => void }>;

/** What to scan next, and what the last scan was: right in ink, wrong in red, always at the same place. */
export function ScanInstruction({ next, last, onTyped }: Props) {
  return (
    <div className="scan-area">
      {last?.answer === 'wrong' ? (
        <WrongDevice key={last.no} last={last} />
      ) : last?.answer === 'notReady' ? (
        <NotReady key={last.no} device={last.device} />
      ) : (
        <NextDevice key={last?.no} next={next} last={last} />
      )}
      <TypedCode onTyped={onTyped} />
    </div>
  );
}

/** E10: this is not on the receipt. What was scanned, and what should have been. */
function WrongDevice({ last }: Readonly<{ last: Extract<LastScan, { answer: 'wrong' }> }>) {
  const t = useT('release');
  return (
    <ScanBox answer="wrong" title={t('wrongDevice')}>
      <span className="row gap4">
        {t('wasScanned')} <Imei value={last.scanned} /> {last.belongsTo !== null && t('belongsTo', { dlNo: last.belongsTo })}
      </span>
      <span className="row gap4">
        {t('wasExpected')}
        {last.expected.map((serial) => (
          <Imei key={serial} value={serial} />
        ))}
      </span>
    </ScanBox>
  );
}

function NotReady({ device }: Readonly<{ device: GateDevice }>) {
  const t = useT('release');
  return (
    <ScanBox answer="attention" title={t('notReady', { model: device.model })}>
      <span className="row gap4">
        <Status of="custody" is={device.state} />
        {t('notReadyAbout')}
      </span>
    </ScanBox>
  );
}

function NextDevice({ next, last }: Readonly<{ next: GateDevice | null; last: Extract<LastScan, { answer: 'right' }> | null }>) {
  const t = useT('release');
  const words = (
    <>
      {next && (
        <span className="t2">
          {next.model}
          {'　'}
          {next.serial !== null && <Imei value={next.serial} />}
          {'　'}
          {t('liesAt')} <b>{next.shelf}</b>
        </span>
      )}
      {last && (
        <span className="good">
          {last.serial} {t('matches')}
        </span>
      )}
    </>
  );
  const title = next ? t('scanLine', { no: next.lineNo }) : t('scanDone');
  if (last)
    return (
      <ScanBox answer="right" title={title}>
        {words}
      </ScanBox>
    );
  return (
    <div className="scan" role="status">
      <IconBarcode size={36} stroke={1.4} className="acc" aria-hidden />
      <div className="col">
        <b className="fs20">{title}</b>
        {words}
      </div>
    </div>
  );
}

/** For a label that no scanner reads any more. */
function TypedCode({ onTyped }: Readonly<{ onTyped: (code: string) => void }>) {
  const t = useT('release');
  const [code, setCode] = useState('');
  return (
    <TextInput
      aria-label={t('typeSerial')}
      placeholder={t('typeSerial')}
      className="typed-code"
      maxLength={60}
      autoComplete="off"
      value={code}
      onChange={(e) => setCode(e.currentTarget.value)}
      onKeyDown={(e) => {
        if (e.key !== 'Enter' || e.nativeEvent.isComposing || code.trim() === '') return;
        e.preventDefault();
        onTyped(code.trim());
        setCode('');
        e.currentTarget.blur(); // the single-letter keys work again
      }}
    />
  );
}
