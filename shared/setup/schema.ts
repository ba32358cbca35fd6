import { z } from 'zod';
import { line, Minor, optionalLine } from '../kernel/fields';
import { SiteCode } from '../kernel/ids';
import { Province } from '../kernel/province';
import { Language, Region } from '../kernel/region';

const ClockTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'notATime');
/** Working hours as data: index 0 is Monday. `closedDays` are holidays, `openDays` are rest days worked by arrangement. */
export const WorkingCalendar = z.object({
  week: z.array(z.array(z.object({ from: ClockTime, to: ClockTime }))).length(7),
  closedDays: z.array(z.iso.date()),
  openDays: z.array(z.iso.date()),
});
export type WorkingCalendar = z.infer<typeof WorkingCalendar>;

/**
 * Paper of one document kind at this centre, for a PC that says nothing of its own (decision 044): printer, size, copies. Empty
 * printer: PDF in the data folder.
 */
export const PaperProfile = z.object({ printer: z.string().max(120), paper: z.string().max(20), copies: z.int().min(1).max(5) });

export const SiteSettings = z.object({
  onsiteCashLimitMinor: Minor,
  dispatchHoursUrban: z.number().min(0.5).max(48),
  dispatchHoursSuburban: z.number().min(0.5).max(48),
  calendar: WorkingCalendar,
  suburbanDistricts: z.array(line(40)).max(500),
  repairGuaranteeDays: z.int().min(0).max(3650),
  inspectionFeeMinor: Minor,
  quoteValidDays: z.int().min(1).max(90),
  /** 備用機: days to bring it back after the notice, and days of the one extension (B16); a file of before has none. */
  loanerReturnDays: z.int().min(1).max(90).optional(),
  loanerExtensionDays: z.int().min(0).max(30).optional(),
  /** 舊件: days until it must be on its way to the maker, where he has no days of his own. */
  oldPartDays: z.int().min(1).max(365).optional(),
  /** 折讓權限: percent of the sum a post may let off, the manager any (E19); a file of before has none (shared/quote/discount.ts). */
  technicianDiscountPercent: z.int().min(0).max(100).optional(),
  clerkDiscountPercent: z.int().min(0).max(100).optional(),
  accountantDiscountPercent: z.int().min(0).max(100).optional(),
  chiefDiscountPercent: z.int().min(0).max(100).optional(),
  /** 逾期: days overdue after which nothing more goes on account (C13); a file of before has none (shared/receivable/rules.ts). */
  creditBlockDays: z.int().min(0).max(365).optional(),
  /** 省: where its rules are its own, they stand in the place of the country's (D4); null: none named, a file of before has none. */
  province: Province.nullable().optional(),
  isSinglePersonSite: z.boolean(),
  autoLockMinutes: z.int().min(1).max(240),
  rocDates: z.boolean(),
  shelves: z.array(line(10)).max(2000),
  paperProfiles: z.record(z.string(), PaperProfile),
  /** 列印影像: so many megabytes, then the oldest go that can be drawn again (decision 047); a file of before has none. */
  printImageLimitMb: z.int().min(100).max(100_000).optional(),
});
export type SiteSettings = z.infer<typeof SiteSettings>;

export const SiteView = z.object({
  code: z.string(),
  name: z.string(),
  region: Region,
  language: Language,
  address: z.string().nullable(),
  phone: z.string().nullable(),
  complaintPhone: z.string().nullable(),
  taxId: z.string().nullable(),
  settings: SiteSettings,
  rev: z.int(),
});
export type SiteView = z.infer<typeof SiteView>;

export const Pin = z.string().regex(/^\d{6}$/, 'sixDigits');

export const FirstRunInput = z.object({
  siteName: line(60),
  siteCode: SiteCode,
  region: Region,
  language: Language,
  address: optionalLine(120),
  phone: optionalLine(30),
  complaintPhone: optionalLine(30),
  managerName: line(30),
  pin: Pin,
});

export const SetupStatus = z.object({
  state: z.enum(['firstRun', 'ready']),
  site: z
    .object({ code: z.string(), name: z.string(), region: Region, language: Language, rocDates: z.boolean(), autoLockMinutes: z.int() })
    .nullable(),
  /** The engine's clock; screens count from it, never from their own. */
  now: z.string(),
  today: z.string(),
  /** `file`: the key of passcodes lies in a file because this system has no key store; shown as a warning. */
  keyStore: z.enum(['os', 'file']),
  version: z.string(),
});
