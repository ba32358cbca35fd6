import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { contract, type RouteName } from '#shared/contract/contract';

/** Rooms whose commands move stock or money. */
const ROOMS = [
  'stock',
  'stockIssue',
  'stocktake',
  'purchase',
  'billing',
  'cashDrawer',
  'deposit',
  'turnIn',
  'receivable',
  'loaner',
  'claim',
];
/** What the random days leave out: it writes no line of either ledger. */
const MOVES_NOTHING: Partial<Record<RouteName, string>> = {
  'stock.addBins': 'places',
  'stock.changeBins': 'places',
  'stock.printBinLabels': 'paper',
  'stockIssue.printPickList': 'paper',
  'stocktake.printSheet': 'paper',
  'purchase.askClose': 'a question to another person',
  'purchase.ship': 'a day the supplier said',
  'purchase.seen': 'read',
  'purchase.setLimit': 'a setting',
  'billing.setTaxRates': 'a setting: slips keep what they were issued with',
  'cashDrawer.kick': 'the pulse to the drawer',
  'receivable.promise': 'a day',
  'receivable.recordVisit': 'a visit',
  'receivable.setCollector': 'a person',
  'receivable.stampStatement': 'a day',
  'receivable.statement': 'paper',
  'receivable.statementRun': 'paper',
  'loaner.add': 'a thing of the pool: neither stock nor money',
  'loaner.change': 'what it is called',
  'loaner.check': 'fit to be lent again',
  'loaner.extend': 'a day',
  'loaner.notifyDue': 'paper',
  'loaner.remind': 'paper',
  'loaner.turnUp': 'a thing of the pool is here again; its slip stays as it is',
  'claim.correct': 'a line before it is sent',
};

it('every command that moves stock or money is a deed of the random days, or it is said why not', () => {
  const rooms = [import.meta.dirname, path.resolve(import.meta.dirname, '..', 'cash-desk')];
  const sources = rooms
    .flatMap((room) => readdirSync(room).map((name) => path.join(room, name)))
    .filter((file) => file.endsWith('-deeds.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const commands = (Object.keys(contract) as RouteName[]).filter(
    (name) => contract[name].kind === 'command' && ROOMS.includes(name.split('.')[0] ?? ''),
  );
  const isDeed = (name: string): boolean => sources.includes(`'${name}'`);
  expect(commands.length).toBeGreaterThan(60);
  expect(commands.filter((name) => !isDeed(name) && MOVES_NOTHING[name] === undefined)).toEqual([]);
  expect(Object.keys(MOVES_NOTHING).filter((name) => isDeed(name) || !commands.includes(name as RouteName))).toEqual([]);
});
