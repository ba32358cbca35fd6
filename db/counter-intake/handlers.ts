import type { EngineHandlers } from '../kernel/handlers';
import { correctIntake } from './correct-intake';
import { intakeById, listIntakes } from './queries';
import { receiveGoods } from './receive-goods';

export const counterIntakeHandlers = {
  'counterIntake.receive': receiveGoods,
  'counterIntake.correct': correctIntake,
  'counterIntake.byId': ({ id }, { db }) => intakeById(db, id),
  'counterIntake.list': ({ limit }, { db }) => listIntakes(db, limit),
} satisfies Partial<EngineHandlers>;
