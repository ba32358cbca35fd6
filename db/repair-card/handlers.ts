import type { EngineHandlers } from '../kernel/handlers';
import { addNote } from './add-note';
import { addPart } from './add-part';
import { assignTechnicians } from './assign-technicians';
import { cancelRepairCard } from './cancel-repair-card';
import { confirmUnrepairable } from './confirm-unrepairable';
import { failRepairCard } from './fail-repair-card';
import { finishRepair } from './finish-repair';
import { passRepairCard } from './pass-repair-card';
import { proposeUnrepairable } from './propose-unrepairable';
import { cardByIdQuery, cardByNo, cardsOfReceipt, listCardsQuery, neighbours, reworkCounts } from './queries';
import { recallRepairCard } from './recall-repair-card';
import { receivePart } from './receive-part';
import { recordDiagnosis } from './record-diagnosis';
import { recordWork } from './record-work';
import { revealPasscode } from './reveal-passcode';
import { reversePart } from './reverse-part';
import { reverseWork } from './reverse-work';
import { setPriority } from './set-priority';
import { setPromise } from './set-promise';
import { startDiagnosis } from './start-diagnosis';
import { startRepair } from './start-repair';
import { waitForPart } from './wait-for-part';

export const repairCardHandlers = {
  'repairCard.assign': assignTechnicians,
  'repairCard.startDiagnosis': startDiagnosis,
  'repairCard.recordDiagnosis': recordDiagnosis,
  'repairCard.startRepair': startRepair,
  'repairCard.recordWork': recordWork,
  'repairCard.reverseWork': reverseWork,
  'repairCard.addPart': addPart,
  'repairCard.reversePart': reversePart,
  'repairCard.waitForPart': waitForPart,
  'repairCard.partArrived': receivePart,
  'repairCard.finishRepair': finishRepair,
  'repairCard.pass': passRepairCard,
  'repairCard.fail': failRepairCard,
  'repairCard.recall': recallRepairCard,
  'repairCard.proposeUnrepairable': proposeUnrepairable,
  'repairCard.confirmUnrepairable': confirmUnrepairable,
  'repairCard.cancel': cancelRepairCard,
  'repairCard.setPromise': setPromise,
  'repairCard.setPriority': setPriority,
  'repairCard.addNote': addNote,
  'repairCard.revealPasscode': revealPasscode,
  'repairCard.byId': cardByIdQuery,
  'repairCard.byNo': cardByNo,
  'repairCard.list': listCardsQuery,
  'repairCard.reworkCounts': reworkCounts,
  'repairCard.ofReceipt': cardsOfReceipt,
  'repairCard.neighbours': neighbours,
} satisfies Pick<EngineHandlers, Extract<keyof EngineHandlers, `repairCard.${string}`>>;
