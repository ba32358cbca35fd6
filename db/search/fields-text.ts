import { customType } from 'drizzle-orm/sqlite-core';
import type { IndexField } from '#shared/search/why';

const BETWEEN_FIELDS = '\u001E';
const BEFORE_TEXT = '\u001F';
const SEPARATORS = /[\u001E\u001F]/g;

/**
 * The fields of a find in one text, by the separators that ASCII has for it: they are read for every line of every answer, and JSON
 * takes five times as long (quality P3). A separator inside a text is nothing that anybody could look for, and becomes a space.
 */
export const fieldsText = (fields: readonly IndexField[]): string =>
  fields.map(({ field, text }) => `${field}${BEFORE_TEXT}${text.replace(SEPARATORS, ' ')}`).join(BETWEEN_FIELDS);

export const fieldsIn = (stored: string): IndexField[] =>
  stored === ''
    ? []
    : stored.split(BETWEEN_FIELDS).map((part) => {
        const at = part.indexOf(BEFORE_TEXT);
        return { field: part.slice(0, at), text: part.slice(at + 1) };
      });

/** A column of such a text. */
export const indexFields = customType<{ data: readonly IndexField[]; driverData: string }>({
  dataType: () => 'text',
  toDriver: fieldsText,
  fromDriver: fieldsIn,
});
