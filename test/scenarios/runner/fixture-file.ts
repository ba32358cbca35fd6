import { z } from 'zod';
import { Language, Region } from '#shared/kernel/region';
import { Post } from '#shared/staff/schema';
import { readYaml } from './yaml-file';

/** Inputs of operations: the operation itself checks them when the fixture is built. */
const InputPart = z.record(z.string(), z.unknown());
const Person = z.strictObject({ name: z.string(), staffNo: z.string().optional(), posts: z.array(Post).min(1), pin: z.string() });

const Fixture = z.strictObject({
  site: z.strictObject({
    siteName: z.string(),
    siteCode: z.string(),
    region: Region,
    language: Language,
    address: z.string().optional(),
    phone: z.string().optional(),
    complaintPhone: z.string().optional(),
  }),
  settings: InputPart.default({}),
  /** The first manager named here is the one of the first run. */
  staff: z
    .record(z.string(), Person)
    .refine((all) => Object.values(all).some((p) => p.posts.includes('manager')), 'a centre needs a manager'),
  customers: z.record(z.string(), InputPart).default({}),
  /** A product with the key of its owner, and the voucher that lies in his pocket already, with its number. */
  products: z
    .record(
      z.string(),
      z.strictObject({
        owner: z.string(),
        product: InputPart,
        voucher: z.strictObject({ no: z.int(), openedOn: z.string().optional() }).optional(),
      }),
    )
    .default({}),
  /** Bins of the warehouse by their codes, and parts with what lies in them when the story begins. */
  bins: z.array(z.string()).default([]),
  parts: z
    .record(
      z.string(),
      z.strictObject({
        part: InputPart,
        bin: z.string().optional(),
        stock: z.strictObject({ qty: z.number(), valueMinor: z.int(), serials: z.array(z.string()).optional() }).optional(),
      }),
    )
    .default({}),
});
export type Fixture = z.output<typeof Fixture>;
export type Person = Readonly<z.output<typeof Person> & { key: string }>;

export const readFixture = (file: string): Fixture => readYaml(file, Fixture).content;
export const peopleOf = (fixture: Fixture): Person[] => Object.entries(fixture.staff).map(([key, person]) => ({ key, ...person }));
