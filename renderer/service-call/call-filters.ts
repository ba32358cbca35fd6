import { z } from 'zod';
import type { RawInput } from '#shared/contract/contract';
import { ServiceType, Zone } from '#shared/kernel/region';
import { CALL_SORTS, CALL_VIEWS } from '#shared/service-call/schema';
import { CALL_STATUSES } from '#shared/service-call/states';

/** What stands in the filter bar of the register; also what a saved view keeps. */
export const CallFilters = z.object({
  view: z.enum(CALL_VIEWS),
  status: z.enum(CALL_STATUSES).nullable(),
  technicianId: z.string().nullable(),
  zone: Zone.nullable(),
  type: ServiceType.nullable(),
  text: z.string().max(100),
  sort: z.enum(CALL_SORTS),
  isDescending: z.boolean(),
});
export type CallFilters = z.infer<typeof CallFilters>;
export type CallView = CallFilters['view'];

export const NO_FILTERS: CallFilters = {
  view: 'open',
  status: null,
  technicianId: null,
  zone: null,
  type: null,
  text: '',
  sort: 'register',
  isDescending: false,
};
export const isCallView = (text: string | undefined): text is CallView => CALL_VIEWS.some((v) => v === text);
export const isFiltered = ({ status, technicianId, zone, type, text }: CallFilters): boolean =>
  Boolean(status ?? technicianId ?? zone ?? type) || text !== '';

/** The filters as the route takes them. */
export const listInputOf = ({
  view,
  status,
  technicianId,
  zone,
  type,
  text,
  sort,
  isDescending,
}: CallFilters): RawInput<'serviceCall.list'> => ({
  view,
  text,
  sort,
  descending: isDescending,
  ...(status ? { status: [status] } : {}),
  ...(technicianId ? { technicianId } : {}),
  ...(zone ? { zone } : {}),
  ...(type ? { type } : {}),
});
