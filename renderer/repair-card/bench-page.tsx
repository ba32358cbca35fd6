import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { documentNumberAt } from '#shared/numbering/document-number';
import { call, routeQuery } from '../kernel/api';
import { Blank, Failed } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { usePageKeys } from '../kernel/key-layers';
import { usePreference } from '../kernel/preference';
import { useScan } from '../kernel/scan';
import { Segments } from '../kernel/segments';
import { useCan, useSession } from '../kernel/session';
import { BenchPreview } from './bench-preview';
import { BenchTable } from './bench-table';
import { Board } from './board';
import { inLanes, neighbourOn } from './lanes';
import { TimerStrip } from './timer-strip';
import { useWorkTimer } from './work-timer';
import './repair-card.css';

const SCOPES = ['mine', 'everyone', 'unassigned'] as const;
type Scope = (typeof SCOPES)[number];
const isScope = (text: string | undefined): text is Scope => SCOPES.some((s) => s === text);
const route = getRouteApi('/bench');

/** 修護台: every open card by what it waits for, as a board or as a table. */
export function BenchPage(): ReactNode {
  const t = useT('repairCard');
  const quote = useT('quote');
  const navigate = useNavigate();
  const search = route.useSearch();
  const { person, site } = useSession();
  const can = useCan();
  const timer = useWorkTimer();
  const [activeId, setActiveId] = useState<string | null>(null);
  const [isPreview = false, setIsPreview] = usePreference('preview:bench', (value) => value === true);
  const togglePreview = (): void => setIsPreview(!isPreview);
  const bench = useQuery(routeQuery('repairCard.list', { view: 'bench', limit: 200 }));
  const ready = useQuery(routeQuery('repairCard.list', { view: 'ready', limit: 200 }));
  const all = bench.data && ready.data ? [...bench.data.cards, ...ready.data.cards] : null;
  const refusal = bench.error ?? ready.error;
  const firstScope: Scope = person.posts.includes('technician') && person.posts.length === 1 ? 'mine' : 'everyone';
  const scope = isScope(search.scope) ? search.scope : firstScope;
  const shape = search.shape ?? 'board';
  const cards = all ?? [];
  const ofScope: Readonly<Record<Scope, typeof cards>> = {
    mine: cards.filter((c) => c.technicianId === person.staffId),
    everyone: cards,
    unassigned: cards.filter((c) => c.technicianId === null),
  };
  const shown = ofScope[scope];
  const lanes = inLanes(shown);
  const chosen = shown.some((c) => c.id === activeId) ? activeId : neighbourOn(lanes, null, 'down');

  const go = (next: Partial<{ scope: Scope; shape: 'board' | 'table' }>): void =>
    void navigate({ to: '/bench', search: { scope, shape, ...next }, replace: true });
  const open = (id: string, section?: string): void =>
    void navigate({ to: '/job/$id', params: { id }, search: section ? { section } : {} });
  const withChosen = (section: string) => () => chosen && open(chosen, section);
  const stop = (): void => {
    if (timer.running) open(timer.running.cardId, 'work');
    else if (chosen) open(chosen, 'timer');
  };

  usePageKeys([
    { key: 'b', label: t('boardOrTable'), run: () => go({ shape: shape === 'board' ? 'table' : 'board' }) },
    ...(person.posts.includes('technician') ? [{ key: 't', label: t('timer'), run: stop }] : []),
    ...(can('quote.send') ? [{ key: 'q', label: quote('write'), run: withChosen('quote') }] : []),
    ...(can('repairCard.addPart') ? [{ key: 'p', label: t('addPart'), run: withChosen('part') }] : []),
    ...(can('repairCard.waitForPart') ? [{ key: 'w', label: t('waitForPart'), run: withChosen('wait') }] : []),
    ...(can('repairCard.finishRepair') ? [{ key: 'r', label: t('finishRepair'), run: withChosen('finish') }] : []),
  ]);
  useScan((text) => {
    const cardNo = documentNumberAt(text, site.code);
    if (!cardNo?.startsWith('RC-')) return false;
    void call('repairCard.byNo', { cardNo }).then((card) => card && open(card.id));
  });

  return (
    <>
      <div className="bar">
        <h1 className="title">{t('bench')}</h1>
        <Segments
          label={t('scope')}
          value={scope}
          width={290}
          options={SCOPES.map((s) => ({ value: s, label: `${t(s)} ${all ? ofScope[s].length : ''}` }))}
          onChange={(next) => go({ scope: next })}
        />
        <span className="bar-end">
          <Segments
            label={t('shape')}
            value={shape}
            width={140}
            options={[
              { value: 'board', label: t('board') },
              { value: 'table', label: t('table') },
            ]}
            onChange={(next) => go({ shape: next })}
          />
        </span>
      </div>
      {timer.running && <TimerStrip timer={timer.running} onStop={stop} />}
      {refusal ? (
        <Failed title={t('bench')} refusal={refusal} onAgain={() => void Promise.all([bench.refetch(), ready.refetch()])} />
      ) : all && shown.length === 0 ? (
        <EmptyBench scope={scope} onAll={() => go({ scope: 'everyone' })} />
      ) : (
        <div className="with-preview" data-open={isPreview && chosen !== null}>
          {shape === 'board' ? (
            <Board lanes={lanes} activeId={chosen} onActive={setActiveId} onOpen={open} onPreview={togglePreview} />
          ) : (
            <BenchTable
              cards={shown}
              activeId={chosen}
              isLoading={all === null}
              onActive={setActiveId}
              onOpen={open}
              onPreview={togglePreview}
            />
          )}
          {isPreview && chosen !== null && <BenchPreview id={chosen} onOpen={() => open(chosen)} />}
        </div>
      )}
    </>
  );
}

function EmptyBench({ scope, onAll }: Readonly<{ scope: Scope; onAll: () => void }>) {
  const t = useT('repairCard');
  if (scope !== 'everyone')
    return (
      <Blank title={t('emptyMineTitle')} about={t('emptyMineAbout')}>
        <Button variant="default" onClick={onAll}>
          {t('seeAll')}
        </Button>
      </Blank>
    );
  return (
    <Blank title={t('emptyTitle')} about={t('emptyAbout')}>
      <Button component={Link} to="/intake">
        {t('toIntake')}
      </Button>
    </Blank>
  );
}
