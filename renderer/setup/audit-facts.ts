import type { AuditView } from '#shared/audit/routes';
import { load } from '#shared/messages/catalogue';
import type { Language } from '#shared/kernel/region';
import type { Currency } from '../kernel/session';
import { STATUS_LOOK, type StatusOwner } from '../kernel/status-look';
import { plainName, textOf } from '../kernel/story/facts';

type Place = Readonly<{ language: Language; zone: string; currency: Currency }>;
type Words = Readonly<Record<string, string>>;

const DOC_NO = /^[A-Z]{2}-\d{4}-\d{6}$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const FINGERPRINT = 12;

/** The first print of a paper is the usual one: only 補印 and 副本 are told. */
const isOriginal = (name: string, value: unknown): boolean =>
  (name === 'copyNo' && value === 0) || (name === 'mark' && value === 'original');

/** What people have nothing from: nothing, a no, and an id. */
const isSilent = (value: unknown): boolean =>
  value === null || value === '' || value === false || (typeof value === 'string' && ID.test(value));

/** The words a status of this thing goes by. */
export const statusWords = (entity: string, language: Language): Words =>
  entity in STATUS_LOOK ? load(language).status[entity as StatusOwner] : {};

function wordsOf(name: string, entity: string, language: Language): Words {
  const { backup, bills, jobCost, papers, posts, quote, repairCard } = load(language);
  const known: Readonly<Record<string, Words>> = {
    kind: { ...papers.kind, ...backup.kind },
    by: posts,
    posts,
    causeCode: repairCard.causes,
    bearer: jobCost.bearers,
    oldPart: repairCard.oldParts,
    decision: bills.decision,
    method: quote.methods,
    result: statusWords(entity, language),
    status: statusWords(entity, language),
  };
  return known[name] ?? {};
}

function valueOf(name: string, entity: string, value: unknown, place: Place): string {
  if (Array.isArray(value)) return value.map((one) => valueOf(name, entity, one, place)).join(' ');
  if (typeof value !== 'string' && typeof value !== 'number') return JSON.stringify(value);
  if (name === 'sha') return String(value).slice(0, FINGERPRINT);
  const words = wordsOf(name, entity, place.language);
  if (name === 'posts')
    return String(value)
      .split(' ')
      .map((post) => words[post] ?? post)
      .join(' ');
  return words[String(value)] ?? textOf(name, value, place);
}

/**
 * What a row of the audit trail tells beside its event, in words. Ids say nothing to people and are left out; a number of a paper
 * speaks for itself; what is merely true has its name alone. A fact of a later program keeps its own name.
 */
export function auditText({ entity, facts }: Pick<AuditView, 'entity' | 'facts'>, place: Place): string {
  const { story, settings } = load(place.language);
  const labels: Words = { ...settings.audit.fact, ...story.fact, ...(entity === 'backup' ? { name: settings.audit.fact.file } : {}) };
  return Object.entries(facts)
    .filter(([name, value]) => !isSilent(value) && !isOriginal(name, value))
    .map(([name, value]) => {
      if (typeof value === 'string' && DOC_NO.test(value)) return value;
      const label = labels[plainName(name)] ?? name;
      return value === true ? label : `${label} ${valueOf(name, entity, value, place)}`;
    })
    .join('　');
}
