import type { ConditionGrade, MoistureFinding } from '../product/device-class';

type Accessory = Readonly<{ name: string; qty: number }>;
/** What the intake paper says of one device and its owner that may have been written down wrong (B4). */
export type IntakeFacts = Readonly<{
  customer: string;
  phone: string | null;
  model: string;
  serial: string | null;
  fault: string;
  exterior: Readonly<Record<string, ConditionGrade>>;
  moisture: MoistureFinding;
  accessories: readonly Accessory[];
}>;
export type CorrectedField = keyof IntakeFacts;

const inOrder = (entries: readonly (readonly [string, unknown])[]): string =>
  JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
/** What a fact says, whatever order it was typed in. */
const TEXT_OF: { readonly [K in CorrectedField]: (value: IntakeFacts[K]) => string | null } = {
  customer: (value) => value,
  phone: (value) => value,
  model: (value) => value,
  serial: (value) => value,
  fault: (value) => value,
  exterior: (value) => inOrder(Object.entries(value)),
  moisture: (value) => value,
  accessories: (value) => inOrder(value.map(({ name, qty }) => [name, qty])),
};
const FIELDS = Object.keys(TEXT_OF) as readonly CorrectedField[];
const differs = <K extends CorrectedField>(field: K, before: IntakeFacts, after: IntakeFacts): boolean =>
  TEXT_OF[field](before[field]) !== TEXT_OF[field](after[field]);

/** The facts that a correction changes, in the order of the paper; none: there is nothing to sign anew (B0, B4). */
export const correctedFields = (before: IntakeFacts, after: IntakeFacts): readonly CorrectedField[] =>
  FIELDS.filter((field) => differs(field, before, after));

/** The tag does not say how the device looks; anything else that changes is printed on it (B4, D7). */
export const needsNewTag = (fields: readonly CorrectedField[]): boolean => fields.some((f) => f !== 'exterior' && f !== 'moisture');
