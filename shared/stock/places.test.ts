import { expect, it } from 'vitest';
import { binRange, placesTree, type StockPlaceKind } from './places';

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

const place = (id: string, kind: StockPlaceKind, parentId: string | null = null) => ({ id, code: id, kind, parentId });
it('as a tree: bins in their order below their place, the house before what is outside', () => {
  const places = [
    place('@C', 'customer'),
    place('A-10', 'bin', '@W'),
    place('@R', 'oldParts'),
    place('@T2', 'technician'),
    place('R-1', 'oldParts', '@R'),
    place('@W', 'warehouse'),
    place('A-2', 'bin', '@W'),
    place('@Q', 'quarantine'),
    place('lost', 'bin', 'gone'),
  ];
  expect(placesTree(places).map((p) => `${p.depth} ${p.id}`)).toEqual([
    '0 @W',
    '1 A-2',
    '1 A-10',
    '0 @T2',
    '0 @Q',
    '0 @R',
    '1 R-1',
    '0 @C',
    '0 lost',
  ]);
});
