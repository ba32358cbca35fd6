import { z } from 'zod';
import { contract } from '#shared/contract/contract';
import type { Route } from '#shared/contract/define-route';
import { errors } from '#shared/messages/en/errors';
import { ERROR_CODES } from '#shared/kernel/app-error';
import { STAFF_ROLES } from '#shared/kernel/roles';
import { namedShapes, wordLists } from './named-shapes';
import { fieldsOf, linkToShape, linkToWords, typeText } from './type-text';

/** Domains in the order of the book; one that is missing here comes last under its own name. */
const DOMAINS: Readonly<Record<string, string>> = {
  setup: 'The centre',
  staff: 'Staff and sign-in',
  customer: 'Customers 客戶',
  product: 'Products 商品',
  serviceCall: 'Service calls 叫修',
  serviceVoucher: 'Service vouchers 服務憑證',
  counterIntake: 'Counter intake 送修受理',
  collectionReceipt: 'Collection receipts 領取收據',
  custody: 'Custody ledger 進出登記簿',
  repairCard: 'Repair cards 修護卡',
  quote: 'Quotes 報價',
  billing: 'Charge slips and payments 收費',
  cashDrawer: 'Cash drawers and day close 錢櫃、日結',
  part: 'Parts 零件',
  stock: 'Stock and its places 庫存、儲位',
  stockIssue: 'Stock issues and returns 領料、退料',
  stocktake: 'Stocktake 盤點',
  turnIn: 'Cash turn-in 繳款',
  deposit: 'Deposit 訂金',
  loaner: 'Loaner 備用機',
  unclaimed: 'Unclaimed goods 未領',
  exchange: 'Exchange 換貨',
  maintenanceContract: 'Maintenance contracts 保養合同',
  jobCost: 'What a job cost and who bears it 成本與負擔',
  receivable: 'Receivables 應收帳款',
  printedDocument: 'Papers',
  printJob: 'Print queue',
  numbering: 'Numbering',
  audit: 'Audit trail',
  backup: 'Backup and restore 備份',
  search: 'Search',
  today: 'Today',
  draft: 'Drafts',
  photo: 'Photos',
  preference: 'Preferences',
};

const HEAD = `# Operations

Everything the program can do, by name: what goes in, what comes out, who may. The screens, the scenario files and the tests all
come through this one door. This page is made from \`shared/*/routes.ts\` by test/operations; after a change of the contract make
it anew with \`npm run test:unit -- test/operations -u\`.

- **Kinds.** A *query* reads and cannot write. A *command* is one transaction: all of it or nothing, with its line in the audit
  trail; a repeated request id gets the first answer again. A *device* operation touches paper, files or windows in the shell.
- **Who.** The posts that may run it. *Everybody* is anybody signed in; *public* also nobody; \`system\` is the print queue and timed
  work. A manager may run whatever the chief may.
- **Types.** \`Instant\`: a moment with its offset, stored as UTC with milliseconds (scenario files may also write \`HH:MM\` and
  \`YYYY-MM-DDTHH:MM\` at the centre). \`Day\`: \`YYYY-MM-DD\` at the centre. \`Minor\`: money in minor units, 0 or more (TWD 1, CNY 0.01).
  \`Qty\`: more than 0, at most three decimals. Types that end in \`Id\` are UUIDs. In answers, fields that end in \`At\` are moments
  (UTC) and those in \`On\` are days. \`rev\` is the row as it was read: when somebody saved in the meantime the command is refused
  with STALE_ROW; left out, it is not compared.
- **Tables.** A table of an input has a row for each field; where every field is needed, the columns *Needed* and *Left out* (what
  is taken instead) are not shown.
- **Refusals** stand [at the end](#refusals), with the words of the English screens.
`;

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

function whoMay(allow: Route['allow']): string {
  if (allow === 'public') return 'public';
  if (STAFF_ROLES.every((post) => allow.includes(post))) return 'everybody';
  return [...allow, ...(allow.includes('chief') && !allow.includes('manager') ? ['manager'] : [])].join(', ');
}

/** Fields of a shape; a choice between shapes is told option by option. */
function shapeText(schema: z.ZodType): string {
  if (schema instanceof z.ZodObject) {
    const fields = fieldsOf(schema);
    if (fields.length === 0) return 'Nothing.';
    if (fields.every((f) => f.isNeeded))
      return table(
        ['Field', 'Type'],
        fields.map((f) => [`\`${f.name}\``, f.type]),
      );
    return table(
      ['Field', 'Type', 'Needed', 'Left out'],
      fields.map((f) => [`\`${f.name}\``, f.type, f.isNeeded ? 'yes' : '', f.standard]),
    );
  }
  if (schema instanceof z.ZodUnion) return schema.options.map((option) => `- ${typeText(option)}`).join('\n');
  return typeText(schema, true);
}

function operationText(name: string, route: Route): string {
  const input = shapeText(route.input);
  return [
    `### ${name}`,
    `*${route.kind} · ${whoMay(route.allow)}*`,
    route.about,
    input === 'Nothing.' ? 'Input: nothing.' : input,
    `Answer: ${route.output instanceof z.ZodObject && Object.keys(route.output.shape).length === 0 ? 'nothing.' : typeText(route.output)}`,
  ].join('\n\n');
}

/** Shapes that the page links to, each told once. */
function shapesText(body: string): string {
  const told = new Map<string, string>();
  for (let text = body; ;) {
    const wanted = [...namedShapes.values()].filter((s) => text.includes(linkToShape(s.name)) && !told.has(s.name));
    if (wanted.length === 0) break;
    for (const { name, schema } of wanted) told.set(name, `### ${name} (shape)\n\n${shapeText(schema)}`);
    text = wanted.map(({ name }) => told.get(name) ?? '').join('\n');
  }
  return [...told.entries()]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([, text]) => text)
    .join('\n\n');
}

/** docs/operations.md, made from the contract. */
export function operationsPage(): string {
  const routes = Object.entries<Route>(contract);
  const domainOf = (name: string): string => name.split('.')[0] ?? '';
  const order = [...Object.keys(DOMAINS), ...routes.map(([name]) => domainOf(name)).filter((d) => !Object.hasOwn(DOMAINS, d))];
  const domains = [...new Set(order)].map((domain) => ({
    title: DOMAINS[domain] ?? domain,
    own: routes.filter(([name]) => domainOf(name) === domain),
  }));
  const present = domains.filter(({ own }) => own.length > 0);

  const contents = present.map(
    ({ title, own }) =>
      `- **${title}**: ${own.map(([name]) => `[${name.split('.')[1] ?? name}](#${name.toLowerCase().replace('.', '')})`).join(', ')}`,
  );
  const body = present
    .map(({ title, own }) => [`## ${title}`, ...own.map(([name, route]) => operationText(name, route))].join('\n\n'))
    .join('\n\n');
  const shapes = shapesText(body);
  const lists = [...wordLists.entries()]
    .filter(([, name]) => `${body}${shapes}`.includes(linkToWords(name)))
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'en'))
    .map(
      ([words, name]) =>
        `### ${name}\n\n${words
          .split(' ')
          .map((word) => `\`${word}\``)
          .join(' ')}`,
    );
  const refusals = table(
    ['Code', 'Words'],
    ERROR_CODES.map((code) => [`\`${code}\``, String(errors[code])]),
  );
  return (
    [HEAD.trimEnd(), contents.join('\n'), body, '## Shapes', shapes, '## Word lists', lists.join('\n\n'), '## Refusals', refusals, '']
      .join('\n\n')
      .trimEnd() + '\n'
  );
}
