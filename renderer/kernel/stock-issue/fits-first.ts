/** What fits the device, then what else was found, each once and together no more than `most` (B11). */
export function fitsFirst<P extends Readonly<{ id: string }>>(
  ofModel: readonly P[],
  found: readonly P[],
  most: number,
): Readonly<{ fits: P[]; others: P[] }> {
  const fits = ofModel.slice(0, most);
  const ids = new Set(fits.map(({ id }) => id));
  return { fits, others: found.filter(({ id }) => !ids.has(id)).slice(0, most - fits.length) };
}
