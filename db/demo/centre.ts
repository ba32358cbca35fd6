import { hostname } from 'node:os';
import type { Contract, Input, Output, RawInput, RouteOf } from '#shared/contract/contract';
import type { StaffRole } from '#shared/kernel/roles';
import type { Connection, Engine } from '../host';

type Invokable = RouteOf<'command' | 'query'>;
export type Desk = <R extends Invokable>(name: R, input: RawInput<R>) => Promise<Output<R>>;
export type Centre = Readonly<Record<'clerk' | 'chief' | 'accountant' | 'keeper' | 'manager', Desk>> &
  Readonly<{ technicians: readonly [Technician, ...Technician[]] }>;
export type Technician = Readonly<{ id: Input<'serviceCall.dispatch'>['technicianId']; name: string; desk: Desk }>;

/** Every person of the demo signs in with this number; the start screen says so. */
export const DEMO_PIN = '246813';

const deskOf =
  (connection: Connection): Desk =>
  async (name, input) => {
    const answer = await connection.invoke(name, input);
    if (!answer.ok) throw new Error(`demo: ${name} refused ${answer.error.code} ${JSON.stringify(answer.error.params)}`);
    return answer.value as Output<typeof name & keyof Contract>;
  };

/** First run and staff of the demo centre, each person at a desk of their own. */
export async function openCentre(engine: Engine): Promise<Centre> {
  const manager = deskOf(engine.connect(hostname()));
  await manager('setup.firstRun', {
    siteName: '大安服務站',
    siteCode: 'TP1',
    region: 'TW',
    language: 'zh-TW',
    address: '台北市大安區復興南路一段 390 號',
    phone: '02-2712-8800',
    complaintPhone: '0800-012-345',
    managerName: '周文雄',
    pin: DEMO_PIN,
  });
  await manager('setup.updateSite', {
    settings: {
      suburbanDistricts: ['新店', '深坑', '石碇'],
      shelves: ['A-01', 'A-02', 'A-03', 'A-04', 'B-01', 'B-02', 'B-03', 'B-04', 'C-01', 'C-02'],
    },
  });
  const hire = async (name: string, posts: StaffRole[], staffNo: string) => {
    const person = await manager('staff.add', { name, posts, staffNo, pin: DEMO_PIN });
    const desk = deskOf(engine.connect(hostname()));
    await desk('staff.signIn', { staffId: person.id, pin: DEMO_PIN });
    return { id: person.id, name, desk };
  };
  const clerk = await hire('林佳蓉', ['clerk'], 'C01');
  const chief = await hire('陳建宏', ['chief'], 'H01');
  const wang = await hire('王志明', ['technician'], 'T01');
  const li = await hire('李俊傑', ['technician'], 'T02');
  const accountant = await hire('黃淑芬', ['accountant'], 'A01');
  const keeper = await hire('吳文彬', ['warehouse'], 'W01');
  return { clerk: clerk.desk, chief: chief.desk, accountant: accountant.desk, keeper: keeper.desk, manager, technicians: [wang, li] };
}
