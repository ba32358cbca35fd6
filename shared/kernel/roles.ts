/** The posts of a service centre (D6). One person may hold several; a route names the posts that may run it. */
export const STAFF_ROLES = ['clerk', 'chief', 'technician', 'accountant', 'warehouse', 'manager'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
/** `system` is the print queue and timed work; it never signs in. */
export type Role = StaffRole | 'system';
export const ANY_STAFF: readonly Role[] = STAFF_ROLES;

/** A manager may run every command of the chief; nothing else is inherited (decisions 6). */
export const holdsPost = (held: readonly Role[], allowed: readonly Role[]): boolean =>
  held.some((r) => allowed.includes(r)) || (held.includes('manager') && allowed.includes('chief'));
