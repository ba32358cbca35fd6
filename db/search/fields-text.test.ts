import { expect, it } from 'vitest';
import { fieldsIn, fieldsText } from './fields-text';

it.each([
  [[]],
  [[{ field: 'name', text: '歐陽娜娜' }]],
  [
    [
      { field: 'note', text: 'two\nlines, "quoted" \\ 🙂' },
      { field: 'empty', text: '' },
      { field: 'phone', text: '0912345678' },
    ],
  ],
])('comes back as it was: %j', (fields) => {
  expect(fieldsIn(fieldsText(fields))).toEqual(fields);
});

it('a separator in a text parts nothing', () => {
  expect(fieldsIn(fieldsText([{ field: 'note', text: 'a\u001Eb\u001Fc' }]))).toEqual([{ field: 'note', text: 'a b c' }]);
});
