import type { DeviceClass } from '#shared/product/schema';

/** Invented people and things of the data sets, in the words of the trade. No real person, phone or serial. */
const list = (text: string): readonly [string, ...string[]] => {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  return [first, ...rest];
};

export const TRADITIONAL = {
  surnames: list(
    '陳 林 黃 張 李 王 吳 劉 蔡 楊 許 鄭 謝 郭 洪 曾 邱 廖 賴 周 徐 蘇 葉 莊 呂 江 何 蕭 羅 高 潘 簡 朱 鍾 游 詹 胡 施 沈 余 趙 盧 梁 顏 柯 翁 魏 孫 戴 范 歐陽 司徒 張簡',
  ),
  given: list(
    '美玲 志偉 淑惠 俊豪 雅婷 冠廷 怡君 宗翰 文傑 明哲 思齊 信宏 佳穎 建志 雅雯 家豪 淑芬 柏翰 詩涵 承恩 欣怡 彥廷 心怡 宇軒 佩珊 子晴 品妤 國華 麗華 秀英 淑貞 金龍 美雲 惠珍 世昌 榮輝 月娥 春桃 憲章 瑞麟 宜蓁 晏甄 鈺婷 聖傑 曉薇 慶鐘 玉蘭 阿土 進財 寶珠 萬來 鳳嬌 勝雄 芷瑄 奕辰 昱安 語彤 睿恩 祐誠 苡芯 敏 偉 靜 強 婷 傑 玲 豪 華 玉',
  ),
} as const;
export const SIMPLIFIED = {
  surnames: list(
    '陈 林 黄 张 李 王 吴 刘 蔡 杨 许 郑 谢 郭 苏 叶 庄 吕 江 萧 罗 邓 冯 曹 彭 肖 田 董 袁 蒋 于 杜 程 丁 姚 钟 姜 崔 谭 陆 汪 马 宋 唐 韩 欧阳 诸葛',
  ),
  given: list(
    '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 建国 建华 志强 海燕 春梅 雪梅 晓红 宇航 浩然 子涵 梓轩 佳怡 欣怡 博文 思雨 雨欣 晨曦 嘉豪 俊杰 鑫 龙飞 鹏飞 国栋 丽娟 玉珍 红梅 凤英 长江',
  ),
} as const;
export const COMPANIES = list(
  '永豐食品 大安電器行 和平診所 信義補習班 東門咖啡 順發印刷 廣源五金 福記茶行 大同旅社 金山托兒所 新生洗衣店 宏遠會計師事務所 海城餐廳 華夏幼兒園 明德牙醫 長春藥局',
);
export const CONTACTS = list('林經理 陳小姐 王會計 黃店長 李主任 張先生');
export const STREETS = {
  urban: list(
    '台北市大安區和平東路二段 台北市大安區復興南路一段 台北市信義區信義路五段 台北市中正區羅斯福路二段 台北市中山區南京東路三段 台北市松山區八德路四段 台北市萬華區西園路一段 新北市永和區中正路 新北市中和區景平路',
  ),
  suburban: list('新北市新店區北新路三段 新北市深坑區北深路二段 新北市石碇區石碇東街 新北市新店區安康路一段'),
} as const;
export const CUSTOMER_NOTES = list(
  '對講機壞掉請先打電話 家有大型犬請小心 僅週末在家 請走後門電梯 聽力不佳說話大聲 老主顧每年保養 請開三聯發票 要求同一位師傅 付款前先對帳 停車位在地下二樓',
);
export const INTAKE_NOTES = list(
  '客戶趕時間明天要用 機內有重要照片 曾在外面拆修過 代收人為其女兒 要求保留舊零件 外盒遺失不退 螢幕貼膜不必保留 待客戶補發票影本',
);
export const BENCH_NOTES = list(
  '拆機見水漬 排線接頭鏽蝕 已燒機測試四小時 零件向總公司調貨 螺絲滑牙兩顆 主板有補焊痕跡 電容鼓包 客戶同意換副廠件',
);
export const REASONS = list('電話指導後已排除 客戶自行重開機恢復 客戶表示再觀察 重複叫修併案 客戶改送他處 斷電重置後正常');
const WHEN = list(
  '約三天前開始 時好時壞 每天早上發生 昨天停電之後 搬家之後 開機半小時後 上次維修後又發生 梅雨季特別嚴重 小孩弄過之後 偶爾發生',
);

type Kind = Readonly<{
  deviceClass: DeviceClass;
  label: string;
  models: readonly [string, ...string[]];
  faults: readonly [string, ...string[]];
  cures: readonly [string, ...string[]];
  parts: readonly [string, ...string[]];
}>;
const kind = (deviceClass: DeviceClass, label: string, models: string, faults: string, cures: string, parts: string): Kind => ({
  deviceClass,
  label,
  models: list(models),
  faults: list(faults),
  cures: list(cures),
  parts: list(parts),
});

