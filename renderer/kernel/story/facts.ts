import type { AuditView } from '#shared/audit/routes';
import { load } from '#shared/messages/catalogue';
import type { Language } from '#shared/kernel/region';
import { clockTime, localDay } from '../dates';
import { formatMoney } from '../money';
import type { Currency } from '../session';

export type StoryFact = Readonly<{ kind: 'number'; text: string } | { kind: 'word'; label: string; text: string }>;
type Place = Readonly<{ language: Language; zone: string; currency: Currency }>;
type Words = Readonly<Record<string, string>>;

const DOC_NO = /^[A-Z]{2}-\d{4}-\d{6}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
/** `grossMinor` is the fact `gross`, `promisedAt` is `promised`, `until` and `validOn` lose their endings too. */
export const plainName = (name: string): string => name.replace(/(?:Minor|At|On)$/, '');

/** The value of a fact as people read it. */
export function textOf(name: string, value: string | number, { language, zone, currency }: Place): string {
  const text = String(value);
  if (name.endsWith('Minor')) return formatMoney(Number(value), currency);
  if (INSTANT.test(text)) return `${localDay(text, zone).slice(5)} ${clockTime(text, zone)}`;
  const { gate, jobCost, serviceCall, custody, unclaimed } = load(language);
  if (name === 'point') return (gate as Words)[text] ?? text;
  if (name === 'bearer') return (jobCost.bearers as Words)[text] ?? text;
  if (name === 'type') return (serviceCall.type as Words)[text] ? `${text} ${(serviceCall.type as Words)[text]}` : text;
  if (name === 'priority') return text === 'vip' ? serviceCall.vip : serviceCall.normal;
  if (name === 'channel')
    return [custody.form.channels, serviceCall.channel, unclaimed.channels].map((words) => (words as Words)[text]).find(Boolean) ?? text;
  return text;
}

/** What an audit row tells beside its event: numbers of papers first, then the facts that have a name. Unknown facts stay in the audit list. */
export function factsOf(entry: Pick<AuditView, 'at' | 'facts'>, place: Place): readonly StoryFact[] {
  const labels: Words = load(place.language).story.fact;
  const numbers: StoryFact[] = [];
  const words: StoryFact[] = [];
  for (const [name, value] of Object.entries(entry.facts)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    if (value === '') continue;
    if (typeof value === 'string' && DOC_NO.test(value)) {
      numbers.push({ kind: 'number', text: value });
      continue;
    }
    // `at` is when it happened outside; it is told only when it was written down later
    const label = name === 'at' ? (isLater(entry.at, value) ? labels.fact : undefined) : labels[plainName(name)];
    if (label !== undefined) words.push({ kind: 'word', label, text: textOf(name, value, place) });
  }
  return [...numbers, ...words];
}

const LATE_MS = 120_000;
const isLater = (writtenAt: string, value: string | number): boolean =>
  Math.abs(Date.parse(writtenAt) - Date.parse(String(value))) > LATE_MS;
