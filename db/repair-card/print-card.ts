import { defineCommand } from '../kernel/handlers';
import { askedPrint } from '../printed-document/asked-print-steps';
import { storeCard } from './card-paper';

/** Prints the 修護卡 because somebody asks for it (B7). */
export const printCard = defineCommand('printedDocument.printCard', ({ cardId }, cx) => askedPrint(cx, storeCard(cx, cardId)));
