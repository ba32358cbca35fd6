const SECRET_KEYS = /pin|pass|secret|token|key|phone|name|address|email|taxid|iddigit|serial|imei/i;
const MASK = '***';

/**
 * Names, phones, numbers and mail addresses inside a text become ***: a log line is for finding a fault, not a person (quality S28).
 * Chinese text is masked whole, because in a log it is a name or what somebody typed.
 */
export const redactText = (text: string): string =>
  text
    .replaceAll(/[\p{Script=Han}\p{Script=Bopomofo}]+/gu, MASK)
    .replaceAll(/[\w.+-]+@[\w-]+\.[\w.-]+/g, MASK)
    .replaceAll(/\+?\d[\d -]{4,}\d/g, MASK);

/** The same for everything under a fact of a log entry; what lies under a telling key is masked whole. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (depth > 5) return MASK;
  if (value instanceof Error) return { error: value.name, message: redactText(value.message), stack: redactText(value.stack ?? '') };
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => redact(item, depth + 1));
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, SECRET_KEYS.test(key) ? MASK : redact(item, depth + 1)]));
}
