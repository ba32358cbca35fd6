import type { oldPartRoutes } from '#shared/old-part/routes';
import type { EngineHandlers } from '../kernel/handlers';
import { packOldParts, sendPack, unpackOldParts } from './pack-old-parts';
import { countOldParts, findOldParts, listOldPartPlaces, listOldParts, listPacks } from './queries';
import { endOldPart, receiveOldPart } from './receive-old-part';

export const oldPartHandlers = {
  'oldPart.receive': receiveOldPart,
  'oldPart.end': endOldPart,
  'oldPart.pack': packOldParts,
  'oldPart.send': sendPack,
  'oldPart.unpack': unpackOldParts,
  'oldPart.list': listOldParts,
  'oldPart.find': findOldParts,
  'oldPart.counts': countOldParts,
  'oldPart.places': listOldPartPlaces,
  'oldPart.packs': listPacks,
} satisfies Pick<EngineHandlers, keyof typeof oldPartRoutes>;
