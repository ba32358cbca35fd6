import { DomainError } from '#shared/kernel/app-error';
import type { PartId } from '#shared/kernel/ids';
import { currencyOf } from '#shared/kernel/money';
import { localDateOf } from '#shared/kernel/business-date';
import { nowIso } from '../kernel/clock';
import { defineCommand, definePrepared, type CommandCx, type PrepareCx } from '../kernel/handlers';
import { newId } from '../kernel/new-id';
import { requireSite, readSite, type SiteContext } from '../kernel/site-context';
import { partBarcodes, partPrices, parts } from '../part/repository';
import { setBarcodes } from '../part/steps';
import { stockMovements } from '../stock/repository';
import { standardPlace } from '../stock/steps';
import { hasPartChanged } from './books';
import type { ImportDesk } from './import-desk';
import type { FreshPart, ImportSite, RenewedPart } from './import-order';

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

function writeFresh(cx: CommandCx, fresh: readonly FreshPart[]): void {
  const rows = fresh.map((one) => ({ ...one, id: newId<PartId>() }));
  const made = { isActive: true, siteCode: cx.site.code, createdAt: cx.now, updatedAt: cx.now };
  parts.insertAll(
    cx.tx,
    rows.map(({ id, columns }) => ({ ...columns, ...made, id })),
  );
  partBarcodes.addAll(
    cx.tx,
    rows.flatMap(({ id, barcodes }) => barcodes.map((code) => ({ partId: id, code }))),
  );
  const { region } = cx.site;
  partPrices.appendAll(
    cx.tx,
    rows.flatMap(({ id, priceMinor }) =>
      priceMinor === null ? [] : [{ partId: id, region, fromOn: cx.today, priceMinor, by: cx.actor.staffId, at: cx.now }],
    ),
  );
  for (const { id } of rows) cx.changed('part', id);
}

function writeRenewed(cx: CommandCx, { id, rev, patch, barcodes, priceMinor }: RenewedPart): void {
  if (patch.isSerialised !== undefined && stockMovements.hasAny(cx.tx, id))
    throw new DomainError('PART_HAS_MOVED', { sku: parts.get(cx.tx, id).sku });
  const row = parts.update(cx.tx, id, rev, patch, cx.now);
  if (barcodes !== null) setBarcodes(cx, row, barcodes);
  if (priceMinor !== null)
    partPrices.append(cx.tx, { partId: id, region: cx.site.region, fromOn: cx.today, priceMinor, by: cx.actor.staffId, at: cx.now });
  cx.changed('part', id);
}

/**
 * 匯入零件清單 (R19): read again beside the counter, then written in this one transaction, whole or not at all. One line of the audit trail
 * stands for all of it, with the name and the fingerprint of the file.
 */
export const applyImport = definePrepared('partImport.apply', {
  prepare: ({ token }, cx) => deskOf(cx).read(token, importSiteNow(cx)),
  run({ existing, isGoodOnly }, cx, read) {
    const { counts, fresh } = read;
    if (hasPartChanged(cx.tx, read.booksAt)) throw new DomainError('IMPORT_PARTS_CHANGED');
    if (!isGoodOnly && counts.bad > 0) throw new DomainError('IMPORT_BAD_ROWS', { count: counts.bad });
    const renewed = existing === 'renew' ? read.renewed : [];
    if (fresh.length > 0) standardPlace(cx, 'warehouse');
    writeFresh(cx, fresh);
    for (const part of renewed) writeRenewed(cx, part);
    const done = {
      rows: counts.rows,
      fresh: fresh.length,
      changed: renewed.length,
      same: counts.rows - fresh.length - renewed.length - counts.bad,
      bad: counts.bad,
    };
    cx.audit({
      event: 'PartsImported',
      entity: 'part',
      entityId: cx.requestId,
      facts: { file: read.name, sha: read.sha, existing, ...done },
    });
    return done;
  },
});

export const lendFile = defineCommand('partImport.lend', ({ path }, cx) => ({ token: deskOf(cx).lend(path) }));
export const lookAtFile = defineCommand('partImport.look', ({ token, ...reading }, cx) => {
  deskOf(cx).look(token, reading, importSite(cx.site, cx.today));
  return {};
});
export const cancelImport = defineCommand('partImport.cancel', ({ token }, cx) => {
  deskOf(cx).cancel(token);
  return {};
});
export const saveProblems = definePrepared('partImport.writeProblems', {
  prepare: ({ token, path, language }, cx) => deskOf(cx).saveProblems(token, importSiteNow(cx), path, language),
  run: (_input, _cx, rows) => ({ rows }),
});
