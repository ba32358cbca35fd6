import { DomainError } from '../kernel/app-error';
import type { ServiceType } from '../kernel/region';
import type { OLD_PARTS } from '../repair-card/schema';
import { HERE_OR_DUE, type OldPartStatus } from './states';

type Swapped = Readonly<{ sku: string; returnsOld: boolean; isSerialised: boolean }>;
/** In warranty (C) and contract (B) the old part is the maker's, where the part master says that it goes back (B11, E25). */
export const mustGoBack = (type: ServiceType, part: Pick<Swapped, 'returnsOld'> | null): boolean =>
  (type === 'C' || type === 'B') && part?.returnsOld === true;

type Stated = (typeof OLD_PARTS)[number];
/**
 * 舊件去向 of a line of a card (B7): what was said, or what follows from the part. A part of the maker is neither given away nor
 * left unsaid at the bench, and of a serialised one the old number is written down.
 */
export function statedOldPart(type: ServiceType, part: Swapped | null, said: Stated | undefined, oldSerial: string | null): Stated {
  if (!mustGoBack(type, part) || part === null) return said ?? 'none';
  if (said !== undefined && said !== 'kept') throw new DomainError('OLD_PART_GOES_BACK', { sku: part.sku });
  if (part.isSerialised && oldSerial === null) throw new DomainError('OLD_SERIAL_NEEDED', { sku: part.sku });
  return 'kept';
}

/** Days until an old part must be on its way: the maker's own, else the centre's, else 30. */
export const oldPartDays = (
  maker: Readonly<{ oldPartDays: number | null }> | null,
  settings: Readonly<{ oldPartDays?: number | undefined }>,
): number => maker?.oldPartDays ?? settings.oldPartDays ?? 30;

/** 逾期: the last day is over and it is not on its way to the maker. */
export const isOldPartLate = (item: Readonly<{ status: OldPartStatus; dueOn: string }>, today: string): boolean =>
  HERE_OR_DUE.includes(item.status) && today > item.dueOn;
