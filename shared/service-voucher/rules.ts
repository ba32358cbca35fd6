/** A part line of a visit. Lines written before it was kept have no `movementId`, and their movement is known by number and quantity. */
type Line = Readonly<{ sku: string | null; qty: number; movementId?: string | null | undefined }>;
export type TakenBack = Readonly<{ movementId: string; sku: string; qty: number }>;

/** The lines of a visit as they were signed, each with whether its part was taken back since (issue line 8). */
export function linesNow<L extends Line>(lines: readonly L[], takenBack: readonly TakenBack[]): (L & Readonly<{ isTakenBack: boolean }>)[] {
  const left = [...takenBack];
  return lines.map((line) => {
    const at = left.findIndex((t) =>
      line.movementId === undefined ? t.sku === line.sku && t.qty === line.qty : t.movementId === line.movementId,
    );
    if (at >= 0) left.splice(at, 1);
    return { ...line, isTakenBack: at >= 0 };
  });
}
