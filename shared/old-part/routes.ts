import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { Limit, line, Rev } from '../kernel/fields';
import { OldPartPackId } from '../kernel/ids';
import { ANY_STAFF } from '../kernel/roles';
import { PlaceView } from '../stock/schema';
import { EndOldPartInput, ListOldPartsInput, OldPartView, PackInput, PackView, ReceiveOldPartInput, SendPackInput } from './schema';

const reads = ['oldPart', 'maker'] as const;
export const oldPartRoutes = {
  'oldPart.receive': command({
    about: '收舊件: the warehouse has it in a place for old parts; the label of its bag is printed.',
    input: ReceiveOldPartInput,
    output: OldPartView,
    allow: ['warehouse'],
  }),
  'oldPart.end': command({
    about: 'Scrapped, given to the customer or missing, by the chief with a reason (E25).',
    input: EndOldPartInput,
    output: OldPartView,
    allow: ['chief'],
  }),
  'oldPart.pack': command({
    about: '裝箱: old parts of one maker on one pack list, printed (users-ask 55).',
    input: PackInput,
    output: PackView,
    allow: ['warehouse'],
  }),
  'oldPart.send': command({
    about: '寄出: a packed box is with the courier.',
    input: SendPackInput,
    output: PackView,
    allow: ['warehouse'],
  }),
  'oldPart.unpack': command({
    about: 'A pack list that was not sent is void; its parts lie here again.',
    input: z.object({ packId: OldPartPackId, rev: Rev, reason: line(100) }),
    output: PackView,
    allow: ['warehouse'],
  }),
  'oldPart.list': query({
    about: 'Old parts, the earliest day first, a page by key; `overdue` are those whose day is over and that are not on their way.',
    input: ListOldPartsInput,
    output: z.array(OldPartView),
    allow: ANY_STAFF,
    reads: [...reads],
  }),
  'oldPart.find': query({
    about: 'The old parts of a scan: the label of a bag, a repair card or call, a pack list, an old serial.',
    input: z.object({ scanned: z.string().max(60) }),
    output: z.array(OldPartView),
    allow: ANY_STAFF,
    reads: [...reads],
  }),
  'oldPart.counts': query({
    about: 'How many are due back, overdue, here and packed.',
    input: z.object({}),
    output: z.object({ due: z.int(), overdue: z.int(), here: z.int(), packed: z.int() }),
    allow: ANY_STAFF,
    reads: [...reads],
  }),
  'oldPart.places': query({
    about: 'Where old parts may lie: their own place with its bins, and quarantine.',
    input: z.object({}),
    output: z.array(PlaceView),
    allow: ANY_STAFF,
    reads: ['stock'],
  }),
  'oldPart.packs': query({
    about: 'Pack lists, the latest first.',
    input: z.object({
      after: z
        .object({ pkNo: z.string().max(20) })
        .nullable()
        .default(null),
      limit: Limit,
    }),
    output: z.array(PackView),
    allow: ANY_STAFF,
    reads: [...reads],
  }),
};
