import { useMemo } from 'react';
import type { AuditView } from '#shared/audit/routes';
import { load } from '#shared/messages/catalogue';
import { localDay, clockTime } from '../kernel/dates';
import { useLanguage, useT } from '../kernel/i18n';
import type { LedgerColumn } from '../kernel/ledger/column';
import { useSession } from '../kernel/session';
import { auditText, statusWords } from './audit-facts';

type Words = Readonly<Record<string, string>>;
/** Columns of the audit trail. What has a word is told in it; the rest stands as it was written. */
export function useAuditColumns(): readonly LedgerColumn<AuditView>[] {
  const t = useT('settings');
  const { language } = useLanguage();
  const { zone, currency } = useSession();
  return useMemo(() => {
    const { story, entities, posts } = load(language);
    const events: Words = story.event;
    const things: Words = entities;
    const factText = (entry: AuditView): string => auditText(entry, { language, zone, currency });
    const became = ({ entity, from, to }: AuditView): string => {
      const words = statusWords(entity, language);
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
        cell: (e) => <span className="t2">{factText(e)}</span>,
        title: (e) => factText(e),
      },
    ];
  }, [t, language, zone, currency]);
}
