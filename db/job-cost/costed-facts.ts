import type { JobFacts } from '#shared/job-cost/rules';
import type { OutsideTripView } from '#shared/job-cost/schema';

/** What is known of a job: the facts its cost follows from, its trips to outside repairers, and what the customer pays without tax. */
export type CostedFacts = Readonly<{ facts: JobFacts; trips: readonly OutsideTripView[]; customerPaysMinor: number }>;
