import type { Region } from '../kernel/region';
import { IMAGE_LIMIT_MB } from '../print-job/image';
import { DEFAULT_CALENDAR } from '../kernel/working-hours';
import { defaultPaper, ROUTED_KINDS } from '../printed-document/paper';
import { DISCOUNT_PERCENTS } from '../quote/discount';
import type { SiteSettings } from './schema';

/** A shelf is a letter and a place: A-01 … C-06 until the centre writes down its own. */
const SHELVES = ['A', 'B', 'C'].flatMap((rack) => [1, 2, 3, 4, 5, 6].map((n) => `${rack}-0${n}`));

/** What a new centre starts with (D1, D2, D5, decisions 11); amounts in minor units of its currency. */
export const defaultSettings = (region: Region): SiteSettings => ({
  onsiteCashLimitMinor: region === 'TW' ? 2000 : 50_000,
  dispatchHoursUrban: 6,
  dispatchHoursSuburban: 7,
  calendar: {
    week: DEFAULT_CALENDAR.week.map((day) => day.map((segment) => ({ ...segment }))),
    closedDays: [...DEFAULT_CALENDAR.closedDays],
    openDays: [...DEFAULT_CALENDAR.openDays],
  },
  suburbanDistricts: [],
  repairGuaranteeDays: 90,
  inspectionFeeMinor: region === 'TW' ? 300 : 3000,
  quoteValidDays: 7,
  loanerReturnDays: 14,
  loanerExtensionDays: 5,
  oldPartDays: 30,
  ...DISCOUNT_PERCENTS,
  isSinglePersonSite: false,
  autoLockMinutes: 3,
  rocDates: region === 'TW',
  shelves: SHELVES,
  paperProfiles: Object.fromEntries(ROUTED_KINDS.map((kind) => [kind, { printer: '', paper: defaultPaper(kind), copies: 1 }])),
  printImageLimitMb: IMAGE_LIMIT_MB,
});
