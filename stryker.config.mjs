/**
 * Mutation tests of the rules (npm run mutate): the files that decide, not shapes, words or routes. Only the tests beside them may
 * kill a mutant: a rule is proved by its own table, not by a scenario that happens to come by.
 */
export default {
  mutate: [
    'shared/*/rules.ts',
    'shared/*/states.ts',
    'shared/backup/{phrase,rotation,schedule}.ts',
    'shared/billing/tax.ts',
    'shared/custody/gate.ts',
    'shared/customer/{name,phone,tax-id}.ts',
    'shared/kernel/{business-date,date-input,money,number-input,roles,state-machine,working-hours}.ts',
    'shared/numbering/{document-number,scan-text}.ts',
    'shared/product/{dates,identifier,read-identifiers}.ts',
    'shared/quote/quantity.ts',
    'shared/service-call/due-time.ts',
    'shared/staff/{lock-out,pin}.ts',
    'shared/warranty/{guarantee,rules-table,verdict}.ts',
  ],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true, // what is reckoned once at the start (tables of words and steps) would run every test again for each mutant
  concurrency: 1,
  incremental: true,
  incrementalFile: '.stryker/incremental.json',
  tempDirName: '.stryker/tmp',
  ignorePatterns: [
    '/dist',
    '/out',
    '/test/*',
    '!/test/refusal-of.ts',
    '/docs',
    '/.look',
    '/.scratch',
    '/test-results',
    '/electron',
    '/renderer',
    '/db',
  ],
  reporters: ['clear-text', 'json', 'progress'],
  jsonReporter: { fileName: '.stryker/report.json' },
  clearTextReporter: { logTests: false, allowColor: false },
  thresholds: { high: 90, low: 80, break: 80 },
  disableTypeChecks: false,
};
