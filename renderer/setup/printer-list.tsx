import { Button, Menu } from '@mantine/core';
import { IconCircleCheck, IconHelp, IconPlayerPause, IconPlugConnectedX, IconPlus, IconPrinterOff } from '@tabler/icons-react';
import { useState } from 'react';
import { papersOf } from '#shared/printer/models';
import type { PrinterState, PrinterView } from '#shared/printer/schema';
import type { Paper } from '#shared/printed-document/paper';
import { useCommand } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { usePrinterState } from '../kernel/printers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan } from '../kernel/session';
import { Sheet } from '../kernel/sheet';
import { Tone } from '../kernel/status';
import { showToast } from '../kernel/toast';
import { PrinterDialog } from './printer-dialog';

const LOOKS = {
  ready: ['good', IconCircleCheck],
  offline: ['bad', IconPlugConnectedX],
  stopped: ['bad', IconPlayerPause],
  missing: ['bad', IconPrinterOff],
  unknown: ['part', IconHelp],
} as const satisfies Record<PrinterState, readonly unknown[]>;

/** How it is now; a printer that does not answer holds nothing up. */
function StateOf({ printer }: Readonly<{ printer: PrinterView }>) {
  const t = useT('printer');
  const state = usePrinterState(printer);
  if (!printer.isActive) return <span className="t3">{t('list.outOfUse')}</span>;
  if (state === null) return <span className="t3">{t('state.asking')}</span>;
  const [tone, Glyph] = LOOKS[state];
  return (
    <Tone tone={tone} icon={<Glyph size={13} stroke={2} aria-hidden />}>
      {t(`state.${state}`)}
    </Tone>
  );
}

/** 測試頁 on one of the papers the printer takes. */
function TestButton({ printer }: Readonly<{ printer: PrinterView }>) {
  const t = useT('printer');
  const sizes = useT('papers');
  const test = useCommand('printer.testPage');
  const papers = papersOf(printer.model);
  const [only] = papers;
  const print = (paper: Paper): void =>
    test.mutate(
      { printerId: printer.id, paper },
      { onSuccess: ({ documentNo }) => showToast({ text: t('list.tested', { no: documentNo, name: printer.name }) }) },
    );
  if (only === undefined) return null;
  const look = { size: 'xs', variant: 'default', 'aria-label': `${t('list.test')} ${printer.name}`, disabled: test.isPending } as const;
  if (test.error) return <RefusalBanner refusal={test.error} />;
  if (papers.length === 1)
    return (
      <Button {...look} onClick={() => print(only)}>
        {t('list.test')}
      </Button>
    );
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button {...look}>{t('list.test')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {papers.map((paper) => (
          <Menu.Item key={paper} onClick={() => print(paper)}>
            {sizes(`size.${paper}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

type Props = Readonly<{ printers: readonly PrinterView[]; mayChange: boolean }>;
type Open = Readonly<{ printer: PrinterView | null }> | null;

/** 這台電腦的印表機: what they are, where they are, how they are. */
export function PrinterList({ printers, mayChange }: Props) {
  const t = useT('printer');
  const can = useCan();
  const [open, setOpen] = useState<Open>(null);
  const add = (): void => setOpen({ printer: null });
  usePageKeys(mayChange ? [{ key: 'n', label: t('list.add'), run: add }] : []);
  return (
    <Sheet
      step={1}
      title={t('list.title')}
      count={printers.length}
      end={
        mayChange && (
          <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} rightSection={<KeyOf of="n" />} onClick={add}>
            {t('list.add')}
          </Button>
        )
      }
    >
      {printers.length === 0 ? (
        <p className="pad t2">{t('list.none')}</p>
      ) : (
        <table className="tb printer-list" aria-label={t('list.title')}>
          <thead>
            <tr>
              {(['name', 'model', 'link', 'state'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`list.${head}`)}
                </th>
              ))}
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {printers.map((printer) => (
              <tr key={printer.id} className={printer.isActive ? undefined : 't3'}>
                <th scope="row" className="staff-name">
                  {printer.name}
                </th>
                <td>{t(`model.${printer.model}`)}</td>
                <td>
                  {t(`way.${printer.device.way}`)}　<span className="code">{printer.device.address}</span>
                </td>
                <td>
                  <StateOf printer={printer} />
                </td>
                <td className="r">
                  <span className="row gap4 staff-tools">
                    {printer.isActive && can('printer.testPage') && <TestButton printer={printer} />}
                    {mayChange && (
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={`${t('list.edit')} ${printer.name}`}
                        onClick={() => setOpen({ printer })}
                      >
                        {t('list.edit')}
                      </Button>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open !== null && <PrinterDialog printer={open.printer} onClose={() => setOpen(null)} />}
    </Sheet>
  );
}
