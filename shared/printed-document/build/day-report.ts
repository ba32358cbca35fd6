import type { FormSheetPaper } from '../models/form-sheet';
import { buildHead } from './build-head';
import type { PaperFacts } from './facts';
import { field, wideField } from './fields';
import { factsBlock, signBox, tableBlock } from './form-blocks';
import { paperWords, type PaperWords } from './paper-words';

/** What a technician's minutes are spent on: paid, contract, free, and work inside the house (S0§6). */
export const WORK_TYPES = ['A', 'B', 'C', 'D'] as const;
export type WorkType = (typeof WORK_TYPES)[number];
export type Minutes = Readonly<Record<WorkType, number>>;
export type DayLine = Readonly<{
  /** None for D. */
  ref: string | null;
  type: WorkType;
  startAt: string;
  endAt: string;
  minutes: number;
  km: number | null;
  note: string;
}>;
type Counts = Readonly<{ done: number; carriedBack: number; waiting: number; cashMinor: number }>;

export type TechnicianDayFacts = PaperFacts &
  Readonly<{
    on: string;
    technician: string;
    lines: readonly DayLine[];
    counts: Counts;
    submittedAt: string | null;
    checkedBy: string | null;
  }>;
type CallFact = Readonly<{ no: string; customer: string; at: string; technician: string | null }>;
export type ChiefDayFacts = PaperFacts &
  Readonly<{
    on: string;
    technicians: readonly Readonly<{ name: string; minutes: Minutes }>[];
    /** On duty, and nothing is known of their day. */
    missing: readonly string[];
    undispatched: readonly CallFact[];
    overdue: readonly CallFact[];
    counts: Counts;
  }>;

const sumOf = (minutes: Minutes): number => WORK_TYPES.reduce((sum, type) => sum + minutes[type], 0);
export function minutesOf(lines: readonly Pick<DayLine, 'type' | 'minutes'>[]): Minutes {
  const of = (type: WorkType): number => lines.reduce((sum, l) => sum + (l.type === type ? l.minutes : 0), 0);
  return { A: of('A'), B: of('B'), C: of('C'), D: of('D') };
}
/** 810 of 960 minutes → 84.4 %; nothing without minutes (F23). */
export function productivePercent(minutes: Minutes): string {
  const all = sumOf(minutes);
  return all === 0 ? '' : `${(Math.round(((all - minutes.D) / all) * 1000) / 10).toFixed(1)} %`;
}

const typeTitles = (w: PaperWords) => WORK_TYPES.map((type) => [w.t(`form.day.types.${type}`), 26, 'figure'] as const);
const countFields = (w: PaperWords, c: Counts) => [
  field(w.t('form.day.done'), String(c.done)),
  field(w.t('form.day.carried'), String(c.carriedBack)),
  field(w.t('form.day.waiting'), String(c.waiting)),
  field(w.t('form.day.cash'), `${w.symbol} ${w.money(c.cashMinor)}`, 'strong'),
];

/** Lines to write on, on a report that was not sent in: what only the technician knows. */
const BLANKS = 6;

/** 技術員工作日報表 (B21): each visit and each stretch at the bench with its type, and the day's minutes by type. */
export function buildTechnicianDay(f: TechnicianDayFacts): FormSheetPaper {
  const w = paperWords(f);
  const minutes = minutesOf(f.lines);
  return {
    kind: 'technician-day',
    template: 'form-sheet@1',
    head: buildHead(w, 'technician-day', f, w.t('form.day.technicianNote')),
    blocks: [
      factsBlock([
        field(w.t('form.day.on'), w.dayWithWeek(f.on), 'strong'),
        field(w.t('form.day.technician'), f.technician, 'strong'),
        f.submittedAt === null ? null : field(w.t('form.day.submitted'), w.stamp(f.submittedAt)),
      ]),
      tableBlock(
        w.t('form.day.lines'),
        [
          [w.t('form.day.ref'), 33, 'code'],
          [w.t('form.day.type'), 9, 'middle'],
          [w.t('form.day.from'), 14, 'middle'],
          [w.t('form.day.to'), 14, 'middle'],
          [w.t('form.day.minutes'), 13, 'figure'],
          [w.t('form.day.km'), 13, 'figure'],
          [w.t('form.day.what'), 62],
        ],
        f.lines.map((l) => [
          l.ref ?? '',
          l.type,
          w.hours(l.startAt),
          w.hours(l.endAt),
          String(l.minutes),
          l.km === null ? '' : String(l.km),
          l.note,
        ]),
        f.submittedAt === null ? BLANKS : 0,
      ),
      tableBlock(
        w.t('form.day.sums'),
        [...typeTitles(w), [w.t('form.day.total'), 26, 'figure']],
        [[...WORK_TYPES.map((type) => String(minutes[type])), String(sumOf(minutes))]],
      ),
      factsBlock(countFields(w, f.counts)),
    ],
    terms: [],
    signs: [signBox(w.t('sign.technician'), f.technician), signBox(w.t('form.day.checked'), f.checkedBy)],
  };
}

function callTable(w: PaperWords, title: string, due: string, calls: readonly CallFact[]) {
  return tableBlock(
    title,
    [
      [w.t('form.day.ref'), 34, 'code'],
      [w.t('form.day.customer'), 70],
      [due, 30, 'middle'],
      [w.t('form.day.technician'), 32],
    ],
    calls.length === 0
      ? [[w.t('form.day.none'), '', '', '']]
      : calls.map((c) => [c.no, c.customer, w.shortStamp(c.at), c.technician ?? '']),
  );
}

/** 服務主任日報表 (B22): the minutes of all technicians, who did not report, and the calls that wait. */
export function buildChiefDay(f: ChiefDayFacts): FormSheetPaper {
  const w = paperWords(f);
  const all = minutesOf(f.technicians.flatMap((t) => WORK_TYPES.map((type) => ({ type, minutes: t.minutes[type] }))));
  const row = (name: string, m: Minutes): string[] => [name, ...WORK_TYPES.map((type) => String(m[type])), String(sumOf(m))];
  return {
    kind: 'chief-day',
    template: 'form-sheet@1',
    head: buildHead(w, 'chief-day', f, w.t('form.day.chiefNote')),
    blocks: [
      factsBlock([
        field(w.t('form.day.on'), w.dayWithWeek(f.on), 'strong'),
        field(w.t('form.day.productive'), productivePercent(all), 'strong'),
        wideField(w.t('form.day.missing'), f.missing.length === 0 ? w.t('form.day.none') : f.missing.join(w.t('value.separator'))),
        ...countFields(w, f.counts),
      ]),
      tableBlock(
        w.t('form.day.byTechnician'),
        [[w.t('form.day.technician'), 50], ...typeTitles(w), [w.t('form.day.total'), 26, 'figure']],
        [...f.technicians.map((t) => row(t.name, t.minutes)), row(w.t('form.day.total'), all)],
      ),
      callTable(w, w.t('form.day.undispatched'), w.t('form.day.called'), f.undispatched),
      callTable(w, w.t('form.day.overdue'), w.t('form.day.due'), f.overdue),
    ],
    terms: [],
    signs: [signBox(w.t('sign.chief'), f.issuedBy.name), signBox(w.t('form.day.manager'))],
  };
}
