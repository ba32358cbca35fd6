import type { WordsOf } from '../languages';
import type { grid as source } from '../zh-TW/grid';

export const grid = {
  line: '#',
  loading: 'Loading',
  failed: 'This table could not be read',
  count: '{count, plural, one {# line} other {# lines}}',
  columns: 'Choose columns',
  columnsAbout: 'Tick what you want to see. It changes only your own view.',
  columnsReset: 'As it was',
  columnUp: 'Move {name} left',
  columnDown: 'Move {name} right',
  ascending: 'ascending',
  descending: 'descending',
  empty: 'Nothing here yet',
  export: 'Export',
  exportStop: 'Stop, {count, number} rows so far',
  exported: '{count, number} rows saved to {path}',
  overdue: 'overdue',
  filters: 'Filter',
  findHere: 'Find in this book',
  removeFilter: 'Remove filter {name}',
} satisfies WordsOf<typeof source>;
