import sc400 from '@fontsource/noto-sans-sc/400.css?raw';
import sc700 from '@fontsource/noto-sans-sc/700.css?raw';
import tc400 from '@fontsource/noto-sans-tc/400.css?raw';
import tc700 from '@fontsource/noto-sans-tc/700.css?raw';

/**
 * @font-face of the bundled fonts for a print window: static 400 and 700, woff2 only, each piece under `base`. A system OTF or a
 * variable font would reach the PDF as Type 3, whose text cannot be read back (stack.md 29).
 */
export const fontFaces = (base: string): string =>
  [tc400, tc700, sc400, sc700]
    .join('\n')
    .replaceAll(/,\s*url\([^)]+\.woff\) format\('woff'\)/g, '')
    .replaceAll(/url\(\.\/files\/([^)]+\.woff2)\)/g, `url(${base}$1)`)
    .replaceAll('font-display: swap', 'font-display: block');
