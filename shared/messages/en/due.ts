import type { WordsOf } from '../languages';
import type { due as source } from '../zh-TW/due';

export const due = {
  left: '{time} left',
  over: '{time} over',
  tomorrow: 'Tmw {time}',
  today: 'Today {time}',
  yesterday: 'Yest. {time}',
  limit: {
    near: 'The legal limit is less than a week away',
    past: 'The legal limit is over: the customer may ask for an exchange',
    over: 'over',
  },
  stopped: {
    part: 'Paused: part',
    carried: 'Paused',
    strikeOff: 'To strike off',
    customer: 'Customer',
  },
  weekday: {
    0: 'Sun',
    1: 'Mon',
    2: 'Tue',
    3: 'Wed',
    4: 'Thu',
    5: 'Fri',
    6: 'Sat',
  },
} satisfies WordsOf<typeof source>;
