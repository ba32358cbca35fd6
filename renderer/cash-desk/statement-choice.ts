import type { StatementView } from '#shared/receivable/schema';

/** The statement the stamp is written on: the one that was chosen, or the only one that was found; else none (B28). */
export function shownStatement<S extends Pick<StatementView, 'documentId'>>(rows: readonly S[], chosenId: string, text: string): S | null {
  const only = text.trim() !== '' && rows.length === 1 ? rows[0] : undefined;
  return rows.find((r) => r.documentId === chosenId) ?? only ?? null;
}
