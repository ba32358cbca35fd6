import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { monthAfter } from '#shared/kernel/business-date';
import { BEARERS, type Bearer } from '#shared/job-cost/bearers';
import type { CostRow } from '#shared/job-cost/schema';
import { call as ask, routeQuery } from '../kernel/api';
import { Blank } from '../kernel/blank-states';
import { FilterChip } from '../kernel/chip';
import { engineNow } from '../kernel/clock';
import { localDay } from '../kernel/dates';
import { useT } from '../kernel/i18n';
import { KeyOf } from '../kernel/key-cap';
import { usePageKeys } from '../kernel/key-layers';
import { Ledger } from '../kernel/ledger/ledger';
import { ListExport } from '../kernel/ledger/list-export';
import { Money } from '../kernel/money';
import { useCan, useSession } from '../kernel/session';
import { useJobCostColumns } from './job-cost-columns';
import { RateDialog } from './rate-dialog';

const rowId = (r: CostRow): string => r.id;

/** 保固與合同案件成本 of a month, by who bears it (line 14). */
export function JobCostPart() {
  const t = useT('jobCost');
  const can = useCan();
  const { zone } = useSession();
  const navigate = useNavigate();
  const columns = useJobCostColumns();
  const [month, setMonth] = useState(() => localDay(engineNow(), zone).slice(0, 7));
  const [bearer, setBearer] = useState<Bearer | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isSettingRate, setIsSettingRate] = useState(false);
  const { data: totals } = useQuery(routeQuery('jobCost.totals', { month }));
  const list = useQuery(routeQuery('jobCost.list', { month, bearer, limit: 200 }));
  const rows = list.data ?? [];
  const active = rows.find((r) => r.id === chosenId) ?? rows[0] ?? null;
  const go = (by: number): void => setMonth(monthAfter(month, by));
  const open = ({ job, id }: CostRow): void => {
    if (job.kind === 'card') void navigate({ to: '/job/$id', params: { id } });
    else void navigate({ to: '/calls', search: { view: 'all', call: id } });
  };
  const maySetRate = can('jobCost.setRate');
  usePageKeys([
    { key: 'b', label: t('earlier'), run: () => go(-1) },
    { key: 'n', label: t('later'), run: () => go(1) },
    ...(maySetRate ? [{ key: 'f', label: t('rates'), run: () => setIsSettingRate(true) }] : []),
  ]);
  return (
    <>
      <div className="bar ageing">
        {totals && (
          <>
            <span className="nw t2">{t('jobs', { count: totals.jobs })}</span>
            {BEARERS.map((b) => (
              <span key={b} className="nw">
                <span className="t2">{t(`bearers.${b}`)}</span>{' '}
                <b>
                  <Money minor={totals.borne[b]} />
                </b>
              </span>
            ))}
            <span className="nw push">
              <span className="t2">{t('total')}</span>{' '}
              <b className="fs16">
                <Money minor={totals.costMinor} withSign />
              </b>
            </span>
          </>
        )}
      </div>
      <div className="bar">
        <ActionIcon variant="default" aria-label={t('earlier')} onClick={() => go(-1)}>
          <IconChevronLeft size={14} aria-hidden />
        </ActionIcon>
        <b className="nw" aria-label={t('month')}>
          {month}
        </b>
        <ActionIcon variant="default" aria-label={t('later')} onClick={() => go(1)}>
          <IconChevronRight size={14} aria-hidden />
        </ActionIcon>
        <FilterChip
          label={t('bearer')}
          options={BEARERS.map((b) => ({ value: b, label: t(`bearers.${b}`) }))}
          value={bearer}
          onChange={setBearer}
        />
        <span className="row push">
          {maySetRate && (
            <Button size="xs" variant="default" rightSection={<KeyOf of="f" />} onClick={() => setIsSettingRate(true)}>
              {t('rates')}
            </Button>
          )}
          <ListExport
            list="jobCosts"
            title={`${t('monthTitle')} ${month}`}
            columns={columns}
            pages={{
              read: (after: Pick<CostRow, 'closedAt' | 'id'> | null, limit) => ask('jobCost.list', { month, bearer, after, limit }),
              next: ({ closedAt, id }) => ({ closedAt, id }),
            }}
          />
        </span>
      </div>
      <div className="book" data-preview={false}>
        <div className="book-rows">
          <Ledger
            id="jobCost"
            label={t('monthTitle')}
            rows={rows}
            rowId={rowId}
            columns={columns}
            activeId={active?.id ?? null}
            onActive={(r) => setChosenId(r.id)}
            onOpen={open}
            isLoading={list.isPending}
            refusal={list.error}
            onAgain={() => void list.refetch()}
            empty={<Blank title={t('monthEmpty')} about={t('monthEmptyAbout')} />}
          />
        </div>
      </div>
      {isSettingRate && <RateDialog onClose={() => setIsSettingRate(false)} />}
    </>
  );
}
