import path from 'node:path';
import { z } from 'zod';
import { contract, type RouteName } from '#shared/contract/contract';
import { ERROR_CODES } from '#shared/kernel/app-error';
import { PREFIXES } from '#shared/numbering/document-number';
import { unknownFields } from './unknown-fields';
import { FileError, readYaml } from './yaml-file';

const Refusal = z.enum(ERROR_CODES, 'is no refusal of the program (shared/kernel/app-error.ts)');
const Name = z.string().regex(/^[\p{L}_][\p{L}\p{N}_-]*$/u, 'a name has letters, digits and _ only');
/** Names that the fixture fills. */
const TAKEN = ['staff', 'customers', 'products', 'vouchers'];

const isRoute = (name: string): name is RouteName => Object.hasOwn(contract, name);
const Operation = z.string().superRefine((name, cx) => {
  if (!isRoute(name)) cx.addIssue(`there is no operation ${name} (docs/operations.md lists them)`);
  else if (contract[name].kind === 'device') cx.addIssue(`${name} belongs to the shell; scenarios run in the engine`);
});

const Step = z
  .strictObject({
    at: z.string().optional(),
    as: z.string().optional(),
    do: Operation.optional(),
    with: z.record(z.string(), z.unknown()).optional(),
    save: Name.refine((name) => !TAKEN.includes(name), 'this name belongs to the fixture').optional(),
    expect: z.unknown().optional(),
    fails: z.union([Refusal, z.strictObject({ code: Refusal, params: z.record(z.string(), z.unknown()).optional() })]).optional(),
    restart: z.literal(true).optional(),
    crash: z.literal(true).optional(),
    print: z.boolean().optional(),
  })
  .superRefine((step, cx) => {
    const deeds = [step.do, step.restart, step.crash].filter((deed) => deed !== undefined).length;
    if (deeds > 1) cx.addIssue('one step does one thing: do, restart or crash');
    if (deeds === 0 && step.at === undefined) cx.addIssue('a step needs do, restart, crash or at least a time');
    if (step.do !== undefined && step.as === undefined) cx.addIssue('as is missing: who does it?');
    const asksForAnswer = step.with !== undefined || step.save !== undefined || step.expect !== undefined || step.fails !== undefined;
    if (step.do === undefined && asksForAnswer) cx.addIssue('with, save, expect and fails belong to do');
    for (const path of step.do !== undefined && isRoute(step.do) ? unknownFields(contract[step.do].input, step.with ?? {}) : []) {
      cx.addIssue({ code: 'custom', path: ['with', ...path], message: `${step.do ?? ''} has no such field` });
    }
    if (step.fails !== undefined && (step.save !== undefined || step.expect !== undefined))
      cx.addIssue('a refusal has no answer to save or expect');
  });
export type Step = z.output<typeof Step>;

/** Decisions 16, and `after`: the steps of another file come first, in the same centre (F12 begins where F5 ends). */
const Content = z
  .strictObject({
    scenario: z.string().min(1),
    after: z.string().optional(),
    fixture: z.string().optional(),
    clock: z.string().optional(),
    series: z.partialRecord(z.enum(PREFIXES), z.int().min(1).max(999_999)).optional(),
    steps: z.array(Step).min(1),
  })
  .superRefine((content, cx) => {
    const isOwn = content.fixture !== undefined && content.clock !== undefined;
    if (content.after === undefined && !isOwn) cx.addIssue('fixture and clock are needed');
    const inherited = [content.fixture, content.clock, content.series].some((part) => part !== undefined);
    if (content.after !== undefined && inherited) cx.addIssue('fixture, clock and series come from the file named by after');
  });

export type PlacedStep = Readonly<{ step: Step; place: string }>;
export type Scenario = Readonly<{
  title: string;
  fixture: string;
  clock: string;
  series: Readonly<Record<string, number>>;
  steps: readonly PlacedStep[];
}>;

/** Reads a scenario with everything that comes before it. `fixture`: a name of test/scenarios/fixtures, or the path of a YAML file. */
export function readScenario(file: string, fixtures: string, seen: readonly string[] = []): Scenario {
  if (seen.includes(file)) throw new FileError(`${path.basename(file)} comes after itself`);
  const { content, lineOf } = readYaml(file, Content);
  const own = content.steps.map((step, i) => ({ step, place: `${path.basename(file)}:${lineOf(['steps', i])}` }));
  const beside = (name: string): string => path.resolve(path.dirname(file), name);
  if (content.after !== undefined) {
    const before = readScenario(beside(content.after), fixtures, [...seen, file]);
    return { ...before, title: content.scenario, steps: [...before.steps, ...own] };
  }
  const { fixture = '', clock = '', series = {} } = content;
  return {
    title: content.scenario,
    fixture: /\.ya?ml$/.test(fixture) ? beside(fixture) : path.join(fixtures, `${fixture}.yaml`),
    clock,
    series,
    steps: own,
  };
}
