const SECRET: readonly string[] = ['passcode', 'pin', 'oldpin', 'newpin', 'idlast4'];

/** A draft keeps everything but passcodes, PINs and ID digits, whatever a form sends (decisions 8 and 9). */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !SECRET.includes(key.toLowerCase()))
      .map(([key, inner]) => [key, withoutSecrets(inner)]),
  );
}
