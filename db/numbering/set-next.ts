import { DomainError } from '#shared/kernel/app-error';
import { formatDocumentNumber } from '#shared/numbering/document-number';
import { defineCommand } from '../kernel/handlers';
import { numbers } from './repository';
import { issuedCount } from './steps';

/** A jump over more numbers than this, once the series has begun, is a slip of the finger. */
const MAX_SKIPPED = 1000;

/**
 * A centre that comes from paper goes on with its own numbers (decisions 2): forward only. Numbers that are jumped over
 * after the series has begun are voided one by one, so that it stays without gaps.
 */
export const setNext = defineCommand('numbering.setNext', (input, cx) => {
  const { prefix, next } = input;
  const series = { siteCode: cx.site.code, prefix, year: input.year ?? Number(cx.today.slice(0, 4)) };
  const current = numbers.nextOf(cx.tx, series);
  const hasBegun = issuedCount(cx.tx, series.siteCode, prefix, series.year) > 0;
  if (next < current || (hasBegun && next - current > MAX_SKIPPED)) throw new DomainError('SERIES_NOT_FORWARD', { prefix, next: current });
  if (hasBegun)
    for (let n = current; n < next; n += 1)
      cx.voidNumber(formatDocumentNumber(prefix, series.year, n), `→ ${formatDocumentNumber(prefix, series.year, next)}`);
  numbers.setNext(cx.tx, series, next);
  cx.audit({ event: 'SeriesSet', entity: 'numbering', entityId: prefix, facts: { prefix, year: series.year, from: current, next } });
  cx.changed('numbering', prefix);
  return { prefix, year: series.year, next };
});
