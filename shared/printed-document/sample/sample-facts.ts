import type { Language, Region } from '../../kernel/region';
import type { CustomerFact, PaperFacts, ProductFact } from '../build/facts';

/** What the customer typed, to be escaped; and a name of sixty characters, two of them rare, to be wrapped. */
export const TYPED = '<b>無電源</b> & "指示燈不亮"';
export const LONG_NAME =
  '財團法人國立臺灣大學醫學院附設醫院新竹臺大分院生醫醫院竹北院區護理部暨行政管理中心資訊室設備維護組第二辦公室共同採購專案';
/** The same length, with letters that few fonts have (𠮷, 喆, 😀) and one that no bundled font has (𪚥). */
export const RARE_NAME = `𠮷喆😀𪚥${Array.from(LONG_NAME).slice(4).join('')}`;

const RARE_LETTERS = ['𠮷', '喆', '😀'];
/** The first three Chinese letters give way to rare ones, so a text stays as long as it was. */
const withRareLetters = (text: string): string =>
  text.replace(/\p{sc=Han}{1,3}/u, (letters) => RARE_LETTERS.slice(0, Array.from(letters).length).join(''));
function everyText<T>(facts: T): T {
  if (typeof facts === 'string') return withRareLetters(facts) as T;
  if (Array.isArray(facts)) return facts.map((fact: unknown) => everyText(fact)) as T;
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, everyText<unknown>(fact)])) as T;
}
/** The facts of a sample; at their nastiest every text that somebody wrote in Chinese has rare letters (issue line 8). */
export const typedIn = <T>({ rare = false }: SampleOptions, facts: T): T => (rare ? everyText(facts) : facts);
/** How many lines a sample has: a few, so many that they fill pages, and at its nastiest as many as there can be. */
export const linesIn = ({ long = false, rare = false }: SampleOptions, usual: number, many: number, most = 30): number =>
  rare ? most : long ? many : usual;

const SITES = {
  TW: {
    code: 'TP1',
    region: 'TW',
    company: '永信維修服務股份有限公司',
    name: '大安服務站',
    address: '台北市大安區和平東路二段 88 號',
    phone: '(02)2700-8800',
    complaintPhone: '0800-000-880',
  },
  CN: {
    code: 'FZ1',
    region: 'CN',
    company: '永信维修服务有限公司',
    name: '福州五一服务站',
    address: '福建省福州市台江区五一中路 88 号',
    phone: '0591-8700 8800',
    complaintPhone: '400-000-8800',
  },
} as const;

export type SampleOptions = Readonly<{ language: Language; region?: Region; long?: boolean; rare?: boolean }>;
export const AT = '2026-11-23T04:05:00.000Z';

export function factsFor({ language, region = language === 'zh-CN' ? 'CN' : 'TW', long = false, rare = false }: SampleOptions) {
  const cn = region === 'CN';
  const of = (number: string, issuedAt = AT): PaperFacts => ({
    site: SITES[region],
    language,
    number,
    issuedAt,
    issuedBy: { name: cn ? '刘芳' : '林佳蓉', no: 'C01' },
  });
  const customer: CustomerFact = {
    name: rare ? RARE_NAME : long ? LONG_NAME : cn ? '赵敏' : '郭志偉',
    no: 'C000123',
    phone: cn ? '13805910001' : '0928765432',
    address: cn ? '福州市台江区五一中路 12 号' : '台北市大安區復興南路一段390號8樓之2',
  };
  const product: ProductFact = long
    ? {
        label: '多功能事務機 BROTHER MFC-L8900CDW 彩色雷射傳真複合機',
        identifier: { kind: 'serial', value: 'E78234-M9N551203-000000047715X' },
      }
    : {
        label: cn ? '手机 HUAWEI P60' : '液晶電視 TV-43A',
        identifier: cn ? { kind: 'imei', value: '860123045678900' } : { kind: 'serial', value: 'TA43-07715' },
      };
  const accessories = [{ text: cn ? '充电器' : '遙控器', qty: 1 }];
  const exterior = long
    ? '邊框刮痕三處、右下角凹陷、背蓋裂開約四公分、鏡頭完好、按鍵缺一、螢幕有五個亮點；底座完好'
    : cn
      ? '屏幕划痕；后盖完好'
      : '邊框刮痕；螢幕、底座完好';
  const money = (yuan: number) => (cn ? yuan * 100 : yuan);
  return { of, customer, product, accessories, exterior, money, technician: { name: cn ? '何伟' : '李俊傑', no: 'T02' }, cn };
}
