import { DomainError } from '#shared/kernel/app-error';
import type { PrintedDocumentId } from '#shared/kernel/ids';
import type { ReadDb } from '../kernel/connection';
import type { Keys } from '../kernel/keys';
import { openWords } from '../kernel/sealed-words';
import { pictureOf } from '../photo/queries';
import { printedDocument, type PrintedDocumentRow } from './table';
import { rowById } from '../kernel/rows';

export const printedDocuments = {
  get(db: ReadDb, id: PrintedDocumentId): PrintedDocumentRow {
    const row = rowById(db, printedDocument, id);
    if (!row) throw new DomainError('NOT_FOUND', { entity: 'PrintedDocument', id });
    return row;
  },
};

type WithLook = Readonly<{ head: Readonly<{ look: Readonly<{ logo: string }> }> }>;
const hasLook = (model: unknown): model is WithLook =>
  typeof model === 'object' &&
  model !== null &&
  'head' in model &&
  typeof model.head === 'object' &&
  model.head !== null &&
  'look' in model.head;

/** A stored paper as it is drawn: its sealed words opened, its logo put in by the hash that the model keeps. */
export function openPaper(db: ReadDb, keys: Keys, stored: unknown): unknown {
  const model = openWords(keys, stored);
  if (!hasLook(model) || model.head.look.logo === '') return model;
  const jpeg = pictureOf(db, model.head.look.logo);
  const logo = jpeg === undefined ? '' : `data:image/jpeg;base64,${jpeg.toString('base64')}`;
  return { ...model, head: { ...model.head, look: { ...model.head.look, logo } } };
}
