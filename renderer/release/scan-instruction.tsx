import { TextInput } from '@mantine/core';
import { IconBarcode, IconCircleCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Output } from '#shared/contract/contract';
import { clockTime } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { useProductName } from '../kernel/product-name';
import { ScanBox } from '../kernel/scan-box';
import { useSession } from '../kernel/session';
import { Status } from '../kernel/status';
import type { GateDevice } from './release-form';

export type LastScan =
  | Readonly<{ answer: 'right'; no: number; serial: string; at: string }>
  | Readonly<{ answer: 'notReady'; no: number; device: GateDevice }>
  | (Readonly<{ answer: 'wrong'; no: number }> & Omit<Extract<Output<'custody.scanForRelease'>, { outcome: 'refused' }>, 'outcome'>);

type Props = Readonly<{ next: GateDevice | null; last: LastScan | null; onTyped: (code: string) => void }>;

/** What to scan next, and what the last scan was: right in ink, wrong in red, always at the same place. */
export function ScanInstruction({ next, last, onTyped }: Props) {
  const typed = <TypedCode onTyped={onTyped} />;
  return (
    <div className="scan-area">
      {last?.answer === 'wrong' ? (
        <WrongDevice key={last.no} last={last} end={typed} />
      ) : last?.answer === 'notReady' ? (
        <NotReady key={last.no} device={last.device} end={typed} />
      ) : (
        <NextDevice key={last?.no} next={next} last={last} end={typed} />
      )}
    </div>
  );
}

type End = Readonly<{ end: ReactNode }>;

/** E10: this is not on the receipt. What was scanned, and what should have been. */
function WrongDevice({ last, end }: End & Readonly<{ last: Extract<LastScan, { answer: 'wrong' }> }>) {
  const t = useT('release');
  return (
    <ScanBox answer="wrong" title={t('wrongDevice')} end={end}>
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

function NotReady({ device, end }: End & Readonly<{ device: GateDevice }>) {
  const t = useT('release');
  const nameOf = useProductName();
  return (
    <ScanBox answer="attention" title={t('notReady', { model: nameOf(device) })} end={end}>
      <span className="row gap4">
        <Status of="custody" is={device.state} />
        {t('notReadyAbout')}
      </span>
    </ScanBox>
  );
}

type NextProps = End & Readonly<{ next: GateDevice | null; last: Extract<LastScan, { answer: 'right' }> | null }>;

function NextDevice({ next, last, end }: NextProps) {
  const t = useT('release');
  const nameOf = useProductName();
  const { zone } = useSession();
  const words = next && (
    <span className="t2">
      {nameOf(next)}
      {'　'}
      {next.serial !== null && <Imei value={next.serial} />}
      {'　'}
      {t('liesAt')} <b>{next.shelf}</b>
    </span>
  );
  const title = next ? t('scanLine', { no: next.lineNo }) : t('scanDone');
  if (last)
    return (
      <ScanBox
        answer="right"
        title={title}
        end={
          <>
            <span className="col r">
              <span className="t2">{t('lastScan', { time: clockTime(last.at, zone) })}</span>
              <span className="row gap4 good">
                <IconCircleCheck size={16} aria-hidden />
                {last.serial} {t('matches')}
              </span>
            </span>
            {end}
          </>
        }
      >
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
      <div className="scan-end">{end}</div>
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
