import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Limit, line } from '../kernel/fields';
import { StocktakeDifferenceId, StocktakeId } from '../kernel/ids';
import {
  BlindLine,
  CountBin,
  CountLineView,
  DifferenceView,
  ExplainInput,
  ListDifferencesInput,
  OneBin,
  OneLine,
  OneStocktake,
  OpenStocktakeInput,
  ScanAnswer,
  ScanInput,
  StartBinInput,
  StocktakeView,
} from './schema';

const KEEPERS = ['warehouse', 'manager'] as const;
const READERS = ['warehouse', 'manager', 'accountant', 'chief'] as const;

export const stocktakeRoutes = {
  'stocktake.open': command({
    about: '開盤點單 (B15): freezes the book of every part in its bins; work goes on meanwhile.',
    input: OpenStocktakeInput,
    output: StocktakeView,
    allow: [...KEEPERS],
  }),
  'stocktake.startBin': command({
    about: 'The counter stands before a bin: it is his until it is done.',
    input: StartBinInput,
    output: CountBin,
    allow: ['warehouse'],
  }),
  'stocktake.scan': command({
    about: 'One scan is one piece; a serial counts once. With a quantity: so many, however many were counted before.',
    input: ScanInput,
    output: ScanAnswer,
    allow: ['warehouse'],
  }),
  'stocktake.clearLine': command({
    about: 'Counts a part of this bin from nought again.',
    input: OneLine,
    output: BlindLine,
    allow: ['warehouse'],
  }),
  'stocktake.closeBin': command({
    about: 'The bin is done: what nobody scanned is not there. Answers what moved meanwhile and is to be counted again.',
    input: OneBin,
    output: z.object({ bin: CountBin, again: z.array(z.string()) }),
    allow: ['warehouse'],
  }),
  'stocktake.finish': command({
    about: '盤點完成: every line is counted; the differences are settled in four groups.',
    input: OneStocktake,
    output: StocktakeView,
    allow: [...KEEPERS],
  }),
  'stocktake.recount': command({
    about: '複盤: these differences are counted again, blind; left out: all of them.',
    input: OneStocktake.extend({ differenceIds: z.array(StocktakeDifferenceId).min(1).max(200).optional() }),
    output: StocktakeView,
    allow: [...KEEPERS],
  }),
  'stocktake.explain': command({
    about: 'The reason of differences; for what the books do not know also which part it is, and whether it is taken in.',
    input: ExplainInput,
    output: z.array(DifferenceView),
    allow: [...KEEPERS],
  }),
  'stocktake.approve': command({
    about: '核准 by another person than the counters, every difference with its reason; prints the difference report.',
    input: OneStocktake,
    output: StocktakeView,
    allow: ['manager'],
  }),
  'stocktake.post': command({
    about: '過帳: one movement for each difference, against the difference place.',
    input: OneStocktake,
    output: StocktakeView,
    allow: ['manager'],
  }),
  'stocktake.cancel': command({
    about: '撤銷 before posting; the number is kept and void.',
    input: OneStocktake.extend({ reason: line(100) }),
    output: StocktakeView,
    allow: [...KEEPERS],
  }),
  'stocktake.reverse': command({
    about: '沖回 a posted count: each of its movements, or none.',
    input: OneStocktake.extend({ reason: line(100) }),
    output: StocktakeView,
    allow: ['manager'],
    needsPinAgain: true,
  }),
  'stocktake.printSheet': command({
    about: '盤點表: bins and parts to write on, without what the books say.',
    input: z.object({ stocktakeId: StocktakeId }),
    output: z.object({ documentNo: z.string(), lines: z.int() }),
    allow: [...KEEPERS],
  }),
  'stocktake.list': query({
    about: '盤點單, newest first, a page by key.',
    input: z.object({
      view: z.enum(['live', 'all']).default('live'),
      after: z.object({ stNo: z.string() }).nullable().default(null),
      limit: Limit,
    }),
    output: z.array(StocktakeView),
    allow: [...READERS],
    reads: ['stocktake'],
  }),
  'stocktake.byId': query({
    about: 'One 盤點單 with how far it is.',
    input: z.object({ id: StocktakeId }),
    output: StocktakeView.nullable(),
    allow: [...READERS],
    reads: ['stocktake'],
  }),
  'stocktake.bins': query({
    about: 'The bins of a count and who stands before them; blind.',
    input: z.object({ stocktakeId: StocktakeId }),
    output: z.array(CountBin),
    allow: [...READERS],
    reads: ['stocktake'],
  }),
  'stocktake.counted': query({
    about: 'What has been counted in a bin, and what is to be counted again there; blind.',
    input: OneBin,
    output: z.array(BlindLine),
    allow: [...READERS],
    reads: ['stocktake'],
  }),
  'stocktake.differences': query({
    about: 'The settlement, a page by key; empty while somebody counts.',
    input: ListDifferencesInput,
    output: z.array(DifferenceView),
    allow: [...READERS],
    reads: ['stocktake'],
  }),
  'stocktake.lines': query({
    about: 'Every line of a finished count with its book, a page by key; empty while somebody counts.',
    input: z.object({ stocktakeId: StocktakeId, after: z.object({ lineNo: z.int() }).nullable().default(null), limit: Limit }),
    output: z.array(CountLineView),
    allow: [...READERS],
    reads: ['stocktake'],
  }),
};
