import { describe, expect, it } from 'vitest';
import type { DayReportView } from '#shared/day-report/schema';
import { isMoreToCheck, shownReport } from './day-choice';

const report = (id: string, status: DayReportView['status']): Pick<DayReportView, 'id' | 'status'> => ({
  id: id as DayReportView['id'],
  status,
});
const DAY = [report('a', 'CHECKED'), report('b', 'SUBMITTED'), report('c', 'SUBMITTED')];

describe('the reports of a day, one after the other (B21)', () => {
  it.each([
    ['nothing was chosen: the first that waits', DAY, '', 'b'],
    ['the chosen one', DAY, 'a', 'a'],
    ['none waits: the first', [report('a', 'CHECKED')], '', 'a'],
    ['none was sent in', [], '', undefined],
  ])('%s', (_, reports, chosenId, shown) => expect(shownReport(reports, chosenId)?.id).toBe(shown));

  it.each([
    ['another one waits', DAY, DAY[1], true],
    ['it was the last', [report('a', 'CHECKED'), report('b', 'SUBMITTED')], report('b', 'SUBMITTED'), false],
    ['nothing is shown, none waits', [report('a', 'CHECKED')], undefined, false],
  ])('%s', (_, reports, done, isMore) => expect(isMoreToCheck(reports, done ?? null)).toBe(isMore));
});
