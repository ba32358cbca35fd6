import { readOfficePhone, readTaxId } from '../customer/steps';
import { canonicalJson } from '../kernel/canonical-json';
import { defineCommand } from '../kernel/handlers';
import { siteView } from './queries';
import { sites } from './repository';

/** Address, phones and settings of the centre; what is left out stays. The trail names what changed. */
export const updateSite = defineCommand('setup.updateSite', ({ settings = {}, taxId, ...plain }, cx) => {
  for (const phone of [plain.phone, plain.complaintPhone]) readOfficePhone(phone ?? null);
  const row = sites.get(cx.tx);
  const given = <T extends object>(values: T) => Object.fromEntries(Object.entries(values).filter(([, v]) => v !== undefined));
  const patch = { ...given(plain), ...(taxId === undefined ? {} : { taxId: readTaxId(cx.site, taxId) }) };
  const merged = { ...row.settings, ...given(settings) };
  const changedIn = (before: object, after: object) =>
    Object.entries(after)
      .filter(([key, value]) => canonicalJson(value) !== canonicalJson((before as Record<string, unknown>)[key] ?? null))
      .map(([key]) => key);
  const fields = [...changedIn(row, patch), ...changedIn(row.settings, merged)];
  if (fields.length === 0) return siteView(row);
  const saved = sites.update(cx.tx, row.id, { ...patch, settings: merged }, cx.now);
  cx.audit({ event: 'CentreChanged', entity: 'site', entityId: row.id, facts: { fields: fields.join(' ') } });
  cx.changed('site', row.id);
  return siteView(saved);
});
