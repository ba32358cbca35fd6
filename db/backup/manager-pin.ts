import { keysFrom } from '../kernel/keys';
import { openDatabase } from '../kernel/connection';
import { isPinRight } from '../staff/steps';

export type ManagerQuestion = Readonly<{ staged: string; dataKey: Buffer; pin: string; addon?: string | undefined }>;

/** Whose PIN this is among the managers of rehearsed data, when nobody can sign in to the data in use. Null: nobody's. */
export async function rightManager({ staged, dataKey, pin, addon }: ManagerQuestion): Promise<string | null> {
  const { sqlite } = openDatabase(staged, { readonly: true, addon });
  const managers = sqlite
    .prepare<[], { name: string; hash: string }>(
      `select s.name, p.hash from staff s join staff_pin p on p.staff_id = s.id
       where s.is_active = 1 and exists (select 1 from json_each(s.posts) where value = 'manager')`,
    )
    .all();
  sqlite.close();
  const keys = keysFrom(dataKey);
  for (const { name, hash } of managers) if (await isPinRight(keys, hash, pin)) return name;
  return null;
}
