import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { addDays } from '#shared/kernel/business-date';
import { useCommand } from '../kernel/api';
import { engineNow } from '../kernel/clock';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { RefusalBanner } from '../kernel/refusal-banner';
import { useCan, useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';
import { localDay } from '../kernel/dates';
import { CheckDaysDialog } from './check-days-dialog';
import { WriteDayDialog } from './write-day-dialog';

const DAYS = { today: 0, yesterday: -1 } as const;

/** 日報表: written and checked, and as paper: one's own, and the chief's (B21, B22). */
export function DayReports() {
  const t = useT('papers');
  const can = useCan();
  const { zone } = useSession();
  const own = useCommand('printedDocument.printTechnicianDay');
  const chief = useCommand('printedDocument.printChiefDay');
  const mayOwn = can('printedDocument.printTechnicianDay');
  const mayChief = can('printedDocument.printChiefDay');
  const [open, setOpen] = useState<'write' | 'check' | null>(null);
  const [isListed, setIsListed] = useState(false);
  const words = useT('dayReport');
  usePageKeys(mayOwn || mayChief ? [{ key: 'd', label: t('dayReports'), run: () => setIsListed(true) }] : []);
  if (!mayOwn && !mayChief) return null;
  const onSuccess = ({ documentNo }: { documentNo: string }): void => showToast({ text: t('queued', { no: documentNo }) });
  const dayOf = (day: keyof typeof DAYS): string => addDays(localDay(engineNow(), zone), DAYS[day]);
  const days = Object.keys(DAYS) as (keyof typeof DAYS)[];
  return (
    <>
      <Menu opened={isListed} onChange={setIsListed} position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPrinter size={15} aria-hidden />}
            rightSection={<KeyOf of="d" />}
            disabled={own.isPending || chief.isPending}
          >
            {t('dayReports')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {can('dayReport.submit') && <Menu.Item onClick={() => setOpen('write')}>{words('write')}</Menu.Item>}
          {can('dayReport.check') && <Menu.Item onClick={() => setOpen('check')}>{words('check')}</Menu.Item>}
          {mayOwn &&
            days.map((day) => (
              <Menu.Item key={day} onClick={() => own.mutate({ on: dayOf(day) }, { onSuccess })}>
                {t(`dayReport.mine.${day}`)}
              </Menu.Item>
            ))}
          {mayChief &&
            days.map((day) => (
              <Menu.Item key={day} onClick={() => chief.mutate({ on: dayOf(day) }, { onSuccess })}>
                {t(`dayReport.chief.${day}`)}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
      <RefusalBanner refusal={own.error ?? chief.error} />
      {open === 'write' && <WriteDayDialog onClose={() => setOpen(null)} />}
      {open === 'check' && <CheckDaysDialog onClose={() => setOpen(null)} />}
    </>
  );
}
