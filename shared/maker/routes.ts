import { z } from 'zod';
import { command, query } from '../contract/define-route';
import { ANY_STAFF } from '../kernel/roles';
import { MakerView, SetRateInput, WriteMakerInput } from './schema';

export const makerRoutes = {
  'maker.write': command({
    about: '廠商: a supplier who pays for warranty work, with his brands and his days for old parts; new, or changed.',
    input: WriteMakerInput,
    output: MakerView,
    allow: ['chief', 'accountant'],
  }),
  'maker.setRate': command({
    about: 'What a maker pays for labour and travel of a device class, from a day on; earlier claims keep theirs (B18).',
    input: SetRateInput,
    output: MakerView,
    allow: ['chief', 'accountant'],
  }),
  'maker.list': query({
    about: 'Makers by name, with their rates.',
    input: z.object({}),
    output: z.array(MakerView),
    allow: ANY_STAFF,
    reads: ['maker', 'part'],
  }),
};
