import { Fragment, useMemo } from 'react';
import type { AuditView } from '#shared/audit/routes';
import { load } from '#shared/messages/catalogue';
import { Blank } from '../blank-states';
import { useMinute } from '../clock';
import { clockTime, daysFromToday, localDay, localTime } from '../dates';
import { Doc } from '../doc-number';
import { useLanguage, useT } from '../i18n';
import { useSession } from '../session';
import { STATUS_LOOK, type StatusOwner } from '../status-look';
import { factsOf } from './facts';

type Words = Readonly<Record<string, string>>;

/** What happened, in the words of the trade; an event without a phrase of its own still has its line. */
function useEventWords(): (entry: AuditView) => Readonly<{ phrase: string; became: string | null }> {
  const t = useT('story');
  const { story, entities, status } = load(useLanguage().language);
  return ({ event, entity, from, to }) => {
    const known: Words = story.event;
    const things: Words = entities;
    const words: Words = entity in STATUS_LOOK ? (status[entity as StatusOwner] as Words) : {};
    const became =
      from !== null && to !== null && from !== to && words[from] && words[to] ? t('became', { from: words[from], to: words[to] }) : null;
    return { phrase: known[event] ?? t('other', { entity: things[entity] ?? entities.other }), became };
  };
}

/** `entries`: newest first, as audit.story gives them. */
type Props = Readonly<{ entries: readonly AuditView[] }>;

/** The story of a job: newest first, day headings, time, dot, fact, who. One dot is filled: the latest (design.md 3). */
export function StoryTimeline({ entries }: Props) {
  const t = useT('story');
  const book = useT('book');
  const { language } = useLanguage();
  const { zone, currency } = useSession();
  const now = useMinute();
  const wordsOf = useEventWords();
  const weekdays: Readonly<Record<number, string>> = load(language).due.weekday;
  const days = useMemo(() => {
    const byDay = new Map<string, AuditView[]>();
    for (const entry of entries) {
      const on = localDay(entry.at, zone);
      byDay.set(on, [...(byDay.get(on) ?? []), entry]);
    }
    return [...byDay];
  }, [entries, zone]);
  if (entries.length === 0) return <Blank title={t('empty')} about={t('emptyAbout')} />;
  const latest = entries[0]?.seq;
  return (
    <div className="tl" role="list" aria-label={t('title')}>
      {days.map(([on, ofDay]) => (
        <Fragment key={on}>
          <div className="day" role="presentation">
            {daysFromToday(`${on}T04:00:00.000Z`, zone, now) === 0
              ? book('today')
              : `${on.slice(5)}　${weekdays[localTime(`${on}T04:00:00.000Z`, zone).weekday] ?? ''}`}
          </div>
          {ofDay.map((entry) => {
            const { phrase, became } = wordsOf(entry);
            const facts = factsOf(entry, { language, zone, currency });
            return (
              <div key={entry.seq} role="listitem" className="tl-line">
                <time className="w" dateTime={entry.at}>
                  {clockTime(entry.at, zone)}
                </time>
                <span className={entry.seq === latest ? 'd on' : 'd'} aria-hidden />
                <span className="x">
                  <span>{phrase}</span>
                  {facts.map((f, i) =>
                    f.kind === 'number' ? (
                      <Fragment key={i}>
                        {'　'}
                        <Doc no={f.text} isBold={false} />
                      </Fragment>
                    ) : null,
                  )}
                  <span className="fs12 t2 tl-who">
                    {[
                      ...(became ? [became] : []),
                      ...facts.flatMap((f) => (f.kind === 'word' ? [`${f.label} ${f.text}`] : [])),
                      ...(entry.reason ? [t('reason', { text: entry.reason })] : []),
                      entry.by,
                    ].map((fact, i) => (
                      <Fragment key={i}>
                        {i > 0 && '　'}
                        <span className="tl-fact">{fact}</span>
                      </Fragment>
                    ))}
                  </span>
                </span>
              </div>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
}
