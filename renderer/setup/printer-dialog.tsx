import { Autocomplete, Select, TextInput } from '@mantine/core';
import type { PrinterDevice } from '#shared/printer/device';
import { guessModel, PRESETS, PRINTER_MODELS, type PrinterModel } from '#shared/printer/models';
import { PrinterInput, waysFor, type FoundQueue, type PrinterView } from '#shared/printer/schema';
import { useCommand } from '../kernel/api';
import { useChecked } from '../kernel/checked';
import { Tick } from '../kernel/chip';
import { Dialog } from '../kernel/dialog';
import { EntryForm } from '../kernel/entry-form';
import { Field, FieldGroup } from '../kernel/field';
import { useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { useFoundQueues } from '../kernel/printers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { Segments } from '../kernel/segments';
import { useSession } from '../kernel/session';
import { PrinterDetails } from './printer-details';

type Typed = Readonly<{ name: string; model: PrinterModel; device: PrinterDevice; isActive: boolean }>;
const NEW: Typed = { name: '', model: 'office', device: { ...PRESETS.office.device, way: 'queue', address: '' }, isActive: true };
const BY_HAND = '*';

/** A model brings its details; the way stays when it fits, so that an address that was typed stays too. */
function withModel(typed: Typed, model: PrinterModel): Typed {
  const { device } = PRESETS[model];
  const ways = waysFor(device.language);
  const way = ways.find((w) => w === typed.device.way) ?? ways[0] ?? 'file';
  return { ...typed, model, device: { ...device, way, address: typed.device.address } };
}

const ADDRESS_WORD = { queue: 'queue', 'raw-queue': 'queue', tcp: 'host', file: 'folder' } as const;

/** A printer of this PC: found, or typed; its model is chosen and its details are folded away (users-ask 36). */
export function PrinterDialog({ printer, onClose }: Readonly<{ printer: PrinterView | null; onClose: () => void }>) {
  const t = useT('printer');
  const deeds = useT('deeds');
  const { site } = useSession();
  const { queues, isAsking } = useFoundQueues();
  const kept = useKept(`settings.printer:${printer?.id ?? 'new'}`);
  const save = useCommand('printer.write', { request: kept.request });
  const [v, setV] = useKeptState<Typed>(kept, 'v', printer ?? NEW);
  const { name, model, device, isActive } = v;
  const setDevice = (part: Partial<PrinterDevice>): void => setV({ ...v, device: { ...device, ...part } });
  const input = { ...(printer ? { printerId: printer.id, rev: printer.rev } : {}), name, model, device, isActive };
  const { says, missing, attempt } = useChecked(PrinterInput, input);
  const take = (queue: FoundQueue): void => {
    const guessed = withModel(v, guessModel([queue.name, queue.description, queue.make].join(' '), site.region));
    setV({ ...guessed, name: queue.name, device: { ...guessed.device, address: queue.name } });
  };
  const isQueue = device.way === 'queue' || device.way === 'raw-queue';
  const addressWord = t(`form.${ADDRESS_WORD[device.way]}`);
  const title = printer ? t('form.editTitle', { name: printer.name }) : t('form.addTitle');
  return (
    <Dialog
      kept={kept}
      title={title}
      deed={printer ? deeds('save') : t('form.deed')}
      isBusy={save.isPending}
      missing={missing > 0 ? deeds('missing', { count: missing }) : null}
      onDeed={() => attempt((checked) => save.mutate(checked, { onSuccess: onClose }))}
      onKeep={onClose}
      width={600}
    >
      <EntryForm label={title} className="fs">
        {printer === null && (
          <Field
            label={t('form.found')}
            hint={queues.length > 0 ? t('form.foundHint') : isAsking ? t('state.asking') : t('form.foundNone')}
          >
            <Select
              data-autofocus
              data={[
                { value: BY_HAND, label: t('form.byHand') },
                ...queues.map((q) => ({
                  value: `q:${q.name}`,
                  label: `${q.name}　${t(`state.${q.state}`)}${q.uri === '' ? '' : `　${q.uri}`}`,
                })),
              ]}
              value={queues.some((q) => q.name === device.address) ? `q:${device.address}` : BY_HAND}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              onChange={(code) => {
                const queue = queues.find((q) => `q:${q.name}` === code);
                if (queue) take(queue);
              }}
            />
          </Field>
        )}
        <Field label={t('form.name')} isRequired error={says('name')}>
          <TextInput
            maxLength={60}
            value={name}
            {...(printer ? { 'data-autofocus': true } : {})}
            onChange={(e) => setV({ ...v, name: e.currentTarget.value })}
          />
        </Field>
        <Field label={t('form.model')} isRequired>
          <Select
            data={PRINTER_MODELS.map((m) => ({ value: m, label: t(`model.${m}`) }))}
            value={model}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(m) => {
              const chosen = PRINTER_MODELS.find((one) => one === m);
              if (chosen) setV(withModel(v, chosen));
            }}
          />
        </Field>
        <FieldGroup label={t('form.way')}>
          <Segments
            label={t('form.way')}
            value={device.way}
            options={waysFor(device.language).map((way) => ({ value: way, label: t(`way.${way}`) }))}
            onChange={(way) => setDevice({ way })}
          />
        </FieldGroup>
        <Field
          label={addressWord}
          isRequired
          error={says('device.address')}
          hint={device.way === 'file' ? t('form.folderHint') : undefined}
        >
          {isQueue ? (
            <Autocomplete
              data={queues.map((q) => q.name)}
              value={device.address}
              comboboxProps={{ withinPortal: false }}
              onChange={(address) => setDevice({ address })}
            />
          ) : (
            <TextInput
              value={device.address}
              placeholder={device.way === 'tcp' ? '192.168.1.87' : ''}
              onChange={(e) => setDevice({ address: e.currentTarget.value })}
            />
          )}
        </Field>
        {printer !== null && (
          <FieldGroup label={t('form.use')}>
            <Tick isOn={isActive} onClick={() => setV({ ...v, isActive: !isActive })}>
              {t('form.inUse')}
            </Tick>
          </FieldGroup>
        )}
        {device.language !== 'driver' && <PrinterDetails device={device} onChange={setDevice} />}
      </EntryForm>
      <RefusalBanner refusal={save.error} />
    </Dialog>
  );
}
