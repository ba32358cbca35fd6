import type { z } from 'zod';
import { Qty } from '../kernel/fields';
import { parseMoney, type Currency } from '../kernel/money';
import { parseQuantity, parseWhole } from '../kernel/number-input';
import { isSpoiltByExcel, plainCell } from '../kernel/sheet-cell';
import { NewPart, PartSupplier, UNITS } from '../part/schema';
import type { ImportField, Mapping } from './fields';
import type { RowReason, RowProblem } from './schema';

type Facts = Omit<z.output<typeof NewPart>, 'sku' | 'suppliers' | 'homeBinId' | 'priceMinor'>;
type Supplied = Readonly<{ name: string } & Partial<Pick<PartSupplier, 'code' | 'priceMinor' | 'pack' | 'leadDays'>>>;
/** A row that can be read: what its cells say, and nothing about cells that are empty. Names of bins and suppliers are not yet looked up. */
export type RowDraft = Readonly<{
  sku: string;
  facts: Partial<Facts>;
  supplier: Supplied | null;
  homeBin: string | null;
  priceMinor: number | null;
}>;
export type ReadRow = Readonly<{ draft: RowDraft | null; problems: readonly RowProblem[] }>;

const YES = ['是', '有', '要', '須', '须', 'y', 'yes', 'true', '1', 'v', 'x', '✓', '√', '○'];
const NO = ['否', '無', '无', '不', '不要', 'n', 'no', 'false', '0'];
const UNIT_WORDS: Readonly<Record<(typeof UNITS)[number], readonly string[]>> = {
  piece: ['個', '个', '只', '隻', '件', '顆', '颗', 'piece', 'pieces', 'pc', 'pcs', 'ea', 'each'],
  set: ['組', '组', '套', 'set', 'sets'],
  pair: ['對', '对', '雙', '双', 'pair', 'pairs'],
  strip: ['條', '条', '根', 'strip', 'strips'],
  sheet: ['片', '張', '张', '塊', '块', 'sheet', 'sheets'],
  box: ['盒', '箱', 'box', 'boxes'],
  bottle: ['瓶', 'bottle', 'bottles'],
  roll: ['捲', '卷', 'roll', 'rolls'],
  metre: ['公尺', '米', 'm', 'metre', 'metres', 'meter', 'meters'],
  gram: ['公克', '克', 'g', 'gram', 'grams'],
};
const UNIT_OF = new Map(UNITS.flatMap((unit) => UNIT_WORDS[unit].map((word) => [word, unit] as const)));
const word = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
const listOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;、，；\r\n]+/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

type Answer = Readonly<{ value: unknown } | { code: RowReason; limit?: number | undefined }>;
type Reader = (text: string, currency: Currency) => Answer;
const reasonOf = (error: z.ZodError): Answer => {
  const [code, limit] = (error.issues[0]?.message ?? '').split(' ');
  return {
    code: REASONS.has(code as RowReason) ? (code as RowReason) : 'notRight',
    limit: limit === undefined ? undefined : Number(limit),
  };
};
const REASONS = new Set<RowReason>(['needed', 'tooLong', 'unreadable', 'notAQuantity', 'looksLikeBarcode']);
/** By the schema of the part itself, so that what is typed and what is imported ends the same (quality 4). */
const by =
  (schema: z.ZodType, read: (text: string) => unknown = (text) => text): Reader =>
  (text) => {
    const parsed = schema.safeParse(read(text));
    return parsed.success ? { value: parsed.data } : reasonOf(parsed.error);
  };
/** What is read as a number although it is a name: its digits must still be there. */
const unspoilt =
  (reader: Reader): Reader =>
  (text, currency) =>
    isSpoiltByExcel(text) ? { code: 'spoilt' } : reader(text, currency);
