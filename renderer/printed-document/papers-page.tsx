import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { PaperView } from '#shared/printed-document/routes';
import type { PrintJobView } from '#shared/print-job/schema';
import type { PrintJobStatus } from '#shared/print-job/states';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { BookTabs } from '../kernel/book/book-tabs';
import { useT } from '../kernel/i18n';
import { ifMore } from '../kernel/ledger/every-page';
import { Ledger } from '../kernel/ledger/ledger';
import { useCan } from '../kernel/session';
import { DayReports } from './day-reports';
import { FreeLabelButton } from './free-label-dialog';
import { EntityPapers } from './entity-papers';
import { useJobColumns, usePaperColumns } from './job-columns';
import { PaperPane } from './paper-pane';
import { ScannedPaper } from './scanned-paper';
import './papers.css';

const VIEWS = ['attention', 'queue', 'register', 'documents'] as const;
type View = (typeof VIEWS)[number];
const isView = (text: string | undefined): text is View => VIEWS.some((v) => v === text);
const STATUSES: Readonly<Record<Exclude<View, 'documents'>, readonly PrintJobStatus[] | null>> = {
  attention: ['UNCERTAIN', 'FAILED'],
  queue: ['QUEUED', 'SPOOLED'],
  register: null,
};
/** Uncertain sheets come first: nothing of them can be printed again before somebody looked (C15). */
const URGENCY: Readonly<Record<PrintJobStatus, number>> = { UNCERTAIN: 0, FAILED: 1, SPOOLED: 2, QUEUED: 3, CONFIRMED: 4 };
const LIMIT = 200;
const route = getRouteApi('/papers');

/** 單據: what is printing, what must be settled, the print register, and every paper with its sheet. */
export function PapersPage(): ReactNode {
  const search = route.useSearch();
  if (search.code) return <ScannedPaper code={search.code} />;
  return search.id ? <EntityPapers kind={search.kind} id={search.id} /> : <PrintBook />;
}

function PrintBook() {
  const t = useT('papers');
  const navigate = useNavigate();
  const search = route.useSearch();
  const { data: light } = useQuery(routeQuery('printJob.light', {}));
  const troubles = (light?.failed ?? 0) + (light?.uncertain ?? 0);
  const view: View = isView(search.view) ? search.view : troubles > 0 ? 'attention' : 'documents';
  const counts: Readonly<Record<View, number | undefined>> = {
    attention: light && troubles,
    queue: light?.queued,
    register: undefined,
    documents: undefined,
  };
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={VIEWS.map((v) => ({ key: v, label: t(`view.${v}`), count: counts[v] }))}
        active={view}
        onPick={(v) => void navigate({ to: '/papers', search: { view: v }, replace: true })}
      />
      {view === 'documents' && <DocumentsBar />}
      {view === 'documents' ? <Documents /> : <Jobs view={view} />}
    </>
  );
}

/** What is printed from here: reports of a day, a label without a job. */
function DocumentsBar() {
  const can = useCan();
  const may = (['printedDocument.printTechnicianDay', 'printedDocument.printChiefDay', 'printedDocument.printLabel'] as const).some(can);
  return (
    may && (
      <div className="bar">
        <span className="row bar-end">
          <DayReports />
          <FreeLabelButton />
        </span>
      </div>
    )
  );
}

function Documents() {
  const t = useT('papers');
  const columns = usePaperColumns();
  const list = useQuery(routeQuery('printedDocument.list', { limit: LIMIT }));
  const [chosen, setChosen] = useState<string | null>(null);
  const papers = list.data ?? [];
  const active = papers.find((p) => p.id === chosen) ?? papers[0];
  return (
    <div className="paper-desk">
      <div className="book-rows">
        <Ledger
          id="papers"
          label={t('view.documents')}
          rows={papers}
          rowId={(p) => p.id}
          columns={columns}
          file={{
            list: 'papers',
            pages: ifMore(papers, {
              read: (after: Pick<PaperView, 'madeAt' | 'id'> | null, limit) => ask('printedDocument.list', { after, limit }),
              next: ({ madeAt, id }) => ({ madeAt, id }),
            }),
          }}
          activeId={active?.id ?? null}
          onActive={(p) => setChosen(p.id)}
          marks={(p) => ({ isDone: p.isVoid })}
          isLoading={list.isPending}
          refusal={list.error}
          onAgain={() => void list.refetch()}
          empty={<Blank title={t('documentsNoneTitle')} about={t('documentsNoneAbout')} />}
        />
      </div>
      <PaperPane documentId={active?.id ?? null} />
    </div>
  );
}

const EMPTY = {
  attention: ['noneTitle', 'noneAbout'],
  queue: ['queueNoneTitle', 'queueNoneAbout'],
  register: ['registerNoneTitle', 'registerNoneAbout'],
} as const;

function Jobs({ view }: Readonly<{ view: Exclude<View, 'documents'> }>) {
  const t = useT('papers');
  const columns = useJobColumns();
  const status = STATUSES[view];
  const asked = status ? { status: [...status], isOpen: true } : {};
  const list = useQuery(routeQuery('printJob.list', { ...asked, limit: LIMIT }));
  const [chosen, setChosen] = useState<string | null>(null);
  const jobs = (list.data ?? []).toSorted((a, b) => (view === 'register' ? 0 : URGENCY[a.status] - URGENCY[b.status]));
  const active = jobs.find((j) => j.id === chosen) ?? jobs[0];
  const [title, about] = EMPTY[view];
  return (
    <div className="paper-desk">
      <div className="book-rows">
        <Ledger
          id="print-jobs"
          label={t(`view.${view}`)}
          rows={jobs}
          rowId={(j) => j.id}
          columns={columns}
          file={{
            list: 'prints',
            pages: ifMore(jobs, {
              read: (after: Pick<PrintJobView, 'queuedAt' | 'id'> | null, limit) => ask('printJob.list', { ...asked, after, limit }),
              next: ({ queuedAt, id }) => ({ queuedAt, id }),
            }),
          }}
          activeId={active?.id ?? null}
          onActive={(j) => setChosen(j.id)}
          marks={(j) => ({ isOver: j.isSheetUsable === null && (j.status === 'FAILED' || j.status === 'UNCERTAIN') })}
          isLoading={list.isPending}
          refusal={list.error}
          onAgain={() => void list.refetch()}
          empty={<Blank title={t(title)} about={t(about)} />}
        />
      </div>
      <PaperPane documentId={active?.documentId ?? null} size={active?.paper ?? null} />
    </div>
  );
}
