import type { Output, RawInput, RouteOf } from '#shared/contract/contract';
import type { DeviceKind } from './words';

export type Post = 'clerk' | 'chief' | 'accountant' | 'manager' | `technician${number}` | 'system';
/** A technician as he stands in rows and on papers. */
export type StaffMember = Readonly<{ id: string; name: string; no: string }>;
export type Invokable = RouteOf<'command' | 'query'>;

/** What one life has learned from its answers. */
export type Memory = {
  customer: Output<'customer.create'>['id'] | null;
  products: (Output<'product.create'>['id'] | undefined)[];
  call: Output<'serviceCall.register'>['id'] | null;
  payments: Output<'billing.pay'>['payments'][number]['id'][];
  card: Output<'custody.takeIn'>['cardId'] | null;
  stay: Output<'custody.notifyOwner'>['id'] | null;
  receipt: Output<'serviceCall.carryBack'>['receiptId'] | null;
  quote: Output<'quote.send'>['id'] | null;
  bill: { id: Output<'billing.issue'>['id']; balanceMinor: number } | null;
};
export const emptyMemory = (): Memory => ({
  customer: null,
  products: [],
  call: null,
  payments: [],
  card: null,
  stay: null,
  receipt: null,
  quote: null,
  bill: null,
});

/** Where a step is played: for a real customer, or once with marks in place of his words. */
export type Stage = Readonly<{
  /** As the person whose step it is. */
  ask<R extends Invokable>(route: R, input: RawInput<R>): Promise<Output<R>>;
  word(key: string): string;
  /** So many ms after the life's first midnight. */
  at(ms: number): string;
  /** So many days before or after the life's first day. */
  on(days: number): string;
  staff(post: Post): string;
  /** The oldest paper of this life that waits for its printer. */
  queuedPaper(): string;
  memory: Memory;
}>;
/** One command of one person at one moment of a life. */
export type Step = Readonly<{ ms: number; post: Post; beginsCall: boolean; play(stage: Stage): Promise<unknown> }>;
/** Work on the bench, so that no technician is planned twice for the same hour. */
export type Work = Readonly<{ technician: number; fromMs: number; toMs: number }>;

export type PlannedDevice = Readonly<{
  kind: DeviceKind;
  /** Days from the sale to the life's first day; null: nobody knows. */
  soldDaysBefore: number | null;
  isAtCounter: boolean;
}>;
export type PlannedVisit = Readonly<{ device: number; isLongFault: boolean }>;
/** A customer's life with the centre: the same for many customers, who differ in words and in their first day. */
export type LifePlan = Readonly<{
  isCompany: boolean;
  isSuburban: boolean;
  hasNote: boolean;
  devices: readonly PlannedDevice[];
  visits: readonly PlannedVisit[];
  steps: readonly Step[];
  work: readonly Work[];
}>;
/** The words of one customer by their key. */
export type LifeWords = ReadonlyMap<string, string>;

/** Technicians take turns: what one of them does in a plan, another does in the life of another customer. */
export function inTurn(post: Post, turn: number, technicians: number): Post {
  const n = /^technician(\d+)$/.exec(post)?.[1];
  return n === undefined ? post : `technician${(Number(n) + turn) % technicians}`;
}

/** What was learned before; a step out of order is a fault of the plan. */
export function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the plan uses what it has not learned yet');
  return value;
}
