import type { ImageLanguage } from '#shared/print-job/image';
import { PrinterRefusal, SheetInDoubt, type PrintLine } from '../print-ports';
import { SILENT_MS } from '../watch-job';
import { connectPeer, type Peer } from './peer';
import { STATUS_QUESTIONS, type PrinterStatus, type StatusQuestion } from './printer-status';

/** `connect`: until it is called switched off. `status`: how long a printer that can answer takes. `silent`: nobody knows any more. */
export const TCP_TIMES = { connect: 5_000, status: 400, silent: SILENT_MS, close: 2_000 } as const;
export type TcpTimes = Readonly<Record<keyof typeof TCP_TIMES, number>>;
const CHUNK = 8_192;

async function askStatus(peer: Peer, question: StatusQuestion, withinMs: number): Promise<PrinterStatus | null> {
  peer.forgetReply();
  if (!(await peer.write(question.ask, withinMs))) return null;
  await peer.until(() => peer.hasEnded() || question.read(peer.reply()) !== null, withinMs);
  return question.read(peer.reply());
}

/** Throws SheetInDoubt from the first byte on, unless the printer says that it is well or closes in order. */
async function send(peer: Peer, bytes: Uint8Array, told: StatusQuestion | null, times: TcpTimes): Promise<void> {
  if (peer.hasFailed() || peer.hasEnded()) throw new PrinterRefusal('printerUnreachable', 'closed before the first byte');
  for (let at = 0; at < bytes.length; at += CHUNK)
    if (!(await peer.write(bytes.subarray(at, at + CHUNK), times.silent))) throw new SheetInDoubt('cut or stuck');
  // An answer to what was asked behind the sheet says that the sheet was read: TCP keeps the order.
  const status = told === null ? null : await askStatus(peer, told, times.silent);
  if (told !== null && status !== 'ready') throw new SheetInDoubt(status ?? 'fell silent', status);
  // One that ends its side before ours is ended may have left off reading; that news is a moment on its way.
  const wasClosedEarly = told === null && (await peer.until(peer.hasEnded, times.status));
  peer.end();
  const hasClosed = await peer.until(peer.hasEnded, told === null ? times.silent : times.close);
  if (told === null && (wasClosedEarly || !hasClosed || peer.hasFailed())) throw new SheetInDoubt('not closed in order');
}

/** A printer at a TCP port (9100). One that answers questions about itself is asked before the sheet and behind it. */
export async function reachTcp(address: string, language: ImageLanguage, times: TcpTimes = TCP_TIMES): Promise<PrintLine> {
  const peer = await connectPeer(address, times.connect);
  const question = STATUS_QUESTIONS[language];
  const status = question === null ? null : await askStatus(peer, question, times.status);
  const refusal = peer.hasFailed() || peer.hasEnded() ? 'printerUnreachable' : status;
  if (refusal !== null && refusal !== 'ready') {
    peer.close();
    throw new PrinterRefusal(refusal, 'nothing was sent');
  }
  return {
    async send({ bytes }) {
      try {
        await send(peer, bytes, status === null ? null : question, times);
        return { kind: 'done' };
      } finally {
        peer.close();
      }
    },
    close: peer.close,
  };
}
