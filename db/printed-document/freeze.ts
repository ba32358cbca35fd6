import type { PaperDocument } from '#shared/printed-document/models/paper-document';
import { frozenCodeOf } from '#shared/printed-document/paper-code';
import { canonicalJson, sha256 } from '../kernel/canonical-json';

type Headed = Readonly<{ head: Readonly<{ qr: string }> }>;
const isHeaded = (model: unknown): model is Headed =>
  typeof model === 'object' &&
  model !== null &&
  'head' in model &&
  typeof model.head === 'object' &&
  model.head !== null &&
  'qr' in model.head;

/**
 * Hash of what stands on a stored paper (issue line 7). Its own QR is left out, for the QR carries the hash; papers of before carry
 * the short code, which is part of their hash.
 */
export const hashOfPaper = (model: unknown): string => sha256(hashedText(model));
export function hashedText(model: unknown): string {
  const hashed = isHeaded(model) && model.head.qr.startsWith('CB2:') ? { ...model, head: { ...model.head, qr: '' } } : model;
  return canonicalJson(hashed);
}

/** The paper as it is kept: what is signed names itself by number, version and hash. A label leads to its job and keeps the short code. */
export function freeze(document: PaperDocument, seq: number): Readonly<{ document: PaperDocument; hash: string }> {
  if (!('head' in document)) return { document, hash: hashOfPaper(document) };
  const withCode = (qr: string): PaperDocument => ({ ...document, head: { ...document.head, qr } });
  const hash = hashOfPaper(withCode('CB2:'));
  return { document: withCode(frozenCodeOf(document.head.barcode, seq, hash)), hash };
}
