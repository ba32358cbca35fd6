import { DomainError } from '#shared/kernel/app-error';
import type { AskEngine } from '#electron/print/engine-jobs';
import type { Input, Output, RouteOf, RawInput } from '#shared/contract/contract';
import { site } from '../site';

export const INTAKE: RawInput<'counterIntake.receive'> = {
  customer: { new: { name: '許文傑', phones: [{ number: '0933-222-111' }], privacyConsent: true } },
  devices: [
    {
      product: { new: { deviceClass: 'laptop', model: 'NB-14P', serial: 'NB14P-553021' } },
      faultReported: '無法開機',
      exterior: { screen: 'ok' },
      hasNoAccessories: true,
      shelf: 'A-04',
    },
  ],
  promisedAt: '2026-11-25T18:00+08:00',
  inspectionFeeMinor: 300,
  isDataLossAccepted: true,
  signature: { kind: 'signed', name: '許文傑' },
};

/** A centre with the papers of one intake in its queue, and its engine asked as the print queue asks it. */
export async function queuedPapers() {
  const s = site();
  const manager = s.person('manager');
  const clerk = s.person('clerk');
  await clerk.ask('counterIntake.receive', INTAKE);
  const system = s.connect('PC1', true);
  const ask: AskEngine = async (name, input) => {
    const answer = await system.invoke(name as RouteOf<'command' | 'query'>, input as Input<RouteOf<'command' | 'query'>>);
    if (!answer.ok) throw new DomainError(answer.error.code, answer.error.params);
    return answer.value as Output<typeof name>;
  };
  const jobs = () => clerk.ask('printJob.list', {});
  return { ...s, manager, clerk, system, ask, jobs };
}
