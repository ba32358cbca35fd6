import type { makerRoutes } from '#shared/maker/routes';
import type { EngineHandlers } from '../kernel/handlers';
import { listMakers } from './queries';
import { setMakerRate, writeMaker } from './write-maker';

export const makerHandlers = {
  'maker.write': writeMaker,
  'maker.setRate': setMakerRate,
  'maker.list': listMakers,
} satisfies Pick<EngineHandlers, keyof typeof makerRoutes>;
