/** The ticked pieces with one more or one less, in the order of the list; what is not on the list is no tick. */
export const withTick = (serials: readonly string[], ticked: readonly string[], serial: string, isOn: boolean): readonly string[] =>
  serials.filter((s) => (s === serial ? isOn : ticked.includes(s)));
