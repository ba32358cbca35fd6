import { openDatabase } from '#db/kernel/connection';

/** The limit of an engine: a process that opens the file and answers every message with the rows of one statement. */
const [, , file = '', sql = '', addon] = process.argv;
const { sqlite } = openDatabase(file, { readonly: true, addon });
const page = sqlite.prepare(sql);
process.parentPort.on('message', ({ data }: { data: number }) => process.parentPort.postMessage({ id: data, rows: page.all() }));
