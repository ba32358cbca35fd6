import type { DeviceClass } from '#shared/product/schema';

/** Invented people and things of the demo centre. No real person, phone or serial. */
export const SURNAMES = [
  '陳',
  '林',
  '黃',
  '張',
  '李',
  '王',
  '吳',
  '劉',
  '蔡',
  '楊',
  '許',
  '鄭',
  '謝',
  '郭',
  '洪',
  '曾',
  '邱',
  '廖',
  '賴',
  '周',
  '徐',
  '蘇',
  '葉',
  '莊',
  '呂',
  '江',
  '何',
  '蕭',
  '羅',
  '高',
] as const;
export const GIVEN = [
  '美玲',
  '志偉',
  '淑惠',
  '俊豪',
  '雅婷',
  '冠廷',
  '怡君',
  '宗翰',
  '文傑',
  '明哲',
  '思齊',
  '信宏',
  '佳穎',
  '建志',
  '雅雯',
  '家豪',
  '淑芬',
  '柏翰',
  '詩涵',
  '承恩',
  '欣怡',
  '彥廷',
  '心怡',
  '宇軒',
  '佩珊',
  '子晴',
  '品妤',
  '國華',
  '麗華',
  '秀英',
] as const;
export const COMPANIES = ['永豐食品股份有限公司', '大安電器行', '和平診所', '信義補習班', '東門咖啡'] as const;
export const STREETS = [
  '和平東路二段',
  '復興南路一段',
  '信義路三段',
  '辛亥路二段',
  '羅斯福路四段',
  '新生南路一段',
  '金山南路二段',
] as const;

type Model = Readonly<{
  deviceClass: DeviceClass;
  brand: string;
  model: string;
  label: string;
  fault: readonly [string, ...string[]];
  cure: readonly [string, ...string[]];
  part: string;
  priceMinor: number;
}>;
export const ON_SITE: readonly [Model, ...Model[]] = [
  {
    deviceClass: 'washer',
    brand: 'SAMPO',
    model: 'ES-H14F',
    label: 'H14F',
    fault: ['排水管漏水', '脫水時異音', '不排水'],
    cure: ['更換排水管', '調整避震'],
    part: '排水管',
    priceMinor: 180,
  },
  {
    deviceClass: 'fridge',
    brand: 'TECO',
    model: 'FRZ-600L',
    label: 'FRZ6',
    fault: ['不製冷，壓縮機不動', '冷藏結霜'],
    cure: ['更換啟動器', '清除結霜，換溫控'],
    part: '啟動器',
    priceMinor: 650,
  },
  {
    deviceClass: 'airConditioner',
    brand: 'HITACHI',
    model: 'AC-28V',
    label: 'AC28',
    fault: ['室外機漏水、異音', '不冷'],
    cure: ['疏通排水，鎖緊風扇', '補冷媒'],
    part: '風扇座',
    priceMinor: 420,
  },
  {
    deviceClass: 'tv',
    brand: 'BenQ',
    model: 'TV-43A',
    label: 'TA43',
    fault: ['無電源，指示燈不亮', '畫面有橫線'],
    cure: ['重插排線', '更新韌體'],
    part: '電源線',
    priceMinor: 250,
  },
];
export const COUNTER: readonly [Model, ...Model[]] = [
  {
    deviceClass: 'phone',
    brand: 'Nova',
    model: 'Nova-X',
    label: 'NX',
    fault: ['螢幕下半部點不動', '無法開機', '充電沒反應', '電池膨脹'],
    cure: ['更換螢幕總成', '更換電池', '更換尾插'],
    part: '螢幕總成',
    priceMinor: 2200,
  },
  {
    deviceClass: 'laptop',
    brand: 'ASUS',
    model: 'NB-14P',
    label: 'NB14P',
    fault: ['充電口鬆動，時好時壞', '開機藍屏', '風扇異音'],
    cure: ['更換充電座', '重裝系統', '清灰換散熱膏'],
    part: '充電座',
    priceMinor: 900,
  },
  {
    deviceClass: 'tablet',
    brand: 'Nova',
    model: 'Tab-10',
    label: 'TB10',
    fault: ['觸控亂跳', '不充電'],
    cure: ['更換觸控面板', '更換尾插'],
    part: '觸控面板',
    priceMinor: 1600,
  },
  {
    deviceClass: 'printer',
    brand: 'EPSON',
    model: 'PRT-220',
    label: 'P220',
    fault: ['卡紙，進紙輪打滑', '列印有白線'],
    cure: ['更換進紙輪', '清洗噴頭'],
    part: '進紙輪',
    priceMinor: 380,
  },
];
/** Dearer than what may be paid at the door: the invoice is made first (S0§10). */
export const DEAR_JOB: Model = {
  deviceClass: 'fridge',
  brand: 'TECO',
  model: 'FRZ-600L',
  label: 'FRZ6',
  fault: ['不製冷，壓縮機不動'],
  cure: ['更換壓縮機，補冷媒'],
  part: '壓縮機',
  priceMinor: 4800,
};
export type DemoModel = Model;
