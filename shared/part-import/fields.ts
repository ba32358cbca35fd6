import type { Language } from '../kernel/region';

/** What a column of a part list may be. */
export const IMPORT_FIELDS = [
  'sku',
  'nameTw',
  'nameCn',
  'nameEn',
  'spec',
  'unit',
  'models',
  'alternatives',
  'barcodes',
  'supplier',
  'supplierCode',
  'supplierPrice',
  'supplierPack',
  'leadDays',
  'orderAt',
  'fillTo',
  'isSerialised',
  'warrantyDays',
  'returnsOld',
  'homeBin',
  'price',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];
/** For each column of the file what it is; null: it is left alone. */
export type Mapping = readonly (ImportField | null)[];

/** What people write over these columns, in three languages, without blanks and signs. The plain word for a name is apart. */
const HEADS: Readonly<Record<ImportField, readonly string[]>> = {
  sku: [
    '料號',
    '料号',
    '零件編號',
    '零件编号',
    '零件號',
    '零件号',
    '品號',
    '品号',
    '物料編碼',
    '物料编码',
    '編號',
    '编号',
    'sku',
    'partno',
    'partnumber',
    'itemno',
    'itemcode',
    'code',
  ],
  nameTw: ['繁體名稱', '品名繁', '名稱繁', '中文名稱', 'nametw', 'namezhtw', 'traditionalchinesename'],
  nameCn: ['简体名称', '簡體名稱', '品名简', '品名簡', '名称简', '名稱簡', '中文名称', 'namecn', 'namezhcn', 'simplifiedchinesename'],
  nameEn: ['英文名稱', '英文名称', '英文品名', 'nameen', 'englishname'],
  spec: ['規格', '规格', '規格型號', '规格型号', 'spec', 'specification'],
  unit: ['單位', '单位', 'unit', 'uom'],
  models: ['適用型號', '适用型号', '適用機型', '适用机型', '機型', '机型', '型號', '型号', 'models', 'model', 'fits', 'fitsmodels'],
  alternatives: ['替代料', '替代料號', '替代料号', '代用料', 'alternatives', 'alternative', 'substitutes', 'substitute'],
  barcodes: ['條碼', '条码', '條形碼', '条形码', '國際條碼', '国际条码', 'barcode', 'barcodes', 'ean', 'upc'],
  supplier: ['供應商', '供应商', '廠商', '厂商', 'supplier', 'vendor'],
  supplierCode: [
    '供應商料號',
    '供应商料号',
    '廠商料號',
    '厂商料号',
    '原廠料號',
    '原厂料号',
    'suppliercode',
    'supplierpartno',
    'vendorpartno',
  ],
  supplierPrice: ['進價', '进价', '採購價', '采购价', '進貨價', '进货价', 'supplierprice', 'purchaseprice', 'cost'],
  supplierPack: ['包裝量', '包装量', '包裝數', '包装数', 'pack', 'packsize', 'packof'],
  leadDays: ['交期', '交期天數', '交期天数', '前置天數', '前置天数', 'leaddays', 'leadtime', 'leadtimedays'],
  orderAt: ['訂購點', '订购点', '安全庫存', '安全库存', '最低庫存', '最低库存', 'orderat', 'reorderpoint', 'minstock', 'min'],
  fillTo: ['補到', '补到', '最高庫存', '最高库存', 'fillto', 'fillupto', 'maxstock', 'max'],
  isSerialised: [
    '逐個管序號',
    '逐个管序列号',
    '逐个管序号',
    '序號管理',
    '序列号管理',
    '序號',
    '序列号',
    'serialised',
    'serialized',
    'keepserials',
    'serials',
  ],
  warrantyDays: [
    '零件保固',
    '零件保固天數',
    '保固天數',
    '保固',
    '零件保修',
    '零件保修天数',
    '保修天数',
    '保修',
    'warrantydays',
    'partwarrantydays',
    'guaranteedays',
    'partguarantee',
  ],
  returnsOld: ['舊件', '旧件', '舊件返還', '旧件返还', '舊件須返還', '旧件须返还', 'returnsold', 'oldpartback', 'returnoldpart', 'oldpart'],
  homeBin: ['儲位', '储位', '庫位', '库位', '貨位', '货位', 'bin', 'homebin', 'location', 'bincode'],
  price: ['售價', '售价', '單價', '单价', '價格', '价格', '定價', '定价', 'price', 'saleprice', 'sellingprice', 'unitprice'],
};
const NAME_HEADS: readonly string[] = [
  '名稱',
  '名称',
  '品名',
  '零件名稱',
  '零件名称',
  '品名規格',
  'name',
  'partname',
  'description',
  'itemname',
];
const NAME_OF: Readonly<Record<Language, ImportField>> = { 'zh-TW': 'nameTw', 'zh-CN': 'nameCn', en: 'nameEn' };

const bare = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const KNOWN: ReadonlyMap<string, ImportField> = new Map(IMPORT_FIELDS.flatMap((field) => HEADS[field].map((head) => [bare(head), field])));

/** What each column seems to be. A name without its language is that of the centre; no field is given to two columns. */
export function guessMapping(headers: readonly string[], language: Language): (ImportField | null)[] {
  const taken = new Set<ImportField>();
  const take = (field: ImportField | undefined): ImportField | null => {
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const known = headers.map((head) => take(KNOWN.get(bare(head))));
  return known.map((field, at) => field ?? (NAME_HEADS.includes(bare(headers[at] ?? '')) ? take(NAME_OF[language]) : null));
}

/** What a list cannot do without: the number of the part, and a name. */
export function missingFields(mapping: Mapping): ('sku' | 'name')[] {
  const has = (...fields: ImportField[]): boolean => fields.some((field) => mapping.includes(field));
  return [...(has('sku') ? [] : (['sku'] as const)), ...(has('nameTw', 'nameCn', 'nameEn') ? [] : (['name'] as const))];
}
