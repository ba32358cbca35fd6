import type { Domain } from '#shared/kernel/domains';
import { DomainError } from '#shared/kernel/app-error';
import { err, type Result } from '#shared/kernel/result';
import { atTheDoor, type CommandDeps } from '../kernel/command-runner';
import { newId } from '../kernel/new-id';
import { nowIso } from '../kernel/clock';
import { deskOf } from './apply-import';
import type { WriteCall } from './import-writer';

type Aside = Pick<CommandDeps, 'db' | 'clock' | 'session' | 'isSystem' | 'workstation' | 'importDesk' | 'publish'> &
  Pick<WriteCall, 'dataKey' | 'turn'>;

/** 匯入 in the program: let in here like every command, carried out in a thread that lets it in once more (decision 040). */
export async function applyAside(input: unknown, deps: Aside, requestId: string = newId()): Promise<Result<unknown>> {
  const entered = atTheDoor('partImport.apply', input, deps);
  if (!entered.ok) return entered;
  try {
    const { workstation, session, dataKey, turn } = deps;
    const nowMs = Date.parse(nowIso(deps.clock));
    const { result, domains } = await deskOf(deps).write(entered.value.input.token, {
      input,
      requestId,
      workstation,
      session: { ...session },
      dataKey,
      turn,
      nowMs,
    });
    deps.publish(domains as readonly Domain[]);
    return result;
  } catch (error) {
    if (error instanceof DomainError) return err(error.app);
    throw error;
  }
}
