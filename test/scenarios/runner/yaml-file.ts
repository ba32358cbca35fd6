import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

/** A file that says something the runner does not understand: every complaint with its line. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

export type YamlFile<T> = Readonly<{ file: string; content: T; lineOf(at: readonly PropertyKey[]): number }>;

/** Reads a YAML file by its schema. Unknown keys and wrong values are refused with file and line. */
export function readYaml<T>(file: string, schema: z.ZodType<T>): YamlFile<T> {
  const lines = new LineCounter();
  const name = path.basename(file);
  const document = parseDocument(readText(file), { lineCounter: lines, merge: true });
  const broken = document.errors.map((e) => `${name}:${lines.linePos(e.pos[0]).line} ${e.message.split('\n')[0] ?? ''}`);
  if (broken.length > 0) throw new FileError(broken.join('\n'));

  const lineOf = (at: readonly PropertyKey[]): number => lines.linePos(offsetOf(document, at)).line;
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file, content: parsed.data, lineOf };
  const complaints = parsed.error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [null];
    return keys.map((key) => {
      const at = key === null ? issue.path : [...issue.path, key];
      const words = key === null ? issue.message : 'this key is not known here';
      return `${name}:${lineOf(at)} ${at.map(String).join('.') || 'file'}: ${words}`;
    });
  });
  throw new FileError(complaints.join('\n'));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new FileError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Where a value, or its key, begins; for a missing one its parent. */
function offsetOf(document: Document, at: readonly PropertyKey[]): number {
  const parent: unknown = at.length < 2 ? document.contents : document.getIn(at.slice(0, -1), true);
  const key = isMap(parent) ? parent.items.find((pair) => isScalar(pair.key) && pair.key.value === at.at(-1))?.key : undefined;
  const node = key ?? document.getIn(at, true);
  if (isNode(node) && node.range) return node.range[0];
  return at.length === 0 ? 0 : offsetOf(document, at.slice(0, -1));
}
