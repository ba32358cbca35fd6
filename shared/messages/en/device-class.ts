import type { WordsOf } from '../languages';
import type { deviceClass as source } from '../zh-TW/device-class';

export const deviceClass = {
  phone: 'Phone',
  tablet: 'Tablet',
  laptop: 'Laptop',
  desktop: 'Desktop',
  printer: 'Printer',
  tv: 'TV',
  washer: 'Washer',
  fridge: 'Fridge',
  airConditioner: 'Air conditioner',
  smallAppliance: 'Small appliance',
  other: 'Other',
} satisfies WordsOf<typeof source>;
