import type { JobToBill } from '#shared/billing/schema';
import type { RawInput } from '#shared/contract/contract';
import type { ChargeLine } from '#shared/quote/schema';
import { minorOf } from '../money-field';
import type { Currency } from '../session';

/**
 * What a person ticked and typed. Lines of the job itself are on the slip, those of the customer's other jobs are not: `flipped` are
 * the ones that are the other way round. An amount is typed where somebody else pays the rest of the line.
 */
export type SlipChoice = Readonly<{ flipped: readonly string[]; amounts: Readonly<Record<string, string>> }>;
export type SlipLine = Readonly<{
  key: string;
  kind: JobToBill['charges'][number]['kind'] | 'free';
  text: string;
  leftMinor: number;
  isOn: boolean;
  /** Of what is left; NaN when it is no amount, or more than is left. */
  billedMinor: number;
  typed: string | null;
}>;
export type SlipJob = Readonly<{ job: JobToBill; lines: readonly SlipLine[] }>;

const idOf = ({ cardId, callId }: JobToBill): string => cardId ?? callId ?? '';

/** Every line that may go on the slip, the job itself first. */
export function slipJobs(jobs: readonly JobToBill[], ownIds: readonly string[], choice: SlipChoice, currency: Currency): SlipJob[] {
  const isOwn = (job: JobToBill): boolean => ownIds.includes(idOf(job));
  const sorted = jobs.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  return sorted.map((job) => {
    const isOn = (key: string): boolean => isOwn(job) !== choice.flipped.includes(key);
    const free = `${idOf(job)}/free`;
    if (job.isFree)
      return { job, lines: [{ key: free, kind: 'free', text: '', leftMinor: 0, isOn: isOn(free), billedMinor: 0, typed: null }] };
    const lines = job.charges
      .filter((c) => c.leftMinor !== 0)
      .map(({ key, kind, text, leftMinor }) => {
        const typed = leftMinor > 0 ? (choice.amounts[key] ?? null) : null; // a discount goes whole, with what it is taken from
        const minor = typed === null ? leftMinor : minorOf(typed, currency);
        return {
          key,
          kind,
          text,
          leftMinor,
          isOn: isOn(key),
          billedMinor: typed !== null && minor > leftMinor ? Number.NaN : minor,
          typed,
        };
      });
    return { job, lines };
  });
}

const onOf = ({ lines }: SlipJob): readonly SlipLine[] => lines.filter((l) => l.isOn);
const totalOf = (lines: readonly SlipLine[], of: 'billedMinor' | 'leftMinor'): number => lines.reduce((sum, l) => sum + l[of], 0);

type TaxLine = Readonly<{ kind: ChargeLine['kind']; amountMinor: number }>;
/** The lines as the tax is reckoned on them, with what is let off (D6); the engine says what counts. */
export const slipTaxLines = (jobs: readonly SlipJob[], letOffMinor = 0): readonly TaxLine[] => [
  ...jobs.flatMap(onOf).map(({ kind, billedMinor }): TaxLine => ({ kind: kind === 'free' ? 'labour' : kind, amountMinor: billedMinor })),
  ...(letOffMinor > 0 ? [{ kind: 'discount' as const, amountMinor: 0 - letOffMinor }] : []),
];

/** What the slip comes to; NaN while an amount is none. */
export const slipTotal = (jobs: readonly SlipJob[]): number => totalOf(jobs.flatMap(onOf), 'billedMinor');
/** 未開單 after this slip. */
export const leftAfter = (jobs: readonly SlipJob[]): number =>
  totalOf(
    jobs.flatMap((j) => j.lines),
    'leftMinor',
  ) - slipTotal(jobs);

/** Only the free ones are on it: a slip of nothing that says why. */
export const isFreeSlip = (jobs: readonly SlipJob[]): boolean => {
  const on = jobs.flatMap(onOf);
  return on.length > 0 && on.every((l) => l.kind === 'free');
};

/** What the engine is asked for. */
export function slipInput(jobs: readonly SlipJob[]): Pick<RawInput<'billing.issue'>, 'cardIds' | 'callIds' | 'charges'> {
  const on = jobs.filter((j) => onOf(j).length > 0);
  return {
    cardIds: on.flatMap(({ job }) => job.cardId ?? []),
    callIds: on.flatMap(({ job }) => job.callId ?? []),
    charges: on
      .flatMap(onOf)
      .filter((l) => l.kind !== 'free')
      .map(({ key, typed, billedMinor }) => (typed === null ? { key } : { key, amountMinor: billedMinor })),
  };
}
