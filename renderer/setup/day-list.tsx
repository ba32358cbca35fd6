import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { parseTypedDate } from '#shared/kernel/date-input';
import { useT } from '../kernel/i18n';
import { useSession } from '../kernel/session';

type Props = Readonly<{ days: readonly string[]; label: string; onChange: (days: readonly string[]) => void }>;

/** Single days in order; a new one is typed as people write it. */
export function DayList({ days, label, onChange }: Props) {
  const t = useT('settings');
  const customer = useT('customer');
  const { site } = useSession();
  const [typed, setTyped] = useState('');
  const check = typed.trim() === '' ? null : parseTypedDate(typed, site.region);
  const add = (): void => {
    if (!check?.ok) return;
    onChange([...new Set([...days, check.on])].toSorted());
    setTyped('');
  };
  return (
    <div className="pad col day-list">
      <div className="row wrap-row">
        {days.length === 0 && <span className="t3">{t('hours.none')}</span>}
        {days.map((on) => (
          <button
            key={on}
            type="button"
            className="chip"
            aria-label={t('hours.dropDay', { on })}
            onClick={() => onChange(days.filter((d) => d !== on))}
          >
            {on}
            <IconX size={13} aria-hidden />
          </button>
        ))}
      </div>
      <div className="row">
        <TextInput
          w={130}
          aria-label={label}
          aria-invalid={check !== null && !check.ok}
          placeholder={customer('dayHint')}
          value={typed}
          onChange={(e) => setTyped(e.currentTarget.value)}
        />
        <Button size="xs" variant="default" disabled={!check?.ok} leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {t('hours.addDay')}
        </Button>
      </div>
    </div>
  );
}
