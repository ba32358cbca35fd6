import { connect, type Socket } from 'node:net';
import { PrinterRefusal } from '../print-ports';

/** Port of raw printing; HP's JetDirect began it. */
const RAW_PORT = 9100;
const LONGEST_REPLY = 4_096;

/** `host`, `host:port` or `[v6]:port`. */
export function hostAndPort(address: string): Readonly<{ host: string; port: number }> {
  const [, v6, name, port] = /^(?:\[([0-9a-fA-F:.]+)\]|([^:\s]+))(?::(\d{1,5}))?$/.exec(address.trim()) ?? [];
  const host = v6 ?? name;
  const number = port === undefined ? RAW_PORT : Number(port);
  if (host === undefined || number < 1 || number > 65_535) throw new PrinterRefusal('printerMissing', 'not an address');
  return { host, port: number };
}

/** The other end of a connection: what it said, whether it still speaks, and a way to wait for any of it. */
export type Peer = Readonly<{
  /** Hands bytes over; true once the system has taken them, false when nothing moved for so long or the connection broke. */
  write(bytes: Uint8Array, withinMs: number): Promise<boolean>;
  /** Waits until the test holds or the connection breaks; false when time is up first. */
  until(test: () => boolean, withinMs: number): Promise<boolean>;
  /** What it has said since the last time this was asked. */
  reply(): Uint8Array;
  forgetReply(): void;
  hasEnded(): boolean;
  hasFailed(): boolean;
  /** Our side is said; the other may still read and answer. */
  end(): void;
  close(): void;
}>;

function peerOf(socket: Socket): Peer {
  let said = Buffer.alloc(0);
  let hasEnded = false;
  let hasFailed = false;
  const waiting = new Set<() => void>();
  const moved = (): void => waiting.forEach((look) => look());
  socket.on('data', (part) => {
    said = Buffer.concat([said, part]).subarray(-LONGEST_REPLY);
    moved();
  });
  socket.on('end', () => {
    hasEnded = true;
    moved();
  });
  socket.on('error', () => {
    hasFailed = true;
    moved();
  });
  const until: Peer['until'] = (test, withinMs) =>
    new Promise((resolve) => {
      const over = (isMet: boolean): void => {
        clearTimeout(timer);
        waiting.delete(look);
        resolve(isMet);
      };
      const look = (): void => {
        if (hasFailed || test()) over(true);
      };
      const timer = setTimeout(() => over(false), withinMs);
      waiting.add(look);
      look();
    });
  return {
    async write(bytes, withinMs) {
      let isTaken = false;
      socket.write(bytes, (error) => {
        isTaken = error === null || error === undefined;
        moved();
      });
      await until(() => isTaken, withinMs);
      return isTaken && !hasFailed;
    },
    until,
    reply: () => said,
    forgetReply: () => {
      said = Buffer.alloc(0);
    },
    hasEnded: () => hasEnded,
    hasFailed: () => hasFailed,
    end: () => void socket.end(),
    close: () => void socket.destroy(),
  };
}

/** Refused, no route, no such name, or no answer in time: nothing was sent. */
export function connectPeer(address: string, withinMs: number): Promise<Peer> {
  const { host, port } = hostAndPort(address);
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, allowHalfOpen: true });
    const refuse = (why: string): void => {
      clearTimeout(timer);
      socket.destroy();
      reject(new PrinterRefusal('printerUnreachable', why));
    };
    const failed = (error: Error & { code?: string }): void => refuse(error.code ?? 'not reached');
    const timer = setTimeout(() => refuse('no answer'), withinMs);
    socket.once('error', failed);
    socket.once('connect', () => {
      clearTimeout(timer);
      const peer = peerOf(socket);
      socket.off('error', failed);
      resolve(peer);
    });
  });
}
