import type { Language } from '#shared/kernel/region';

/** One run of the program for the pictures: its language, its colours, its size. */
export type LookSet = Readonly<{ name: string; language: Language; colours: 'light' | 'dark'; width: number; height: number }>;

const PLAIN = { language: 'zh-TW', colours: 'light', width: 1366, height: 768 } as const;

/** `npm run look -- --set dark,en`; the first one is made when no set is named. */
export const SETS: readonly LookSet[] = [
  { ...PLAIN, name: 'light' },
  { ...PLAIN, name: 'dark', colours: 'dark' },
  { ...PLAIN, name: '1920', width: 1920, height: 1080 },
  { ...PLAIN, name: 'zh-CN', language: 'zh-CN' },
  { ...PLAIN, name: 'en', language: 'en' },
];
