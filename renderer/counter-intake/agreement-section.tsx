import { Checkbox, TextInput } from '@mantine/core';
import { load } from '#shared/messages/catalogue';
import type { Region } from '#shared/kernel/region';
import { localTime } from '../kernel/dates';
import { Field, FieldGroup } from '../kernel/field';
import { useLanguage, useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { useSession } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import type { DeviceForm, IntakeForm, Patch } from './intake-form';
import { PasscodeInput } from './passcode-input';
import type { Item } from './requirements';
import { SignatureRows } from './signature-rows';
import { momentText, readMoment } from './typed-values';

type Props = Readonly<{
  form: IntakeForm;
  device: DeviceForm;
  holdsData: boolean;
  region: Region;
  shelves: readonly string[];
  witnesses: readonly Readonly<{ id: string; name: string }>[];
  passcode: string;
  missing: ReadonlySet<Item>;
  onChange: (patch: Patch<IntakeForm>) => void;
  onDevice: (patch: Patch<DeviceForm>) => void;
  onPasscode: (passcode: string) => void;
  onAgree: () => void;
}>;

/** 7 約定: when it is ready, what a refusal costs, where it lies, and that the customer was told and signed. */
export function AgreementSection({
  form,
  device,
  holdsData,
  region,
  shelves,
  witnesses,
  passcode,
  missing,
  onChange,
  onDevice,
  onPasscode,
  onAgree,
}: Props) {
  const t = useT('counterIntake');
  const { zone } = useSession();
  const { language } = useLanguage();
  const promisedAt = readMoment(form.promised, region);
  const weekdays: Readonly<Record<number, string>> = load(language).due.weekday;
  return (
    <Sheet
      step={7}
      title={t('step.agreement')}
      className="hug"
      end={
        <button type="button" className="plain-button fs12 t2" onClick={onAgree}>
          {t('toldAndSigned')} <KeyOf of="Alt+s" />
        </button>
      }
    >
      <div className="fs">
        <Field
          label={t('promised')}
          isRequired
          sentence={missing.has('promised') ? t(promisedAt === null ? 'promisedWrong' : 'promisedPast') : null}
          after={
            <>
              <span className="fs12 t2 nw">{promisedAt === null ? '' : weekdays[localTime(promisedAt, zone).weekday]}</span>
              <span className="fs12 t2 push">{t('shelf')}</span>
              <TextInput
                aria-label={t('shelf')}
                aria-required
                error={missing.has('shelf')}
                data-item="shelf"
                className="shelf-input"
                list="intake-shelves"
                maxLength={10}
                value={device.shelf}
                onChange={(e) => onDevice({ shelf: e.currentTarget.value.toUpperCase() })}
              />
              <datalist id="intake-shelves">
                {shelves.map((shelf) => (
                  <option key={shelf} value={shelf} />
                ))}
              </datalist>
            </>
          }
        >
          <TextInput
            data-item="promised"
            className="moment-input"
            maxLength={30}
            value={form.promised}
            onChange={(e) => onChange({ promised: e.currentTarget.value })}
            onBlur={() => promisedAt !== null && onChange({ promised: momentText(promisedAt, region) })}
          />
        </Field>
        <Field
          label={t('fee')}
          sentence={missing.has('fee') ? t('feeNeeded') : missing.has('estimate') ? t('estimateWrong') : null}
          hint={holdsData && device.hadPasscode && passcode === '' ? t('passcodeNotKept') : undefined}
          after={
            <>
              <span className="fs12 t2 push nw">{t('estimate')}</span>
              <TextInput
                aria-label={t('estimate')}
                data-item="estimate"
                className="money-input"
                inputMode="decimal"
                maxLength={12}
                value={form.estimate}
                onChange={(e) => onChange({ estimate: e.currentTarget.value })}
              />
              {holdsData && (
                <>
                  <span className="fs12 t2 nw" title={t('passcodeAbout')}>
                    {t('passcode')}
                  </span>
                  <PasscodeInput value={passcode} onChange={onPasscode} />
                </>
              )}
            </>
          }
        >
          <TextInput
            data-item="fee"
            className="money-input"
            inputMode="decimal"
            maxLength={12}
            value={form.fee}
            onChange={(e) => onChange({ fee: e.currentTarget.value })}
          />
        </Field>
        <FieldGroup label={t('consent')} isRequired>
          <div className="col consent">
            <Checkbox
              data-item="dataLoss"
              label={t('dataLoss')}
              error={missing.has('dataLoss')}
              checked={form.isDataLossAccepted}
              onChange={(e) => onChange({ isDataLossAccepted: e.currentTarget.checked })}
            />
            <SignatureRows form={form} witnesses={witnesses} isWrong={missing.has('signature')} onChange={onChange} />
          </div>
        </FieldGroup>
      </div>
    </Sheet>
  );
}
