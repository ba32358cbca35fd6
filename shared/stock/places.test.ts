import { expect, it } from 'vitest';
import { binRange } from './places';

it.each<[string, string, string[] | null]>([
  ['A-01', 'A-03', ['A-01', 'A-02', 'A-03']],
  ['A-1-09', 'A-1-11', ['A-1-09', 'A-1-10', 'A-1-11']],
  ['7', '9', ['7', '8', '9']],
  ['A-05', 'A-05', ['A-05']],
  ['A-03', 'A-01', null],
  ['A-01', 'B-03', null],
  ['A-1', 'A-12', null],
  ['A', 'B', null],
  ['A-001', 'A-501', null],
])('%s to %s', (from, to, codes) => expect(binRange(from, to)).toEqual(codes));

it('has at most 500 bins', () => expect(binRange('A-001', 'A-500')).toHaveLength(500));
