import path from 'node:path';
import { lookInto } from '../faults/centre-file';
import { expect } from './fixtures';

/** Ledgers, numbers and the audit chain, read from the file itself. */
export const booksAgree = (dataDir: string): void =>
  expect(lookInto(path.join(dataDir, 'counterbook.sqlite'), new Map(), 'full').violations).toEqual([]);
