import { load } from '#shared/messages/catalogue';
import { useMinute } from './clock';
import { localTime, rocYear } from './dates';
import { useLanguage, useT } from './i18n';

type Props = Readonly<{ zone: string; withTime?: boolean; withRoc?: boolean }>;

/** `2026-11-23 週一 民國115年 16:30`. The year of the Republic stands beside the Gregorian one in zh-TW, where the centre wants it. */
export function TodayLine({ zone, withTime = true, withRoc = true }: Props) {
  const t = useT('frame');
  const { language } = useLanguage();
  const now = localTime(useMinute(), zone);
  const weekdays: Readonly<Record<number, string>> = load(language).due.weekday;
  return (
    <span className="nw">
      {now.year}-{now.month}-{now.day} {weekdays[now.weekday]}
      {'　'}
      {withRoc && language === 'zh-TW' && (
        <>
          {t('rocYear', { year: String(rocYear(now.year)) })}
          {'　'}
        </>
      )}
      {withTime && (
        <b>
          {now.hour}:{now.minute}
        </b>
      )}
    </span>
  );
}
