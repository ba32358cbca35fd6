/** How a place is named in a line of text: a person by his name, a bin by its code. */
export const placeText = ({ kind, name, code }: Readonly<{ kind: string; name: string | null; code: string }>): string =>
  kind === 'technician' ? (name ?? code) : code;
