import { STAFF_ROLES } from '#shared/kernel/roles';

/** Who stands at the door: nobody, a person with one post, a person who has left, the program itself. */
export const CALLERS = ['nobody', ...STAFF_ROLES, 'leaver', 'system'] as const;
export type Caller = (typeof CALLERS)[number];
export type Cell = 'may' | 'signIn' | 'no' | 'unreachable';
export type ChannelRow = Readonly<{ route: string; kind: string; pin: string; cells: Readonly<Record<Caller, Cell>> }>;
export type FieldRow = Readonly<{ route: string; what: string; cells: Readonly<Record<string, boolean>> }>;

const HEAD = `# Permissions

Who may do what: every channel of the contract, tried by every kind of person. Each cell was executed, not read from the sources:
test/security/permissions.test.ts calls the channel as that person and writes down what the door says. A change of the contract
changes this page, and a person reviews the difference (quality S18). Made anew by \`npm run test:unit -- test/security -u\`.

- **●** gets in (what the input then meets is the channel's own business), **·** is refused with NOT_ALLOWED, **–** is refused with
  NOT_SIGNED_IN.
- *leaver* was signed in when a manager entered his leaving. *system* is the print queue and timed work; no window can be it.
- **PIN**: the PIN must have been typed in the last two minutes, always or when the input asks for it.
- Device channels run in the shell, which asks the engine who is signed in; the program itself never calls one.
`;
const SIGNS: Readonly<Record<Cell, string>> = { may: '●', signIn: '–', no: '·', unreachable: ' ' };
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** docs/permissions.md: what the cells answered. */
export function permissionsPage(channels: readonly ChannelRow[], fields: readonly FieldRow[]): string {
  const channelTable = table(
    ['Channel', 'Kind', ...CALLERS, 'PIN'],
    channels.map(({ route, kind, pin, cells }) => [`\`${route}\``, kind, ...CALLERS.map((c) => SIGNS[cells[c]]), pin]),
  );
  const fieldTable = table(
    ['Channel', 'Field or row', ...STAFF_ROLES],
    fields.map(({ route, what, cells }) => [
      `\`${route}\``,
      what,
      ...STAFF_ROLES.map((post) => (cells[post] === undefined ? ' ' : cells[post] ? '●' : '·')),
    ]),
  );
  return [
    HEAD.trimEnd(),
    '## Channels',
    channelTable,
    '## Fields and rows',
    'Within a channel that lets the person in: fields that need a higher post, and rows that are not his. An empty cell: the channel is closed to that post.',
    fieldTable,
    '',
  ].join('\n\n');
}
