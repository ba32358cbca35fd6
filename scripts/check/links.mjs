// Every relative link of the documents leads to a file that is there, and to a heading of it where it names one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { ROOT } from '../set-up/places.mjs';
import { sourceFiles } from './source-files.mjs';

const FOLDERS = ['docs', 'shared', 'db', 'electron', 'renderer', 'test', 'scripts'];
const LINK = /!?\[[^\]]*\]\(([^)\s]+)\)/g;

/** Text without what is code: a link in it is an example. */
const prose = (text) => text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, '').replaceAll(/`[^`\n]*`/g, '');

/** The name a heading gets in its address: small letters, no punctuation, a hyphen for a space. */
const anchorOf = (heading) =>
  heading
    .replaceAll(/[`*]|\]\([^)]*\)|\[/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
const anchorsOf = (text) => [...text.matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading]) => anchorOf(heading));

function documents() {
  const atRoot = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  return [
    ...atRoot.map((name) => ({ path: name, text: readFileSync(join(ROOT, name), 'utf8') })),
    ...sourceFiles(FOLDERS, ['.md']).filter(({ path }) => !path.includes('node_modules/')),
  ];
}

export function links() {
  return documents().flatMap(({ path, text }) =>
    [...prose(text).matchAll(LINK)].flatMap(([, link]) => {
      if (/^[a-z]+:/.test(link)) return [];
      const [file, anchor] = link.split('#');
      const target = file === '' ? join(ROOT, path) : normalize(join(ROOT, dirname(path), decodeURI(file)));
      if (relative(ROOT, target).startsWith('..') || !existsSync(target)) return [`${path}: nothing is at ${link}`];
      if (anchor === undefined || !target.endsWith('.md')) return [];
      return anchorsOf(readFileSync(target, 'utf8')).includes(anchor) ? [] : [`${path}: ${file || 'it'} has no heading #${anchor}`];
    }),
  );
}
