import { IconCloudOff, IconDatabaseExclamation, IconKey, IconPrinter, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { routeQuery } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { Key } from '../kernel/key-cap';
import { useSession } from '../kernel/session';
import { AccountMenu } from './account-menu';
import { ProductMark } from '../kernel/product-mark';
import { TodayLine } from '../kernel/today-line';

/** Where, when, the one search box, the lights, and who. */
export function Head({ onSearch }: Readonly<{ onSearch: () => void }>) {
  const t = useT('frame');
  const { site, zone, keyStore } = useSession();
  return (
    <header className="head">
      <div className="row gap12">
        <span className="mark">
          <ProductMark />
        </span>
        <span className="col head-site">
          <b className="ell">
            {site.name} <span className="t3 plain">{site.code}</span>
          </b>
          <span className="fs12 t2">
            <TodayLine zone={zone} withRoc={site.rocDates} />
          </span>
        </span>
      </div>
      <button type="button" className="find" aria-keyshortcuts="Control+K" onClick={onSearch}>
        <IconSearch size={15} aria-hidden />
        <span className="grow ell">{t('searchHint')}</span>
        <Key>Ctrl K</Key>
      </button>
      <div className="row gap12 fs12 head-end">
        <PrintingLight />
        <BackupLight />
        {keyStore === 'file' && (
          <span className="row gap4 amber nw">
            <IconKey size={15} aria-hidden />
            {t('keyFile')}
          </span>
        )}
        <span className="row gap4 t2 nw head-offline">
          <IconCloudOff size={15} aria-hidden />
          {t('offline')}
        </span>
        <AccountMenu />
        <Key>Ctrl L</Key>
      </div>
    </header>
  );
}

function PrintingLight() {
  const t = useT('frame');
  const { data } = useQuery(routeQuery('printJob.light', {}));
  const trouble = (data?.failed ?? 0) + (data?.uncertain ?? 0);
  const words =
    trouble > 0
      ? t('printing.trouble', { count: trouble })
      : data?.waiting
        ? t('printing.printerOff', { count: data.waiting })
        : data?.queued
          ? t('printing.waiting', { count: data.queued })
          : t('printing.ok');
  return (
    <Link
      to="/papers"
      search={{ view: 'queue' }}
      className={trouble > 0 ? 'row gap4 nw bad' : data?.waiting ? 'row gap4 nw amber' : 'row gap4 nw t2'}
    >
      <IconPrinter size={15} aria-hidden />
      {words}
    </Link>
  );
}

/** Says so where nobody can overlook it when there is no good backup; silent while there is one. */
function BackupLight() {
  const t = useT('backup.light');
  const { data } = useQuery(routeQuery('backup.light', {}));
  if (data?.state !== 'late' && data?.state !== 'failed' && data?.state !== 'gone') return null;
  return (
    <Link to="/settings" search={{ part: 'backup' }} className="row gap4 nw bad">
      <IconDatabaseExclamation size={15} aria-hidden />
      {t(data.state)}
    </Link>
  );
}
