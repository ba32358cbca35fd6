/** 商品類別 (decisions 15). */
export const deviceClass = {
  phone: '手機',
  tablet: '平板',
  laptop: '筆電',
  desktop: '桌機',
  printer: '印表機',
  tv: '電視',
  washer: '洗衣機',
  fridge: '冰箱',
  airConditioner: '冷氣',
  smallAppliance: '小家電',
  other: '其他',
} as const;
