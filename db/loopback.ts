import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { contract } from '#shared/contract/contract';
import { isRequestId } from '#shared/contract/message-size';
import { err, type Result } from '#shared/kernel/result';
import type { Log } from '#shared/log/log-entry';
import type { Connection, Engine } from './host';
import { PAGE_HEADERS, readPageFile } from './page-files';
import { notePageFault } from './support/note-page-fault';

const MAX_BODY = 8_000_000;
const STILL_THERE_MS = 25_000;
const COOKIE = 'counterbook';

type Loopback = Readonly<{ address: string; close(): Promise<void> }>;
type Call = { name: string; input: unknown; requestId?: string };

const secret = (): string => randomBytes(24).toString('base64url');
const isSame = (given: string, expected: string): boolean =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readCall(body: string): Call | null {
  try {
    const { name, input, requestId } = JSON.parse(body) as Record<string, unknown>;
    const isCall = typeof name === 'string' && (requestId === undefined || isRequestId(requestId));
    return isCall ? { name, input, ...(requestId === undefined ? {} : { requestId }) } : null;
  } catch {
    return null;
  }
}

/** What needs the shell (printers, files) does not exist here; everything else is the engine's own door. */
function answer(connection: Connection, { name, input, requestId }: Call, log: Log): Promise<Result<unknown>> {
  if (name === 'support.notePageFault') return Promise.resolve(notePageFault(log, input));
  const isHere = Object.hasOwn(contract, name) && contract[name as keyof typeof contract].kind !== 'device';
  return isHere
    ? connection.invoke(name, input, requestId)
    : Promise.resolve(err({ code: 'NOT_FOUND', params: { entity: 'Route', id: name.slice(0, 80) } }));
}

/**
 * The same contract and the same page over HTTP, for a machine without a display and for a plain browser (architecture 3.5).
 * 127.0.0.1 only; the token of the address works once and becomes a cookie, which is the connection and so the sign-in.
 */
export async function serveLoopback(engine: Engine, pageFolder: string, port = 0, log: Log = () => undefined): Promise<Loopback> {
  let token: string | null = secret();
  const sessions = new Map<string, Connection>();
  const followers = new Set<ServerResponse>();

  const sessionOf = (request: IncomingMessage): Connection | undefined => {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
    const own = cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`));
    return own === undefined ? undefined : sessions.get(own.slice(COOKIE.length + 1));
  };
  const end = (response: ServerResponse, status: number, text = '', headers: Record<string, string> = {}) =>
    response.writeHead(status, { ...PAGE_HEADERS, 'content-type': 'text/plain; charset=utf-8', ...headers }).end(text);

  const signOn = (given: string, response: ServerResponse) => {
    if (token === null || !isSame(given, token))
      return end(response, 403, 'This address was used already. Start the program again for a new one.');
    token = null;
    const session = secret();
    sessions.set(session, engine.connect(hostname()));
    return end(response, 303, '', { location: '/', 'set-cookie': `${COOKIE}=${session}; HttpOnly; SameSite=Strict; Path=/` });
  };

  const follow = (response: ServerResponse) => {
    response.writeHead(200, { ...PAGE_HEADERS, 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(':\n\n');
    followers.add(response);
    response.on('close', () => followers.delete(response));
  };

  const call = async (connection: Connection, request: IncomingMessage, response: ServerResponse) => {
    if (request.headers.origin !== origin || !request.headers['content-type']?.startsWith('application/json')) return end(response, 403);
    const body = await readBody(request);
    if (body === null) return end(response, 413, '', { connection: 'close' });
    const message = readCall(body);
    const result = message === null ? err({ code: 'INPUT_INVALID', params: {} }) : await answer(connection, message, log);
    return end(response, 200, JSON.stringify(result), { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  };

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    if (request.headers.host !== new URL(origin).host) return end(response, 403);
    const [urlPath = '/', search = ''] = (request.url ?? '/').split('?');
    const given = new URLSearchParams(search).get('token');
    if (request.method === 'GET' && urlPath === '/' && given !== null) return signOn(given, response);
    const connection = sessionOf(request);
    if (connection === undefined) return end(response, 401, 'Open the address that the program printed.');
    if (request.method === 'POST' && urlPath === '/rpc') return call(connection, request, response);
    if (request.method !== 'GET') return end(response, 405);
    if (urlPath === '/notices') return follow(response);
    const file = await readPageFile(pageFolder, urlPath);
    if (file === null) return end(response, 404);
    return response.writeHead(200, { ...PAGE_HEADERS, 'content-type': file.type }).end(file.bytes);
  };

  const server = createServer((request, response) => {
    receive(request, response).catch((error: unknown) => {
      log({ level: 'error', event: 'loopback.unexpected', facts: { error } });
      if (!response.headersSent) end(response, 500);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const tell = (text: string) => followers.forEach((follower) => follower.write(text));
  const unfollow = engine.onNotice((notice) => tell(`data: ${JSON.stringify(notice)}\n\n`));
  const stillThere = setInterval(() => tell(':\n\n'), STILL_THERE_MS);
  return {
    address: `${origin}/?token=${token}`,
    close: async () => {
      clearInterval(stillThere);
      unfollow();
      for (const connection of sessions.values()) connection.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
