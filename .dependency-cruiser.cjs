// Who may import whom (architecture 3.4). scripts/check/imports.mjs also checks that the modules were really read.
const rule = (name, from, to) => ({ name, severity: 'error', from, to });
const NATIVE = 'node_modules/(electron|drizzle-orm|better-sqlite3)/';
const TEST_FILES = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    rule('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule(
      'shared-is-pure',
      { path: '^shared/', pathNot: TEST_FILES },
      { path: `^(db|electron|renderer|test)/|node_modules/react|${NATIVE}` },
    ),
    rule('no-node-in-shared-or-renderer', { path: '^(shared|renderer)/', pathNot: TEST_FILES }, { dependencyTypes: ['core'] }),
    rule('db-knows-no-app', { path: '^db/' }, { path: '^(electron|renderer|test)/|node_modules/(electron|react)/' }),
    // another domain's table (for joins), repository (its rows in the same transaction), steps, views for the answer
    // and papers; never its commands; the consistency check only reads (docs/decisions/005-what-domains-share.md)
    rule(
      'commands-do-not-call-commands',
      { path: '^db/([^/]+)/', pathNot: ['^db/(kernel|migrations|demo)/', TEST_FILES, '/handlers\\.ts$'] },
      {
        path: '^db/[^/]+/',
        pathNot: ['^db/$1/', '^db/(kernel|consistency)/', '/(table|repository|queries|[a-z-]*steps|[a-z]+-paper)\\.ts$'],
      },
    ),
    rule(
      'queries-and-repositories-only-read-others',
      { path: '^db/([^/]+)/(queries|repository|table)\\.ts$' },
      { path: '^db/[^/]+/', pathNot: ['^db/$1/', '^db/kernel/', '/(table|steps|queries|repository)\\.ts$'] },
    ),
    rule('renderer-never-sees-main-or-db', { path: '^renderer/', pathNot: TEST_FILES }, { path: `^(electron|db|test)/|${NATIVE}` }),
    rule(
      'renderer-features-do-not-import-each-other',
      { path: '^renderer/([^/]+)/', pathNot: '^renderer/(kernel|app|documents)/' },
      { path: '^renderer/[^/]+/', pathNot: ['^renderer/$1/', '^renderer/(kernel|documents|style)/'] },
    ),
    rule(
      'renderer-kernel-knows-no-feature',
      { path: '^renderer/kernel/' },
      { path: '^renderer/', pathNot: '^renderer/(kernel|documents|style)/' },
    ),
    rule('documents-are-pure', { path: '^renderer/documents/', pathNot: TEST_FILES }, { path: '^(renderer/(?!documents/)|electron/|db/)' }),
    rule('electron-takes-only-documents-from-renderer', { path: '^electron/' }, { path: '^renderer/', pathNot: '^renderer/documents/' }),
    rule('only-the-shell-imports-electron', { path: '^(db|shared|renderer)/' }, { path: 'node_modules/electron/' }),
    rule('the-product-imports-no-test', { path: '^(db|shared|electron|renderer)/', pathNot: TEST_FILES }, { path: `^test/|${TEST_FILES}` }),
    rule('everything-resolves', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
