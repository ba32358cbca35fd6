import type { DeviceClass } from './schema';

/** 外觀等級, in the order of the keys 1 to 5. */
export const CONDITION_GRADES = ['ok', 'scratch', 'dent', 'crack', 'missing'] as const;
export type ConditionGrade = (typeof CONDITION_GRADES)[number];
/** 受潮 (B4, P22): a finding needs a changed label or visible corrosion. */
export const MOISTURE_FINDINGS = ['none', 'labelChanged', 'boardCorroded', 'notChecked'] as const;
export type MoistureFinding = (typeof MOISTURE_FINDINGS)[number];

// prettier-ignore
export const CONDITION_ITEMS = [
  'screen', 'frame', 'back', 'lens', 'buttons', 'port', 'lid', 'keyboard', 'touchpad', 'hinge', 'bottom', 'casing', 'panel', 'stand', 'sidePanels',
  'paperTray', 'scannerLid', 'controlPanel', 'door', 'doorSeal', 'drum', 'drainHose', 'feet', 'shelves', 'indoorUnit', 'outdoorUnit', 'fins', 'pipes', 'powerCord',
  'plug', 'handle',
] as const;
export type ConditionItem = (typeof CONDITION_ITEMS)[number];

// prettier-ignore
export const ACCESSORIES = [
  'charger', 'cable', 'case', 'memoryCard', 'simTray', 'earphones', 'stylus', 'keyboardCover', 'adapter', 'battery', 'bag', 'mouse', 'dock', 'keyboard', 'monitor',
  'powerCord', 'usbCable', 'inkCartridge', 'toner', 'paperTray', 'remote', 'stand', 'wallMount', 'antenna', 'hose', 'filter', 'drawer', 'waterTank', 'turntable',
  'attachment', 'manual', 'box',
] as const;
export type Accessory = (typeof ACCESSORIES)[number];

/** What the label of the class carries. `serial` may be ticked off as "none" with a reason (quality 4.3, row 62). */
export type IdentifierKind = 'imei' | 'serial' | 'indoorOutdoor';

export type DeviceClassSheet = Readonly<{
  identifier: IdentifierKind;
  conditionItems: readonly ConditionItem[];
  accessories: readonly Accessory[];
  /** Holds the customer's data: backup notice and passcode field. */
  holdsData: boolean;
  /** Has a SIM or memory card to be taken out before intake. */
  hasSim: boolean;
}>;

/** The intake sheet of each device class (decisions 15, B4). Words: shared/messages/<language>/device.ts. */
export const DEVICE_SHEETS: Readonly<Record<DeviceClass, DeviceClassSheet>> = {
  phone: {
    identifier: 'imei',
    conditionItems: ['screen', 'frame', 'back', 'lens', 'buttons', 'port'],
    accessories: ['charger', 'cable', 'case', 'memoryCard', 'simTray', 'earphones'],
    holdsData: true,
    hasSim: true,
  },
  tablet: {
    identifier: 'serial',
    conditionItems: ['screen', 'frame', 'back', 'lens', 'buttons', 'port'],
    accessories: ['charger', 'cable', 'case', 'stylus', 'keyboardCover', 'memoryCard'],
    holdsData: true,
    hasSim: true,
  },
  laptop: {
    identifier: 'serial',
    conditionItems: ['screen', 'lid', 'keyboard', 'touchpad', 'hinge', 'bottom', 'port'],
    accessories: ['adapter', 'battery', 'bag', 'mouse', 'dock'],
    holdsData: true,
    hasSim: false,
  },
  desktop: {
    identifier: 'serial',
    conditionItems: ['casing', 'panel', 'sidePanels', 'port', 'feet'],
    accessories: ['powerCord', 'keyboard', 'mouse', 'monitor', 'cable'],
    holdsData: true,
    hasSim: false,
  },
  printer: {
    identifier: 'serial',
    conditionItems: ['casing', 'controlPanel', 'paperTray', 'scannerLid', 'port'],
    accessories: ['powerCord', 'usbCable', 'inkCartridge', 'toner', 'paperTray'],
    holdsData: false,
    hasSim: false,
  },
  tv: {
    identifier: 'serial',
    conditionItems: ['screen', 'frame', 'back', 'stand', 'buttons', 'port'],
    accessories: ['remote', 'powerCord', 'stand', 'wallMount', 'antenna'],
    holdsData: false,
    hasSim: false,
  },
  washer: {
    identifier: 'serial',
    conditionItems: ['casing', 'lid', 'drum', 'controlPanel', 'drainHose', 'feet'],
    accessories: ['hose', 'filter', 'powerCord', 'manual'],
    holdsData: false,
    hasSim: false,
  },
  fridge: {
    identifier: 'serial',
    conditionItems: ['casing', 'door', 'doorSeal', 'shelves', 'controlPanel', 'feet'],
    accessories: ['drawer', 'filter', 'powerCord', 'manual'],
    holdsData: false,
    hasSim: false,
  },
  airConditioner: {
    identifier: 'indoorOutdoor',
    conditionItems: ['indoorUnit', 'outdoorUnit', 'panel', 'fins', 'pipes'],
    accessories: ['remote', 'filter', 'wallMount', 'manual'],
    holdsData: false,
    hasSim: false,
  },
  smallAppliance: {
    identifier: 'serial',
    conditionItems: ['casing', 'controlPanel', 'lid', 'handle', 'powerCord', 'plug'],
    accessories: ['powerCord', 'waterTank', 'turntable', 'filter', 'attachment', 'manual'],
    holdsData: false,
    hasSim: false,
  },
  other: {
    identifier: 'serial',
    conditionItems: ['casing', 'panel', 'buttons', 'port'],
    accessories: ['powerCord', 'adapter', 'cable', 'remote', 'manual', 'box'],
    holdsData: false,
    hasSim: false,
  },
};
