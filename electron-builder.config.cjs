// The packaged application. `scripts/package.mjs` builds into out/build and tells the rest by the environment:
//   COUNTERBOOK_ELECTRON_DIST  a runtime that is already here (no download)
//   COUNTERBOOK_TEST_ADDON     folder with a better_sqlite3.node for the offline runtime; never set for a release
//   COUNTERBOOK_KEEP_INSPECT   keeps the inspector's switch, which Playwright needs; never set for a release
const { rm } = require('node:fs/promises');
const path = require('node:path');

const { COUNTERBOOK_ELECTRON_DIST, COUNTERBOOK_TEST_ADDON, COUNTERBOOK_KEEP_INSPECT } = process.env;
const isTest = COUNTERBOOK_TEST_ADDON !== undefined || COUNTERBOOK_KEEP_INSPECT !== undefined;

/** Only what the two native packages load at run time: the rest of the program is in the bundles. */
const NATIVE_LEFTOVERS = [
  '!node_modules/better-sqlite3/{deps,src,binding.gyp}',
  '!node_modules/better-sqlite3/{deps,src}/**',
  '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}).node',
  '!node_modules/node-addon-api/**',
  '!**/*.{md,d.ts,map}',
];
const testAddon = { from: COUNTERBOOK_TEST_ADDON, to: 'node_modules/better-sqlite3/build/Release', filter: ['better_sqlite3.node'] };

module.exports = {
  appId: 'app.counterbook.desktop',
  productName: 'Counterbook',
  executableName: 'counterbook',
  copyright: 'MIT',
  directories: { output: isTest ? 'out/package-test' : 'out/package' },
  files: [
    'package.json',
    { from: 'out/build', to: 'dist' },
    ...(COUNTERBOOK_TEST_ADDON === undefined ? [] : [testAddon]),
    ...NATIVE_LEFTOVERS,
  ],
  asar: true,
  asarUnpack: ['**/*.node'],
  npmRebuild: false, // both native packages bring Node-API binaries
  ...(COUNTERBOOK_ELECTRON_DIST === undefined ? {} : { electronDist: COUNTERBOOK_ELECTRON_DIST }),
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: COUNTERBOOK_KEEP_INSPECT !== undefined,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  // a runtime that was already here brings the application it shows when it is started alone
  afterPack: ({ appOutDir, electronPlatformName }) =>
    electronPlatformName === 'darwin' ? undefined : rm(path.join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
  electronLanguages: ['en-US', 'zh-TW', 'zh-CN'],
  publish: null,
  linux: { target: ['AppImage', 'deb'], category: 'Office', maintainer: 'Counterbook', synopsis: 'Repair service centre counter' },
  win: { target: ['nsis'] },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.business',
    extendInfo: { NSCameraUsageDescription: 'Photos of devices at intake' },
  },
};
