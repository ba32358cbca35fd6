import { DomainError } from '#shared/kernel/app-error';
import { currencyOf } from '#shared/kernel/money';
import { localDateOf } from '#shared/kernel/business-date';
import { nowIso } from '../kernel/clock';
import { defineCommand, definePrepared, type PrepareCx } from '../kernel/handlers';
import { requireSite, readSite, type SiteContext } from '../kernel/site-context';
import { standardPlace } from '../stock/steps';
import { hasPartChanged } from './books';
import type { ImportDesk } from './import-desk';
import type { ImportSite } from './import-order';
import { writeList } from './write-list';

export function deskOf({ importDesk }: Readonly<{ importDesk?: ImportDesk | undefined }>): ImportDesk {
  if (importDesk === undefined) throw new DomainError('IMPORT_GONE');
  return importDesk;
}
export const importSite = (site: SiteContext, today: string): ImportSite => ({
  code: site.code,
  region: site.region,
  language: site.language,
  currency: currencyOf(site.region),
  today,
});
export function importSiteNow({ db, clock }: Pick<PrepareCx, 'db' | 'clock'>): ImportSite {
  const site = requireSite(readSite(db));
  return importSite(site, localDateOf(nowIso(clock), site.region));
}

/**
 * 匯入零件清單 (R19): what was looked at, gone through once more and written in this one transaction, whole or not at all. One line of the
 * audit trail stands for all of it, with the name and the fingerprint of the file. In the program a thread does it (write-thread.ts).
 */
export const applyImport = definePrepared('partImport.apply', {
  prepare: ({ token }, cx) => deskOf(cx).ready(token, importSiteNow(cx), cx.db),
  run({ token, existing, isGoodOnly }, cx, list) {
    const { counts, sha } = list.looked.preview;
    if (hasPartChanged(cx.tx, list.looked.booksAt)) throw new DomainError('IMPORT_PARTS_CHANGED');
    if (!isGoodOnly && counts.bad > 0) throw new DomainError('IMPORT_BAD_ROWS', { count: counts.bad });
    if (counts.fresh > 0) standardPlace(cx, 'warehouse');
    const { fresh, changed } = writeList(cx, list, existing, (bytes, rows) => deskOf(cx).wrote(token, bytes, rows));
    const done = { rows: counts.rows, fresh, changed, same: counts.rows - fresh - changed - counts.bad, bad: counts.bad };
    cx.audit({ event: 'PartsImported', entity: 'part', entityId: cx.requestId, facts: { file: list.name, sha, existing, ...done } });
    return done;
  },
});

export const lendFile = defineCommand('partImport.lend', ({ path }, cx) => ({ token: deskOf(cx).lend(path) }));
export const lookAtFile = defineCommand('partImport.look', ({ token, ...reading }, cx) => {
  deskOf(cx).look(token, reading, importSite(cx.site, cx.today));
  return {};
});
/** Stopped before its own transaction, which may have to wait for the very writing that it stops. */
export const cancelImport = definePrepared('partImport.cancel', {
  prepare: ({ token }, cx) => Promise.resolve(deskOf(cx).cancel(token)),
  run: () => ({}),
});
export const saveProblems = definePrepared('partImport.writeProblems', {
  prepare: ({ token, path, language }, cx) => deskOf(cx).saveProblems(token, importSiteNow(cx), path, language),
  run: (_input, _cx, rows) => ({ rows }),
});
