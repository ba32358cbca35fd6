import { createTranslator } from 'use-intl/core';
import type { Language } from '../kernel/region';
import { load } from '../messages/catalogue';
import type { RowProblem } from './schema';

/** A reason in words, with the name of its column: on the screen, and in the file of the rows that cannot be taken. */
export function problemWords(language: Language): (problem: RowProblem) => string {
  const { field: fields, reason } = load(language).partImport;
  const t = createTranslator({ locale: language, messages: reason });
  return ({ field, code, value, limit }) => {
    const said = t(code, { value, limit: limit ?? 0 });
    return field === null ? said : `${fields[field]}: ${said}`;
  };
}
