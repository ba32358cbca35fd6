import { IconBarcode, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { Tick } from '../kernel/chip';
import { clockTime } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { Imei } from '../kernel/imei';
import { Money } from '../kernel/money';
import { useProductName } from '../kernel/product-name';
import { useSession } from '../kernel/session';
import { Status } from '../kernel/status';
import type { GateDevice, ReleaseForm } from './release-form';

type Props = Readonly<{
  devices: readonly GateDevice[];
  form: ReleaseForm;
  nextId: string | null;
  onBack: (stayId: string, areBack: boolean) => void;
  onTakeOut: (stayId: string) => void;
}>;

/** 收據上的商品: shelf large, because somebody walks there now. */
export function DeviceLines({ devices, form, nextId, onBack, onTakeOut }: Props) {
  const t = useT('release');
  const nameOf = useProductName();
  const { zone } = useSession();
  return (
    <ol>
      {devices.map((d) => {
        const handed = form.handed[d.stayId];
        const isNext = d.stayId === nextId;
        const accessories = d.accessories.map((a) => `${a.name}×${a.qty}`).join(t('separator'));
        return (
          <li key={d.stayId} className="device-line" data-on={isNext} data-off={!d.canGo}>
            <span className="c t3">{d.lineNo}</span>
            <span className="col">
              <b className="ell fs14" title={nameOf(d)}>
                {nameOf(d)}
              </b>
              <span className="t2">{d.serial === null ? t('noSerial', { no: d.cardNo ?? '—' }) : <Imei value={d.serial} />}</span>
            </span>
            <span className="fs16 b">{d.shelf}</span>
            <span className="ell t2" title={accessories}>
              {handed && d.accessories.length > 0 ? (
                <Tick isOn={handed.areBack} onClick={() => onBack(d.stayId, !handed.areBack)}>
                  {t('backOf', { accessories })}
                </Tick>
              ) : accessories === '' ? (
                t('noAccessories')
              ) : (
                accessories
              )}
            </span>
            {handed ? (
              <span className="row gap4 good">
                <IconCircleCheck size={18} aria-hidden />
                {t('scannedAt', { time: clockTime(handed.at, zone) })}
                <button type="button" className="link plain-button fs12" onClick={() => onTakeOut(d.stayId)}>
                  {t('leaveHere')}
                </button>
              </span>
            ) : d.canGo ? (
              <span className={isNext ? 'row gap4 acc b' : 'row gap4 t2'}>
                {isNext ? <IconBarcode size={18} aria-hidden /> : <IconCircleDashed size={18} aria-hidden />}
                {t('scanLabel')}
              </span>
            ) : (
              <span className="row gap4">
                <Status of="custody" is={d.state} />
              </span>
            )}
            <span className="r fs14">{d.chargeMinor > 0 ? <Money minor={d.chargeMinor} /> : <span className="t3">—</span>}</span>
          </li>
        );
      })}
    </ol>
  );
}
