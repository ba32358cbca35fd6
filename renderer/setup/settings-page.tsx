import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { routeQuery } from '../kernel/api';
import { Failed, Loading } from '../kernel/blank-states';
import { BookTabs } from '../kernel/book/book-tabs';
import { useT } from '../kernel/i18n';
import { useCan } from '../kernel/session';
import { AuditPart } from './audit-part';
import { BackupPart } from './backup-part';
import { ChargesPart } from './charges-part';
import { HoursPart } from './hours-part';
import { LimitsPart } from './limits-part';
import { NumbersPart } from './numbers-part';
import { OwnPart } from './own-part';
import { PapersPart } from './papers-part';
import { RulesPart } from './rules-part';
import { ShelvesPart } from './shelves-part';
import type { PartProps } from './part-props';
import { SitePart } from './site-part';
import { StaffPart } from './staff-part';
import { SupportPart } from './support-part';
import { TaxPart } from './tax-part';
import { TemplatesPart } from './templates-part';
import './settings.css';

const PARTS = {
  site: SitePart,
  hours: HoursPart,
  rules: RulesPart,
  limits: LimitsPart,
  charges: ChargesPart,
  tax: TaxPart,
  shelves: ShelvesPart,
  papers: PapersPart,
  templates: TemplatesPart,
  staff: StaffPart,
  numbers: NumbersPart,
  audit: AuditPart,
  backup: BackupPart,
  support: SupportPart,
  own: OwnPart,
} as const satisfies Record<string, ComponentType<PartProps>>;
type PartName = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as PartName[];
const isPart = (text: string | undefined): text is PartName => text !== undefined && text in PARTS;

const route = getRouteApi('/settings');

/** 設定: the centre, its hours and rules, papers, people, numbers, audit, support, and what is one's own. */
export function SettingsPage(): ReactNode {
  const t = useT('settings');
  const navigate = useNavigate();
  const search = route.useSearch();
  const mayChange = useCan()('setup.updateSite');
  const site = useQuery(routeQuery('setup.site', {}));
  const part: PartName = isPart(search.part) ? search.part : mayChange ? 'site' : 'own';
  const Part = PARTS[part];
  return (
    <>
      <BookTabs
        title={t('title')}
        tabs={NAMES.map((n) => ({ key: n, label: t(`part.${n}`) }))}
        active={part}
        onPick={(next) => void navigate({ to: '/settings', search: { part: next }, replace: true })}
      />
      {site.error ? (
        <Failed title={t('title')} refusal={site.error} onAgain={() => void site.refetch()} />
      ) : site.data ? (
        <Part key={part} site={site.data} mayChange={mayChange} />
      ) : (
        <Loading />
      )}
    </>
  );
}
