import type { FormSheetPaper } from '../models/form-sheet';
import { buildHead } from './build-head';
import type { CustomerFact, PaperFacts } from './facts';
import { customerField, field, phoneField, wideField } from './fields';
import { choicesBlock, factsBlock, signBox, tableBlock, textBlock, writingBlock } from './form-blocks';
import { paperWords, type PaperWords } from './paper-words';

const CATEGORIES = ['attitude', 'quality', 'speed', 'charge', 'part', 'other'] as const;
const SEVERITIES = ['general', 'serious', 'malicious'] as const;
type Category = (typeof CATEGORIES)[number];
type Severity = (typeof SEVERITIES)[number];
/** When something was due, and when it was done. */
type Clock = Readonly<{ dueAt: string; at: string | null }>;

export type ComplaintFacts = PaperFacts &
  Readonly<{
    receivedAt: string;
    channel: 'counter' | 'phone' | 'letter' | 'forwarded' | 'media';
    customer: CustomerFact;
    relatedNo: string | null;
    category: Category;
    severity: Severity;
    content: string;
    demand: string;
    owner: string;
    escalatedTo: string | null;
    firstResponse: Clock;
    answer: Clock;
    /** For what is serious or worse. */
    report: Clock | null;
    close: Clock;
    facts: string | null;
    cause: string | null;
    action: string | null;
    compensationMinor: number | null;
    satisfied: 'yes' | 'partly' | 'no' | null;
  }>;
export type ComplaintStatisticsFacts = PaperFacts &
  Readonly<{
    month: string;
    counts: Readonly<Record<Category, Readonly<Record<Severity, number>>>>;
    byPerson: readonly Readonly<{ name: string; count: number }>[];
    firstOnTimePercent: number;
    answeredOnTimePercent: number;
    closedOnTimePercent: number;
    meanHours: number;
    reopened: number;
    compensationMinor: number;
  }>;

const clockText = (w: PaperWords, c: Clock): string =>
  c.at === null
    ? w.t('form.complaint.dueOnly', { due: w.shortStamp(c.dueAt) })
    : w.t('form.complaint.clock', { at: w.shortStamp(c.at), due: w.shortStamp(c.dueAt) });

/** 客戶投訴處理表 (B24): what is wrong, who looks after it until when, and what came of it. */
export function buildComplaintForm(f: ComplaintFacts): FormSheetPaper {
  const w = paperWords(f);
  const clock = (label: string, c: Clock | null) => (c === null ? null : field(label, clockText(w, c)));
  return {
    kind: 'complaint-form',
    template: 'form-sheet@1',
    head: buildHead(w, 'complaint-form', f, ''),
    blocks: [
      factsBlock([
        customerField(w, f.customer),
        phoneField(w, f.customer),
        field(w.t('form.complaint.related'), f.relatedNo ?? '', 'code'),
        wideField(w.t('field.address'), f.customer.address ?? ''),
        field(w.t('form.complaint.received'), w.stamp(f.receivedAt)),
        field(w.t('form.complaint.channel'), w.t(`form.complaint.channels.${f.channel}`)),
      ]),
      choicesBlock([
        {
          label: w.t('form.complaint.category'),
          choices: CATEGORIES.map((c) => ({ text: w.t(`form.complaint.categories.${c}`), chosen: c === f.category })),
        },
        {
          label: w.t('form.complaint.severity'),
          choices: SEVERITIES.map((s) => ({ text: w.t(`form.complaint.severities.${s}`), chosen: s === f.severity })),
        },
      ]),
      writingBlock(w.t('form.complaint.content'), f.content, 26),
      writingBlock(w.t('form.complaint.demand'), f.demand, 13),
      factsBlock([
        field(w.t('form.complaint.owner'), f.owner, 'strong'),
        field(w.t('form.complaint.escalated'), f.escalatedTo ?? ''),
        clock(w.t('form.complaint.first'), f.firstResponse),
        clock(w.t('form.complaint.answer'), f.answer),
        clock(w.t('form.complaint.report'), f.report),
        clock(w.t('form.complaint.close'), f.close),
      ]),
      writingBlock(w.t('form.complaint.facts'), f.facts, 26),
      writingBlock(w.t('form.complaint.cause'), f.cause, 16),
      writingBlock(w.t('form.complaint.action'), f.action, 20),
      factsBlock([
        field(
          w.t('form.complaint.compensation'),
          f.compensationMinor === null ? '' : `${w.symbol} ${w.money(f.compensationMinor)}`,
          'strong',
        ),
      ]),
      choicesBlock([
        {
          label: w.t('form.complaint.satisfied'),
          choices: (['yes', 'partly', 'no'] as const).map((a) => ({ text: w.t(`form.complaint.answers.${a}`), chosen: a === f.satisfied })),
        },
      ]),
    ],
    terms: [],
    signs: [signBox(w.t('form.complaint.owner'), f.owner), signBox(w.t('sign.chief')), signBox(w.t('sign.manager'))],
  };
}

/** 投訴案件統計表 (B25): a month by kind and severity, and how the clocks were kept. */
export function buildComplaintStatistics(f: ComplaintStatisticsFacts): FormSheetPaper {
  const w = paperWords(f);
  const totalOf = (counts: readonly number[]): string => String(counts.reduce((sum, n) => sum + n, 0));
  const of = (c: Category): number[] => SEVERITIES.map((s) => f.counts[c][s]);
  const row = (name: string, counts: readonly number[]): string[] => [name, ...counts.map(String), totalOf(counts)];
  return {
    kind: 'complaint-statistics',
    template: 'form-sheet@1',
    head: buildHead(w, 'complaint-statistics', f, ''),
    blocks: [
      factsBlock([
        field(w.t('form.complaint.month'), f.month, 'strong'),
        field(w.t('form.complaint.total'), totalOf(CATEGORIES.flatMap(of)), 'strong'),
        field(w.t('form.complaint.onTime'), `${f.firstOnTimePercent} %`),
        field(w.t('form.complaint.answered'), `${f.answeredOnTimePercent} %`),
        field(w.t('form.complaint.closedOnTime'), `${f.closedOnTimePercent} %`),
        field(w.t('form.complaint.meanHours'), w.t('form.complaint.hours', { count: f.meanHours })),
        field(w.t('form.complaint.reopened'), String(f.reopened)),
        field(w.t('form.complaint.compensation'), `${w.symbol} ${w.money(f.compensationMinor)}`),
      ]),
      tableBlock(
        w.t('form.complaint.byKind'),
        [
          [w.t('form.complaint.category'), 50],
          ...SEVERITIES.map((s) => [w.t(`form.complaint.severities.${s}`), 30, 'figure'] as const),
          [w.t('form.complaint.total'), 30, 'figure'],
        ],
        [
          ...CATEGORIES.map((c) => row(w.t(`form.complaint.categories.${c}`), of(c))),
          row(
            w.t('form.complaint.total'),
            SEVERITIES.map((s) => CATEGORIES.reduce((sum, c) => sum + f.counts[c][s], 0)),
          ),
        ],
      ),
      tableBlock(
        w.t('form.complaint.byPerson'),
        [
          [w.t('form.complaint.person'), 120],
          [w.t('form.complaint.count'), 30, 'figure'],
        ],
        f.byPerson.map((p) => [p.name, String(p.count)]),
      ),
      textBlock([w.t('form.complaint.review')]),
    ],
    terms: [],
    signs: [signBox(w.t('sign.clerk'), f.issuedBy.name), signBox(w.t('sign.manager'))],
  };
}
