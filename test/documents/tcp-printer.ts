import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** How a printer at a port behaves. Without a word it reads everything, says nothing and closes when the other side has ended. */
export type Manner = Readonly<{
  /** Breaks the connection with a reset: 0 as soon as it stands, n after so many bytes. */
  resetAfter?: number;
  /** Says after so many bytes that it will say no more; goes on reading, and does not close. */
  endsAfter?: number;
  /** Takes the connection and never reads. */
  isSilent?: boolean;
  /** Reads so many bytes at a time, with a pause in between. */
  slowMs?: number;
  /** Reads everything and leaves the connection open. */
  staysOpen?: boolean;
  /** What it answers to a question about itself; null: nothing. */
  status?: () => Uint8Array | null;
}>;
export type TcpPrinter = Readonly<{
  address: string;
  /** What came in each connection, questions about its state taken out. */
  received(): readonly string[];
  /** Changes its manner for the connections to come. */
  behave(manner: Manner): void;
  /** Nobody listens at its address until it is switched on again. */
  switchOff(): Promise<void>;
  switchOn(): Promise<void>;
  close(): Promise<void>;
}>;

export const READY = Uint8Array.of(0x12, 0x12, 0x12);
export const COVER_OPEN = Uint8Array.of(0x1a, 0x16, 0x12);
const QUESTION = Buffer.of(0x10, 0x04, 0x01, 0x10, 0x04, 0x02, 0x10, 0x04, 0x04).toString('latin1');

type Told = Readonly<{ onBytes?(paper: string): void }>;
/** A printer at a port of this machine, as real as a listener can be. */
export async function tcpPrinter(first: Manner = {}, { onBytes }: Told = {}): Promise<TcpPrinter> {
  let manner = first;
  const papers: { text: string }[] = [];
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const { resetAfter, endsAfter, isSilent, slowMs, staysOpen, status } = manner;
    const paper = { text: '' };
    papers.push(paper);
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    if (resetAfter === 0) return void socket.resetAndDestroy();
    if (isSilent === true) return void socket.pause();
    let asked = 0;
    let raw = '';
    socket.on('data', (part) => {
      raw += part.toString('latin1');
      const pieces = raw.split(QUESTION);
      for (; asked < pieces.length - 1; asked++) {
        const answer = status?.() ?? null;
        if (answer !== null) socket.write(answer);
      }
      paper.text = pieces.join('');
      onBytes?.(paper.text);
      if (resetAfter !== undefined && paper.text.length >= resetAfter) socket.resetAndDestroy();
      if (endsAfter !== undefined && paper.text.length >= endsAfter) socket.end();
      if (slowMs === undefined) return;
      socket.pause();
      setTimeout(() => socket.resume(), slowMs);
    });
    socket.on('end', () => {
      if (staysOpen !== true) socket.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const switchOff = async (): Promise<void> => {
    for (const socket of open) socket.destroy();
    if (!server.listening) return;
    server.close();
    await once(server, 'close');
  };
  return {
    address: `127.0.0.1:${port}`,
    switchOff,
    async switchOn() {
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
    received: () => papers.map(({ text }) => text).filter((text) => text !== ''),
    behave: (next) => {
      manner = next;
    },
    close: switchOff,
  };
}

/** An address where nobody listens. */
export async function nobodyThere(): Promise<string> {
  const printer = await tcpPrinter();
  await printer.close();
  return printer.address;
}
