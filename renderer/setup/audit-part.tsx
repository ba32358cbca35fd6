import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { AuditView } from '#shared/audit/routes';
import { load } from '#shared/messages/catalogue';
import { call } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { PAGE_ROWS } from '../kernel/book/book-pages';
import { useBookRows } from '../kernel/book/use-book-rows';
import { useLanguage, useT } from '../kernel/i18n';
import { Ledger } from '../kernel/ledger/ledger';
import { useCan } from '../kernel/session';
import { AuditCheck } from './audit-check';
import { useAuditColumns } from './audit-columns';

const ALL = '*';
const rowId = (entry: AuditView): string => String(entry.seq);

/** 稽核紀錄: who did what, newest first, and the proof that nothing was changed (decisions 10). */
export function AuditPart() {
  const t = useT('settings');
  const mayRead = useCan()('audit.list');
  return (
    <>
      <AuditCheck />
      {mayRead ? <AuditBook /> : <Blank title={t('audit.title')} about={t('audit.notAllowed')} />}
    </>
  );
}

function AuditBook() {
  const t = useT('settings');
  const { story } = load(useLanguage().language);
  const columns = useAuditColumns();
  const [event, setEvent] = useState<string | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const book = useBookRows<AuditView, number>({
    route: 'audit.list',
    input: { event },
    read: async (before) => {
      const rows = await call('audit.list', { event, before, limit: PAGE_ROWS });
      return { rows, total: rows.length };
    },
    next: ({ seq }) => seq,
  });
  const events = Object.entries(story.event).map(([value, label]) => ({ value, label }));
  return (
    <>
      <div className="bar">
        <Select
          w={220}
          searchable
          aria-label={t('audit.event')}
          data={[{ value: ALL, label: t('audit.events') }, ...events]}
          value={event ?? ALL}
          onChange={(v) => setEvent(v === ALL ? null : v)}
        />
        {event !== null && (
          <Button size="xs" variant="default" onClick={() => setEvent(null)}>
            {t('audit.events')}
          </Button>
        )}
      </div>
      <div className="book-rows settings-book" onScrollCapture={book.onScrollCapture}>
        <Ledger
          id="audit"
          label={t('audit.title')}
          rows={book.rows}
          rowId={rowId}
          columns={columns}
          file={{ list: 'audit', pages: book.pages }}
          activeId={picked}
          onActive={(e) => setPicked(String(e.seq))}
          isLoading={book.isPending}
          refusal={book.error}
          onAgain={book.again}
          empty={<Blank title={t('audit.emptyTitle')} about={t('audit.emptyAbout')} />}
        />
      </div>
    </>
  );
}
