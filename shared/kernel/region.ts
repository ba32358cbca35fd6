import { z } from 'zod';

/** Taiwan or mainland China: decides currency, tax, identifiers, warranty rules and paper. */
export const REGIONS = ['TW', 'CN'] as const;
export const Region = z.enum(REGIONS);
export type Region = z.infer<typeof Region>;
export const LANGUAGES = ['zh-TW', 'zh-CN', 'en'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;
export const SERVICE_TYPES = ['A', 'B', 'C'] as const;
export const ServiceType = z.enum(SERVICE_TYPES);
/** A paid, B contract, C free in guarantee (S0§6). D is internal work and has no customer. */
export type ServiceType = z.infer<typeof ServiceType>;
export const ZONES = ['urban', 'suburban'] as const;
export const Zone = z.enum(ZONES);
export type Zone = z.infer<typeof Zone>;
