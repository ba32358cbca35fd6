/** A serial as it is kept: upper-cased, without blanks, so that a scan and a typed number are one piece. */
export const serialKey = (serial: string): string => serial.replaceAll(/\s+/g, '').toUpperCase();