/** Repaired at the customer's. A model is `BRAND/MODEL`. */
export const AT_HOME: readonly [Kind, ...Kind[]] = [
  kind(
    'washer',
    'WM',
    'SAMPO/ES-H14F SAMPO/ES-B10F TECO/W1488XS LG/WT-SD169 Panasonic/NA-V130 海爾/XQG100 小天鵝/TB80V20',
    '排水管漏水 脫水時異音 不排水 不進水 門鎖打不開 顯示E18 洗到一半停止 脫水桶不轉 有焦味',
    '更換排水管 調整避震 更換門鎖 清理排水泵 更換皮帶 調整水平腳',
    '排水管 門鎖組件 排水泵 皮帶 避震器',
  ),
  kind(
    'fridge',
    'RF',
    'TECO/FRZ-600L HITACHI/RG409 SAMPO/SR-C37 Panasonic/NR-B421 美的/BCD-516 容聲/BCD-529',
    '不製冷壓縮機不動 冷藏結霜 冷凍室不凍 門封鬆脫 底部積水 照明不亮 噪音很大 壓縮機頻繁啟動',
    '更換啟動器 清除結霜換溫控 補冷媒 更換門封 疏通排水孔',
    '啟動器 溫控器 門封條 冷媒 風扇馬達',
  ),
  kind(
    'airConditioner',
    'AC',
    'HITACHI/RAC-28NB HITACHI/AC-28V DAIKIN/FTXV36 Panasonic/CS-K28 格力/KFR-35GW 日立/RAS-40',
    '室外機漏水異音 不冷 遙控無反應 室內機滴水 顯示錯誤碼 風量很小 開機跳電 有霉味',
    '疏通排水鎖緊風扇 補冷媒 更換感溫頭 清洗濾網 更換電容',
    '風扇座 電容 感溫頭 排水軟管 冷媒',
  ),
  kind(
    'tv',
    'TV',
    'BenQ/TV-43A CHIMEI/TL-50R CHIMEI/TV-43A SONY/KD-55X SAMPO/EM-50 創維/55A5 海信/65E3',
    '無電源指示燈不亮 畫面有橫線 有聲無影 遙控失靈 自動關機 背光閃爍 HDMI無訊號 喇叭破音',
    '重插排線 更新韌體 更換電源板 更換背光條 重設調諧',
    '電源板 背光條 邏輯板 遙控器 喇叭',
  ),
];
/** Brought to the counter. */
export const AT_COUNTER: readonly [Kind, ...Kind[]] = [
  kind(
    'phone',
    'PH',
    'Nova/Nova-X Nova/Nova-11 HTC/U23 ASUS/ZF10 小米/13T 华为/P60 OPPO/A98',
    '螢幕下半部點不動 無法開機 充電沒反應 電池膨脹 听筒无声 相機模糊 進水後自動重啟 指紋失靈 訊號時有時無',
    '更換螢幕總成 更換電池 更換尾插 更換聽筒 重刷韌體',
    '螢幕總成 電池 尾插 聽筒 後鏡頭',
  ),
  kind(
    'laptop',
    'NB',
    'ASUS/NB-14P ASUS/UX425 ACER/SF314 MSI/GF63 联想/T14 联想/Air14',
    '充電口鬆動時好時壞 開機藍屏 風扇異音 鍵盤部分失靈 螢幕閃爍 硬碟讀不到 無法充電 轉軸斷裂',
    '更換充電座 重裝系統 清灰換散熱膏 更換鍵盤 更換排線',
    '充電座 鍵盤 散熱風扇 螢幕排線 電池',
  ),
  kind(
    'tablet',
    'TB',
    'Nova/Tab-10 Nova/Tab-8 ASUS/M10 联想/P11 小米/Pad6',
    '觸控亂跳 不充電 螢幕有亮點 音量鍵失靈 無法開機 Wi-Fi連不上',
    '更換觸控面板 更換尾插 更換電池 更換按鍵排線',
    '觸控面板 尾插 電池 按鍵排線',
  ),
  kind(
    'printer',
    'PR',
    'EPSON/PRT-220 EPSON/L3550 HP/M404 BROTHER/T520 CANON/G3730 奔图/P2206',
    '卡紙進紙輪打滑 列印有白線 墨水不出 無法連線 印字模糊 紙張歪斜 顯示廢墨滿',
    '更換進紙輪 清洗噴頭 更換廢墨棉 更換滾筒',
    '進紙輪 噴頭 廢墨棉 滾筒',
  ),
];

/** A fault as the customer tells it: 脫水時異音，搬家之後. */
export const toldFault = (fault: string, pick: <T>(from: readonly [T, ...T[]]) => T, isLong: boolean): string =>
  isLong ? `${fault}，${pick(WHEN)}` : fault;
export type DeviceKind = Kind;
