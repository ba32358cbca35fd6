import { formatDocumentNumber, type Prefix } from '#shared/numbering/document-number';
import { defineCommand } from '../kernel/handlers';
import { numbers } from '../numbering/repository';
import { issuedCount } from '../numbering/steps';

/** The last line of the data that is about to be replaced: who decided it, and by which backup. */
export const confirmRestore = defineCommand('backup.confirmRestore', ({ name, madeAt }, cx) => {
  cx.audit({ event: 'RestoreConfirmed', entity: 'backup', entityId: 'restore', facts: { name, madeAt } });
  return { by: cx.actor.name };
});

/**
 * The first line of restored data. Numbers that customers hold from after the backup are voided one by one and the series go on
 * behind them, so that no number is ever given to a second document (B0, docs/decisions/020-restore-keeps-numbers.md).
 */
export const noteRestored = defineCommand('backup.noteRestored', ({ name, madeAt, by, lost }, cx) => {
  let voided = 0;
  for (const { prefix, year, from, to } of lost) {
    const series = { siteCode: cx.site.code, prefix: prefix as Prefix, year };
    const hasBegun = issuedCount(cx.tx, series.siteCode, prefix, year) > 0;
    const next = hasBegun ? numbers.nextOf(cx.tx, series) : Math.max(from, numbers.nextOf(cx.tx, series));
    for (let n = next; n <= to; n += 1, voided += 1) cx.voidNumber(formatDocumentNumber(series.prefix, year, n), `↺ ${name}`);
    if (to >= next) numbers.setNext(cx.tx, series, to + 1);
  }
  cx.audit({ event: 'DataRestored', entity: 'backup', entityId: 'restore', facts: { name, madeAt, by, voided } });
  cx.changed('backup', 'restore');
  return { voided };
});
