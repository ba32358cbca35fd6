import type { ScanDeed } from '#shared/warehouse/schema';

/** The address of what a scan is for: the page, its view, and the row that the next key or scan belongs to. */
export function deedTarget({ page, view, id }: ScanDeed) {
  if (page === 'parts') return { to: '/parts', search: { view, id } } as const;
  return { to: '/purchase', search: view === 'receive' ? { view, order: id } : { view, id } } as const;
}
