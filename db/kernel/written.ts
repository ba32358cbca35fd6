/** The view of what this command has just written; that it cannot be read is a bug, and rolls the command back. */
export function written<T>(view: T | null): T {
  if (view === null) throw new Error('a row that was just written cannot be read');
  return view;
}
