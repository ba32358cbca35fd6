import { useMutation } from '@tanstack/react-query';
import type { Output } from '#shared/contract/contract';
import { documentNumberAt } from '#shared/numbering/document-number';
import { siteNumberInCode } from '#shared/printed-document/paper-code';
import { call, useCommand, type RouteError } from '../kernel/api';
import { useT } from '../kernel/i18n';
import { useSession } from '../kernel/session';
import { showToast } from '../kernel/toast';

export type Answer =
  | Readonly<{ outcome: 'open'; receiptId: string; isOriginal: boolean }>
  | Extract<Output<'collectionReceipt.scan'>, { outcome: 'refused' }>
  | Readonly<{ outcome: 'unknown'; code: string }>;

/** A job or a product leads to the receipt its device stands on. */
async function receiptOfThing(code: string): Promise<string | null> {
  const found = await call('search.scan', { code });
  if (found?.kind === 'job') return (await call('repairCard.byId', { id: found.id }))?.receiptId ?? null;
  if (found?.kind === 'product') return (await call('custody.ofProduct', { productId: found.id }))?.receiptId ?? null;
  return found?.kind === 'receipt' ? found.id : null;
}

/** What lies on the counter: a receipt, a device, a tag. A void receipt answers with who collected and when, and is kept as an incident. */
export function useFindReceipt() {
  const t = useT('release');
  const { site } = useSession();
  const scan = useCommand('collectionReceipt.scan');
  return useMutation<Answer, RouteError, Readonly<{ code: string; isScanned: boolean }>>({
    mutationFn: async ({ code, isScanned }) => {
      const answer = await scan.mutateAsync({ code });
      if (answer.outcome === 'refused') return answer;
      const isReceipt = documentNumberAt(siteNumberInCode(code) ?? code, site.code)?.startsWith('CR-') === true;
      if (answer.outcome === 'open' && answer.newerPaper !== null) showToast({ text: t('olderPaper', { seq: String(answer.newerPaper) }) });
      if (answer.outcome === 'open') return { outcome: 'open', receiptId: answer.receipt.id, isOriginal: isScanned && isReceipt };
      const receiptId = await receiptOfThing(code);
      return receiptId === null ? { outcome: 'unknown', code } : { outcome: 'open', receiptId, isOriginal: false };
    },
  });
}
