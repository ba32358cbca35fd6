import { useCallback } from 'react';
import type { DeviceClass } from '#shared/product/schema';
import { useT } from './i18n';

type Named = Readonly<{ deviceClass: DeviceClass; model: string }>;

/** 洗衣機 ES-H14F: the class before the model, because the counter asks for "the washing machine". */
export function useProductName(): (product: Named) => string {
  const classes = useT('deviceClass');
  return useCallback(({ deviceClass, model }) => (deviceClass === 'other' ? model : `${classes(deviceClass)} ${model}`), [classes]);
}
