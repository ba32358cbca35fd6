import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { load } from '#shared/messages/catalogue';
import { useLanguage, useT } from '../kernel/i18n';
import { useKept, useKeptState } from '../kernel/kept';
import { Sheet } from '../kernel/sheet';
import { DayList } from './day-list';
import { SettingsForm } from './settings-form';
import type { PartProps } from './part-props';
import { clockText, isDayRight, isWeekRight, type Segment } from './week';

/** The week of the settings begins on Monday; the words count from Sunday. */
const WEEKDAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 0];
const NEW_PART: Segment = { from: '09:00', to: '18:00' };

/** 營業時間: the working week, holidays and extra work days; due times and last days count by them (D2, D3). */
export function HoursPart({ site, mayChange }: PartProps) {
  const t = useT('settings');
  const names: Readonly<Record<number, string>> = load(useLanguage().language).due.weekday;
  const { calendar } = site.settings;
  const kept = useKept('settings.hours');
  const [week, setWeek] = useKeptState<readonly (readonly Segment[])[]>(kept, 'week', calendar.week);
  const [closedDays, setClosed] = useKeptState<readonly string[]>(kept, 'closedDays', calendar.closedDays);
  const [openDays, setOpen] = useKeptState<readonly string[]>(kept, 'openDays', calendar.openDays);
  const setDay = (day: number, parts: readonly Segment[]): void => setWeek(week.map((d, i) => (i === day ? parts : d)));
  const setPart = (day: number, at: number, part: Partial<Segment>): void =>
    setDay(
      day,
      (week[day] ?? []).map((s, i) => (i === at ? { ...s, ...part } : s)),
    );
  const isReady = isWeekRight(week);
  const input = { settings: { calendar: { week: week.map((d) => [...d]), closedDays: [...closedDays], openDays: [...openDays] } } };
  return (
    <SettingsForm kept={kept} label={t('hours.week')} mayChange={mayChange} input={isReady ? input : null}>
      <Sheet title={t('hours.week')} step={1}>
        <table className="tb week">
          <tbody>
            {WEEKDAYS.map((weekday, d) => {
              const day = names[weekday] ?? '';
              const parts = week[d] ?? [];
              const isWrong = !isDayRight(parts);
              return (
                <tr key={d}>
                  <th scope="row">{day}</th>
                  <td>
                    <div className="row wrap-row">
                      {parts.length === 0 && <span className="t3">{t('hours.closed')}</span>}
                      {parts.map((part, i) => {
                        const no = String(i + 1);
                        return (
                          <span className="row gap4" key={i}>
                            <TextInput
                              w={64}
                              aria-label={t('hours.from', { day, no })}
                              aria-invalid={isWrong}
                              value={part.from}
                              onChange={(e) => setPart(d, i, { from: e.currentTarget.value })}
                              onBlur={(e) => setPart(d, i, { from: clockText(e.currentTarget.value) })}
                            />
                            –
                            <TextInput
                              w={64}
                              aria-label={t('hours.to', { day, no })}
                              aria-invalid={isWrong}
                              value={part.to}
                              onChange={(e) => setPart(d, i, { to: e.currentTarget.value })}
                              onBlur={(e) => setPart(d, i, { to: clockText(e.currentTarget.value) })}
                            />
                            <ActionIcon
                              variant="subtle"
                              size={26}
                              aria-label={t('hours.drop', { day, no })}
                              onClick={() =>
                                setDay(
                                  d,
                                  parts.filter((_, n) => n !== i),
                                )
                              }
                            >
                              <IconX size={14} aria-hidden />
                            </ActionIcon>
                          </span>
                        );
                      })}
                      <ActionIcon
                        variant="default"
                        size={26}
                        aria-label={t('hours.add', { day })}
                        onClick={() => setDay(d, [...parts, NEW_PART])}
                      >
                        <IconPlus size={14} aria-hidden />
                      </ActionIcon>
                    </div>
                    {isWrong && (
                      <p className="field-says bad" role="alert">
                        {t('hours.wrong')}
                      </p>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        <p className="pad fs12 t2">{t('hours.about')}</p>
      </Sheet>
      <Sheet title={t('hours.holidays')} count={closedDays.length} step={2}>
        <DayList days={closedDays} label={t('hours.newHoliday')} onChange={setClosed} />
      </Sheet>
      <Sheet title={t('hours.openDays')} count={openDays.length} step={3}>
        <DayList days={openDays} label={t('hours.newOpenDay')} onChange={setOpen} />
      </Sheet>
    </SettingsForm>
  );
}
