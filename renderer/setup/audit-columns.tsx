import { useMemo } from 'react';
import type { AuditView } from '#shared/audit/routes';
import { load } from '#shared/messages/catalogue';
import { localDay, clockTime } from '../kernel/dates';
import { useLanguage, useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { useSession } from '../kernel/session';
import { STATUS_LOOK, type StatusOwner } from '../kernel/status-look';
import { plainName, textOf } from '../kernel/story/facts';

type Words = Readonly<Record<string, string>>;
/** The first print of a paper is the usual one: only 補印 and 副本 are told. */
const isOriginal = (name: string, value: unknown): boolean =>
  (name === 'copyNo' && value === 0) || (name === 'mark' && value === 'original');

/** Columns of the audit trail. What has a word is told in it; the rest stands as it was written. */
export function useAuditColumns(): readonly LedgerColumn<AuditView>[] {
  const t = useT('settings');
  const { language } = useLanguage();
  const { zone, currency } = useSession();
  return useMemo(() => {
    const { story, entities, status, posts } = load(language);
    const events: Words = story.event;
    const things: Words = entities;
    const labels: Words = story.fact;
    const factText = (facts: AuditView['facts']): string =>
      Object.entries(facts)
        .filter(([name, v]) => v !== null && v !== '' && !isOriginal(name, v))
        .map(([name, v]) => {
          const text = typeof v === 'string' || typeof v === 'number' ? textOf(name, v, { language, zone, currency }) : JSON.stringify(v);
          return `${labels[plainName(name)] ?? name} ${text}`;
        })
        .join('　');
    const became = ({ entity, from, to }: AuditView): string => {
      const words: Words = entity in STATUS_LOOK ? (status[entity as StatusOwner] as Words) : {};
      if (to === null || from === to) return '';
      return [from, to].map((s) => (s === null ? '' : (words[s] ?? s))).join(' → ');
    };
    return [
      { key: 'seq', head: t('audit.seq'), width: '64px', numeric: true, cell: (e) => e.seq, hideable: false },
      { key: 'at', head: t('audit.at'), width: '128px', cell: (e) => `${localDay(e.at, zone)} ${clockTime(e.at, zone)}` },
      { key: 'by', head: t('audit.by'), width: '84px', cell: (e) => (e.by === 'system' ? posts.system : e.by) },
      {
        key: 'event',
        head: t('audit.event'),
        width: 'minmax(120px, .7fr)',
        cell: (e) => events[e.event] ?? e.event,
        title: (e) => e.event,
      },
      { key: 'entity', head: t('audit.entity'), width: '96px', cell: (e) => things[e.entity] ?? e.entity },
      { key: 'change', head: t('audit.change'), width: 'minmax(120px, .7fr)', cell: became },
      { key: 'reason', head: t('audit.reason'), width: 'minmax(96px, .8fr)', cell: (e) => e.reason, title: (e) => e.reason ?? '' },
      {
        key: 'facts',
        head: t('audit.facts'),
        width: 'minmax(160px, 1.4fr)',
        cell: (e) => <span className="t2">{factText(e.facts)}</span>,
        title: (e) => factText(e.facts),
      },
    ];
  }, [t, language, zone, currency]);
}
