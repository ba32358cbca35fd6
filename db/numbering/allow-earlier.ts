import { defineCommand } from '../kernel/handlers';
import { numbers } from './repository';

/** E26: the clock was set back and that is meant. One number of the series may be earlier than its last. */
export const allowEarlier = defineCommand('numbering.allowEarlier', ({ prefix, reason }, cx) => {
  const year = Number(cx.today.slice(0, 4));
  const series = { siteCode: cx.site.code, prefix, year };
  numbers.allowEarlier(cx.tx, series);
  cx.audit({ event: 'EarlierAllowed', entity: 'numbering', entityId: prefix, reason, facts: { prefix, year } });
  cx.changed('numbering', prefix);
  return { prefix };
});
