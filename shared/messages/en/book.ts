import type { WordsOf } from '../languages';
import type { book as source } from '../zh-TW/book';

export const book = {
  views: 'Views',
  saveView: 'Save as a view',
  saveViewAbout: 'The filters and order you see become a view of your own.',
  viewName: 'Name',
  nameTaken: 'A view of this name exists',
  removeView: 'Remove view {name}',
  preview: 'Preview pane',
  facts: 'Facts',
  history: 'History',
  now: 'Now {time}',
  momentExample: '11-23 13:10',
  today: 'Today',
  onBehalfOf: 'Entered for {name}',
  chosenGone: 'This line is not in the present view',
  days: '{count, plural, one {# day} other {# days}}',
  shelf: 'Shelf',
  clearFilters: 'Clear filters',
  noMatch: 'Nothing fits these filters',
  noMatchAbout: 'Try another word, or clear the filters.',
} satisfies WordsOf<typeof source>;
