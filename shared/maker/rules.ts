type Known = Readonly<{ brands: readonly string[]; isUsual: boolean; isActive: boolean }>;
const folded = (brand: string): string => brand.normalize('NFKC').trim().toLowerCase();

/** Whose product it is: the maker of its brand, else the one who stands for products without a known brand. */
export function makerOfBrand<M extends Known>(makers: readonly M[], brand: string | null): M | null {
  const active = makers.filter((m) => m.isActive);
  const own = brand === null ? undefined : active.find((m) => m.brands.some((b) => folded(b) === folded(brand)));
  return own ?? active.find((m) => m.isUsual) ?? null;
}

/** A brand is one maker's, and one maker stands for those without. */
export const clashOf = <M extends Known>(others: readonly M[], wanted: Known): M | undefined =>
  others.find(
    (m) => m.isActive && ((wanted.isUsual && m.isUsual) || m.brands.some((b) => wanted.brands.some((own) => folded(own) === folded(b)))),
  );
