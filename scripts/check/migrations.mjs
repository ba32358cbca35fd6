// Every migration has a unique name, a note in seven words, and throws nothing away (architecture 3.10, 4.2).
import { sourceFiles } from './source-files.mjs';

const WORDS = ['WHAT', 'SAFE', 'SYNC', 'FILL', 'SIZE', 'TEST', 'UNDO'];

export function migrations() {
  const files = sourceFiles(['db/migrations'], ['.sql']).filter(({ path }) => !path.endsWith('schema-snapshot.sql'));
  if (files.length === 0) return ['db/migrations has no migration'];
  const numbers = files.map(({ path }) => /(\d{4})_[a-z0-9_]+\.sql$/.exec(path)?.[1]);
  return files.flatMap(({ path, text }, at) => {
    const broken = [];
    if (numbers[at] === undefined) broken.push('is not named 0001_what_it_does.sql');
    if (numbers.indexOf(numbers[at]) !== at) broken.push('has the number of another migration');
    const missing = WORDS.filter((word) => !new RegExp(`^-- ${word} +\\S`, 'm').test(text));
    if (missing.length > 0) broken.push(`has no ${missing.join(', ')} in its note`);
    if (/DROP TABLE|__new_/i.test(text) && !/REVIEWED REBUILD/.test(text))
      broken.push('rebuilds or drops a table without REVIEWED REBUILD in its note');
    return broken.map((what) => `${path} ${what}`);
  });
}
