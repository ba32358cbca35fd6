import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { routeQuery } from '../kernel/api';
import { Blank, Failed, Loading } from '../kernel/blank-states';
import { useT } from '../kernel/i18n';
import { JobDesk } from './job-desk';
import './repair-card.css';

const route = getRouteApi('/job/$id');

/** 案件: the whole story of one device on one page. */
export function JobPage(): ReactNode {
  const t = useT('repairCard');
  const { id } = route.useParams();
  const { section } = route.useSearch();
  const card = useQuery(routeQuery('repairCard.byId', { id }));
  if (card.error) return <Failed title={t('failed')} refusal={card.error} onAgain={() => void card.refetch()} />;
  if (card.isPending) return <Loading />;
  if (!card.data)
    return (
      <Blank title={t('missing')} about={t('missingAbout')}>
        <Button variant="default" component={Link} to="/bench">
          {t('toBench')}
        </Button>
      </Blank>
    );
  return <JobDesk key={id} card={card.data} section={section} />;
}