const yesNo: Reader = (text) => {
  const said = word(text);
  return YES.includes(said) ? { value: true } : NO.includes(said) ? { value: false } : { code: 'yesOrNo' };
};
const money: Reader = (text, currency) => {
  const parsed = parseMoney(text, currency);
  return parsed.ok ? { value: parsed.minor } : { code: parsed.code === 'moneyNeeded' ? 'needed' : parsed.code };
};
const unit: Reader = (text) => {
  const found = UNIT_OF.get(word(text));
  return found === undefined ? { code: 'unitUnknown' } : { value: found };
};
const quantity = by(Qty, parseQuantity);
/** An order level may also be nothing. */
const level: Reader = (text, currency) => (parseQuantity(text) === 0 ? { value: 0 } : quantity(text, currency));
const { shape } = NewPart;
const supplier = PartSupplier.shape;
const READERS: Readonly<Record<ImportField, Reader>> = {
  sku: unspoilt(by(shape.sku)),
  nameTw: by(shape.nameTw),
  nameCn: by(shape.nameCn),
  nameEn: by(shape.nameEn),
  spec: by(shape.spec),
  unit,
  models: by(shape.models, listOf),
  alternatives: unspoilt(by(shape.alternatives, listOf)),
  barcodes: unspoilt(by(shape.barcodes, listOf)),
  supplier: by(shape.nameTw),
  supplierCode: unspoilt(by(supplier.code)),
  supplierPrice: unspoilt(money),
  supplierPack: quantity,
  leadDays: by(supplier.leadDays, parseWhole),
  orderAt: unspoilt(level),
  fillTo: unspoilt(level),
  isSerialised: yesNo,
  warrantyDays: by(shape.warrantyDays, parseWhole),
  returnsOld: yesNo,
  homeBin: by(shape.spec),
  price: unspoilt(money),
};

/** A hundred thousand rows say the same few thousand things; what was read once need not be read again. */
const READ_BEFORE = new Map<Currency, Map<ImportField, Map<string, Answer>>>();
const MOST_KEPT = 5_000;
/** What every row says for itself. */
const OF_ONE_ROW: ReadonlySet<ImportField> = new Set(['sku', 'nameTw', 'nameCn', 'nameEn', 'barcodes']);
const kept = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};
function answerOf(field: ImportField, text: string, currency: Currency): Answer {
  const read = (): Answer => READERS[field](text, currency);
  if (OF_ONE_ROW.has(field)) return read();
  const answers = kept(
    kept(READ_BEFORE, currency, () => new Map<ImportField, Map<string, Answer>>()),
    field,
    () => new Map<string, Answer>(),
  );
  if (answers.size >= MOST_KEPT) answers.clear();
  return kept(answers, text, read);
}

const SHOWN = 60;
/** A cell as it is told beside its reason. */
export const shownCell = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** One row of a part list: a draft, or every reason against it at once (quality R19). */
export function readRow(line: number, cells: readonly string[], mapping: Mapping, currency: Currency): ReadRow {
  const said: Partial<Record<ImportField, unknown>> = {};
  const problems: RowProblem[] = [];
  mapping.forEach((field, at) => {
    if (field === null) return;
    const text = plainCell(cells[at] ?? '').trim();
    if (text === '') return;
    const answer = answerOf(field, text, currency);
    if ('value' in answer) said[field] = answer.value;
    else
      problems.push({
        line,
        field,
        code: answer.code,
        value: shownCell(text),
        ...(answer.limit === undefined ? {} : { limit: answer.limit }),
      });
  });
  const isSkuGiven = said.sku !== undefined || problems.some((p) => p.field === 'sku');
  if (!isSkuGiven) problems.push({ line, field: 'sku', code: 'needed', value: '' });
  const supplierFacts = { code: said.supplierCode, priceMinor: said.supplierPrice, pack: said.supplierPack, leadDays: said.leadDays };
  const hasSupplierFacts = Object.values(supplierFacts).some((value) => value !== undefined);
  if (hasSupplierFacts && said.supplier === undefined && !problems.some((p) => p.field === 'supplier'))
    problems.push({ line, field: 'supplier', code: 'needed', value: '' });
  if (problems.length > 0) return { draft: null, problems };
  const { sku, supplier: name, supplierCode: _c, supplierPrice: _p, supplierPack: _n, leadDays: _d, homeBin, price, ...facts } = said;
  const draft = {
    sku,
    facts,
    supplier: name === undefined ? null : { name, ...given(supplierFacts) },
    homeBin: homeBin ?? null,
    priceMinor: price ?? null,
  };
  return { draft: draft as RowDraft, problems };
}

const given = (facts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
