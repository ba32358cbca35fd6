const FACE = /@font-face\s*\{[^}]*\}/g;
/** Letters beyond the basic plane: names such as 𠮷. */
const BEYOND = /U\+2[\da-f]{4}/i;

/** Of a package of fonts the pieces alone that have letters beyond the basic plane: all else is in Noto Sans TC and SC (decision 049). */
export const rareFaces = (css: string): string => (css.match(FACE) ?? []).filter((face) => BEYOND.test(face)).join('\n');
