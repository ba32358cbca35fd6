import { useCallback, useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Draft } from '../kernel/draft';
import { emptyDevice, openDevice, type DeviceForm, type IntakeForm, type Patch } from './intake-form';

export type IntakeState = Readonly<{
  form: IntakeForm;
  device: DeviceForm;
  /** By device; here and nowhere else. */
  passcodes: Readonly<Record<string, string>>;
  change: (patch: Patch<IntakeForm>) => void;
  changeDevice: (patch: Patch<DeviceForm>) => void;
  setPasscode: (passcode: string) => void;
  /** To the device it was taken of, which may no longer be the open one when the photo is stored. */
  addPhoto: (key: string, id: string) => void;
  open: (at: number) => void;
  add: () => void;
  remove: (at: number) => void;
}>;

/** The form, kept in its draft with every change; passcodes stay in this window's memory. */
export function useIntakeForm(start: IntakeForm, draft: Draft<IntakeForm>): IntakeState {
  const [form, setForm] = useState(start);
  const [passcodes, setPasscodes] = useState<Readonly<Record<string, string>>>({});
  const latest = useRef(start);
  const { keep } = draft;
  const update = useCallback(
    (next: (form: IntakeForm) => IntakeForm) => {
      latest.current = next(latest.current);
      setForm(latest.current);
      keep(latest.current);
    },
    [keep],
  );
  const device = openDevice(form);
  return {
    form,
    device,
    passcodes,
    change: useCallback((patch) => update((f) => ({ ...f, ...patch })), [update]),
    changeDevice: useCallback(
      (patch) => update((f) => ({ ...f, devices: f.devices.map((d, i) => (i === f.at ? { ...d, ...patch } : d)) })),
      [update],
    ),
    setPasscode: (passcode) => {
      setPasscodes((all) => ({ ...all, [device.key]: passcode }));
      const hadPasscode = passcode !== '';
      if (device.hadPasscode !== hadPasscode)
        update((f) => ({ ...f, devices: f.devices.map((d, i) => (i === f.at ? { ...d, hadPasscode } : d)) }));
    },
    addPhoto: useCallback(
      (key, id) => update((f) => ({ ...f, devices: f.devices.map((d) => (d.key === key ? { ...d, photoIds: [...d.photoIds, id] } : d)) })),
      [update],
    ),
    open: (at) => update((f) => ({ ...f, at })),
    add: () =>
      update((f) => ({ ...f, devices: [...f.devices, emptyDevice(uuidv7(), device.shelf, device.deviceClass)], at: f.devices.length })),
    remove: (at) => update((f) => ({ ...f, devices: f.devices.toSpliced(at, 1), at: Math.max(0, at - 1) })),
  };
}
