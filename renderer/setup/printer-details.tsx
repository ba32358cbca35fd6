import { NumberInput, Select } from '@mantine/core';
import { CODE_PAGES, mayHaveChinese, type PrinterDevice } from '#shared/printer/device';
import { Tick } from '../kernel/chip';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';

const RESOLUTIONS = [180, 203, 300] as const;
const DRAWER_PINS = [2, 5] as const;
const [LEAST_DOTS, MOST_DOTS] = [200, 2600];
const NO_DRAWER = '*';
type Props = Readonly<{ device: PrinterDevice; onChange: (part: Partial<PrinterDevice>) => void }>;

/** What the model has filled in, for the printer that differs: folded away. */
export function PrinterDetails({ device, onChange }: Props) {
  const t = useT('printer');
  const isSlip = device.language === 'escpos';
  return (
    <details className="printer-details">
      <summary className="t2">{t('form.details')}</summary>
      <div className="fs">
        <Field label={t('form.dpi')}>
          <Select
            w={110}
            data={RESOLUTIONS.map((dpi) => ({ value: String(dpi), label: `${dpi} dpi` }))}
            value={String(device.dpi)}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(text) => {
              const dpi = RESOLUTIONS.find((one) => String(one) === text);
              if (dpi) onChange({ dpi });
            }}
          />
        </Field>
        <Field label={t('form.dots')}>
          <NumberInput
            w={110}
            min={LEAST_DOTS}
            max={MOST_DOTS}
            value={device.dotsAcross}
            onChange={(n) => onChange({ dotsAcross: Math.trunc(Number(n)) })}
          />
        </Field>
        {mayHaveChinese(device.language) && (
          <Field label={t('form.codePage')}>
            <Select
              w={220}
              data={CODE_PAGES.map((page) => ({ value: page, label: t(`codePage.${page}`) }))}
              value={device.codePage}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              onChange={(text) => {
                const codePage = CODE_PAGES.find((one) => one === text);
                if (codePage) onChange({ codePage });
              }}
            />
          </Field>
        )}
        {isSlip && (
          <>
            <FieldGroup label={t('form.cutter')}>
              <Tick isOn={device.hasCutter} onClick={() => onChange({ hasCutter: !device.hasCutter })}>
                {t('form.cuts')}
              </Tick>
            </FieldGroup>
            <Field label={t('form.drawer')}>
              <Select
                w={110}
                data={[
                  { value: NO_DRAWER, label: t('form.noDrawer') },
                  ...DRAWER_PINS.map((pin) => ({ value: String(pin), label: t('form.drawerPin', { pin: String(pin) }) })),
                ]}
                value={device.drawerPin === null ? NO_DRAWER : String(device.drawerPin)}
                allowDeselect={false}
                comboboxProps={{ withinPortal: false }}
                onChange={(text) => onChange({ drawerPin: DRAWER_PINS.find((pin) => String(pin) === text) ?? null })}
              />
            </Field>
          </>
        )}
      </div>
    </details>
  );
}
