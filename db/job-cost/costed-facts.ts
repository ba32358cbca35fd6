import type { JobFacts } from '#shared/job-cost/rules';

/** What is known of a job: the facts its cost follows from, and what the customer pays without tax. */
export type CostedFacts = Readonly<{ facts: JobFacts; customerPaysMinor: number }>;
