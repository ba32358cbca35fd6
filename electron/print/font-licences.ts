/** The packages whose fonts are in the program (renderer/style/style.ts); the licence asks for its text to go with them. */
export const FONT_PACKAGES = ['noto-emoji', 'noto-sans-jp', 'noto-sans-sc', 'noto-sans-tc'] as const;

/** Where each package's licence is, and where it lies beside the fonts of the program. */
export const FONT_LICENCES = FONT_PACKAGES.map((name) => ({
  from: `node_modules/@fontsource/${name}/LICENSE`,
  fileName: `fonts/${name}-OFL.txt`,
}));
