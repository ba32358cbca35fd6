import type { Language, Region } from '../../kernel/region';

/** The centre as its papers name it (B0). */
export type PaperSite = Readonly<{
  code: string;
  region: Region;
  company: string;
  name: string;
  address: string;
  phone: string;
  complaintPhone: string;
  /** Years of the Republic on Chinese papers of Taiwan (design §6.12); left out: as the region does. */
  rocDates?: boolean;
}>;
export type PersonFact = Readonly<{ name: string; no: string }>;
/** What every builder needs. `number` is the bare number; the site's code is put before it in bar code and QR. */
export type PaperFacts = Readonly<{
  site: PaperSite;
  language: Language;
  number: string;
  issuedAt: string;
  /** Left out: printed as it was issued. */
  printedAt?: string;
  /** Of a paper whose contents were corrected: the second, third… one to be signed. */
  version?: number;
  issuedBy: PersonFact;
}>;
/** Phones as stored; the builder writes them in the region's groups. */
export type CustomerFact = Readonly<{ name: string; no: string | null; phone: string | null; address: string | null }>;
/** `label`: class, brand and model as people say it (洗衣機 SAMPO ES-H14F). */
export type ProductFact = Readonly<{ label: string; identifier: Readonly<{ kind: 'serial' | 'imei'; value: string }> | null }>;
export type AccessoryFact = Readonly<{ text: string; qty: number }>;
export type ChargeKind = 'labour' | 'travel' | 'part' | 'inspection' | 'storage' | 'discount' | 'loaner';
