import { openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DEMO_PIN } from '#db/demo/centre';
import { openDatabase } from '#db/kernel/connection';
import { engineOn, signedIn } from '../centre';
import { blockOf, compare } from '../measure';
import { typedIntake } from './typed-intake';

/** The process that is watched, or slowed down, from outside: the real engine saves intakes, and nothing else happens in it. */
const { values: args } = parseArgs({
  options: {
    file: { type: 'string' },
    from: { type: 'string' },
    count: { type: 'string' },
    acks: { type: 'string' },
    bare: { type: 'string' },
  },
});
const A_BLOCK = 10;
const engine = await engineOn(args.file ?? '');
const clerk = await signedIn(engine, 'clerk', DEMO_PIN);
let next = Number(args.from);
const saveOne = () => clerk('counterIntake.receive', typedIntake(next++));

/** One intake after the other; a line in a file says where one ends and the next begins. */
async function saveAndTell(acks: string): Promise<void> {
  const out = openSync(acks, 'a');
  writeSync(out, 'ACK\n');
  for (let k = 0; k < Number(args.count); k += 1) {
    await saveOne();
    writeSync(out, 'ACK\n');
  }
}

/** Intakes against commits of one row, in a file with the same settings. */
async function saveAgainstBare(file: string): Promise<void> {
  const { sqlite } = openDatabase(file);
  sqlite.exec('create table if not exists bare_commit (id integer primary key, x text)');
  const bare = sqlite.prepare('insert into bare_commit values (null, ?)');
  const limit = blockOf(A_BLOCK, () => void bare.run('x'.repeat(100)));
  const product = blockOf(A_BLOCK, saveOne);
  await limit();
  await product();
  const c = await compare({ limit, product });
  sqlite.close();
  process.stdout.write(`${JSON.stringify(c)}\n`);
}

await (args.bare === undefined ? saveAndTell(args.acks ?? '') : saveAgainstBare(args.bare));
await engine.close();
