import Database from 'better-sqlite3';
import { openEngine, type Connection, type Engine } from '#db/host';
import { settableClock } from '#db/kernel/clock';
import { takeIdsFrom } from '#db/kernel/new-id';
import type { Output, RawInput } from '#shared/contract/contract';
import type { StaffRole } from '#shared/kernel/roles';
import { idOf, OPENING } from './ids';
import type { Invokable, Post } from './life';
import { TECHNICIANS } from './life-plan';
import { END_MS, YEARS_MS } from './moments';
import { EVERY_DAY, SHELVES } from './script';

/** Everybody of the data sets signs in with this number. */
export const DATA_PIN = '246813';
/** The key of every data set, so that any program can open it. */
export const DATA_KEY = Buffer.alloc(32, 7);
const OPENED_MS = END_MS - YEARS_MS - 40 * 86_400_000;
const NAMES = '王志明 李俊傑 張育誠 黃國維 徐正雄 周柏宇 吳信德 蔡文凱 許志豪 曾冠宇 何家榮 葉俊宏 鄭仁傑 潘建良 施正男 劉政達'.split(' ');

/** The centre with everybody at a desk; `staff` names them by post. */
export type Centre = Readonly<{
  engine: Engine;
  clock: ReturnType<typeof settableClock>;
  desks: ReadonlyMap<Post, Connection>;
  staff: ReadonlyMap<Post, string>;
}>;

export async function asked<R extends Invokable>(
  desk: Connection,
  isSystem: boolean,
  route: R,
  input: RawInput<R>,
  requestId?: string,
): Promise<Output<R>> {
  const answer = isSystem ? await desk.runAsSystem(route, input) : await desk.invoke(route, input, requestId);
  if (!answer.ok) throw new Error(`data set: ${route} refused ${answer.error.code} ${JSON.stringify(answer.error.params)}`);
  return answer.value as Output<R>;
}

/** The first day of the centre, by running commands: one set-up, sixteen technicians, a counter open every day of the week. */
export async function openCentre(file: string): Promise<Centre> {
  const clock = settableClock(OPENED_MS, false);
  let n = 0;
  takeIdsFrom(() => {
    n += 1;
    return idOf(clock.nowMs(), OPENING, n >> 11, n & 0x7ff);
  });
  const engine = await openEngine({ file, dataKey: DATA_KEY, keyStore: 'file', clock });
  const managerDesk = engine.connect('PC1');
  const manager = <R extends Invokable>(route: R, input: RawInput<R>) => asked(managerDesk, false, route, input);
  const boss = await manager('setup.firstRun', {
    siteName: '大安服務站',
    siteCode: 'TP1',
    region: 'TW',
    language: 'zh-TW',
    address: '台北市大安區復興南路一段 390 號',
    phone: '02-2712-8800',
    complaintPhone: '0800-012-345',
    managerName: '周文雄',
    pin: DATA_PIN,
  });
  await manager('setup.updateSite', {
    settings: { suburbanDistricts: ['新店', '深坑', '石碇'], shelves: [...SHELVES], calendar: { ...EVERY_DAY } as never, rocDates: false },
  });
  const desks = new Map<Post, Connection>([
    ['manager', managerDesk],
    ['system', managerDesk],
  ]);
  const staff = new Map<Post, string>([['manager', boss.session.staffId]]);
  const hire = async (post: Post, name: string, role: StaffRole, staffNo: string): Promise<void> => {
    const person = await manager('staff.add', { name, posts: [role], staffNo, pin: DATA_PIN });
    const desk = engine.connect(post === 'clerk' || post === 'accountant' ? 'PC1' : 'PC2');
    await asked(desk, false, 'staff.signIn', { staffId: person.id, pin: DATA_PIN });
    desks.set(post, desk);
    staff.set(post, person.id);
  };
  await hire('clerk', '林佳蓉', 'clerk', 'C01');
  await asked(desks.get('clerk') ?? managerDesk, false, 'cashDrawer.open', { count: [] });
  await hire('chief', '陳建宏', 'chief', 'H01');
  await hire('accountant', '黃淑芬', 'accountant', 'A01');
  for (let t = 0; t < TECHNICIANS; t += 1)
    await hire(`technician${t}`, NAMES[t] ?? `技師${t}`, 'technician', `T${String(t + 1).padStart(2, '0')}`);
  return { engine, clock, desks, staff };
}

/** The file as it is on the first evening, to begin from; made while the engine has it open. */
export function copyOfOpened(file: string, copy: string): void {
  const sqlite = new Database(file, { readonly: true });
  try {
    sqlite.prepare('VACUUM INTO ?').run(copy);
  } finally {
    sqlite.close();
  }
}
