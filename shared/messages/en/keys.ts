import type { WordsOf } from '../languages';
import type { keys as source } from '../zh-TW/keys';

export const keys = {
  cap: {
    Space: 'Space',
    arrows: '↑↓',
    scanner: 'Scanner',
  },
  title: 'Keys',
  group: {
    pages: 'Pages',
    everywhere: 'Everywhere',
    here: 'This page',
    tables: 'Tables',
    forms: 'Forms',
  },
  search: 'Search and commands',
  scan: 'Opens the right thing',
  lock: 'Switch user, lock',
  save: 'Save and print',
  reprint: 'Reprint',
  undo: 'Undo',
  back: 'One level back',
  sheet: 'Key sheet',
  rowUpDown: 'Next, previous row',
  pageUpDown: 'Page up, down',
  ends: 'First, last',
  preview: 'Preview',
  open: 'Open',
  columns: 'Columns',
  nextField: 'Next field',
  previousField: 'Previous field',
  jump: 'Jump to step',
  openList: 'Open list',
} satisfies WordsOf<typeof source>;
