import type { DeviceClass } from '#shared/product/schema';

/** 常見故障 of each class; words: messages counterIntake.fault. */
export const COMMON_FAULTS = {
  phone: ['touch', 'noPower', 'noCharge', 'swollen', 'liquid'],
  tablet: ['touch', 'noPower', 'noCharge', 'swollen', 'liquid'],
  laptop: ['noPower', 'noPicture', 'keyboard', 'noCharge', 'hot', 'liquid'],
  desktop: ['noPower', 'noPicture', 'hot', 'noise'],
  printer: ['jam', 'faint', 'noPower', 'notFound'],
  tv: ['noPower', 'noPicture', 'noSound', 'lines', 'remote'],
  washer: ['noSpin', 'leak', 'noise', 'noDrain', 'noPower'],
  fridge: ['noCool', 'leak', 'noise', 'frost'],
  airConditioner: ['noCool', 'leak', 'noise', 'noPower', 'remote'],
  smallAppliance: ['noPower', 'noise', 'smell', 'leak'],
  other: ['noPower', 'noise', 'broken'],
} as const satisfies Readonly<Record<DeviceClass, readonly string[]>>;
