/** What must never reach a log, a support bundle or a crash dump: typed in by the tests, then searched for. */
export const PLANTED = {
  name: '歐陽娜祕',
  latinName: 'Persephone Quillfeather',
  phone: '0912876543',
  landline: '02-2766-5512',
  address: '台北市信義區松壽路八十八號祕樓',
  email: 'q.quill@example.org',
  imei: '356938035643809',
  serial: 'QX7-SERIAL-99Z',
  passcode: 'pq-774411',
  pin: '591736',
  idLast4: '7753',
  note: '客戶說祕密手機裡有照片',
} as const;

/** Also as it looks written another way: with separators, masked by nobody, in the escapes of JSON. */
const FORMS: readonly string[] = [
  ...Object.values(PLANTED),
  '0912-876-543',
  '+886912876543',
  '35-693803-564380-9',
  'Quillfeather',
  '歐陽',
  ...[PLANTED.name, PLANTED.address, PLANTED.note].map((text) => JSON.stringify(text).slice(1, -1)),
  ...[PLANTED.name, PLANTED.note].map((text) => Array.from(text, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')),
].filter((form) => form.length > 4 || /[^\d]/.test(form));

/** The planted texts that are in these bytes, whether as UTF-8 or as UTF-16 (how V8 keeps Chinese in memory). */
export function plantedIn(bytes: Buffer): readonly string[] {
  return FORMS.filter((form) => bytes.includes(form, 0, 'utf8') || bytes.includes(form, 0, 'utf16le'));
}
