import { beforeEach, expect, it, vi } from 'vitest';
import type { Result } from '#shared/kernel/result';
import type { LogEntry } from '#shared/log/log-entry';

type Listener = (event: unknown, ...message: unknown[]) => Promise<Result<unknown>>;
const door = vi.hoisted(() => ({ listener: undefined as Listener | undefined }));
vi.mock('electron', () => ({ ipcMain: { handle: (_channel: string, listener: Listener) => (door.listener = listener) } }));
const { registerRpc } = await import('./register');

const dispatch = vi.fn<(...message: unknown[]) => Promise<Result<unknown>>>();
const log = vi.fn<(entry: LogEntry) => void>();
const event = { sender: {} };
beforeEach(() => {
  dispatch.mockReset().mockResolvedValue({ ok: true, value: null });
  registerRpc((e) => e === (event as unknown), dispatch, log);
});
const knock = async (...message: unknown[]): Promise<string> => {
  const answer = await door.listener?.(event, ...message);
  return answer?.ok ? 'OK' : (answer?.error.code ?? 'none');
};
const WHO = { name: '王小明' };

// quality 4.10, at the shell's door
it.each<[string, unknown[], string]>([
  ['170 an unknown name', ['customer.destroy', {}], 'NOT_FOUND'],
  ['170 toString', ['toString', {}], 'NOT_FOUND'],
  ['170 constructor', ['constructor', {}], 'NOT_FOUND'],
  ['170 __proto__', ['__proto__', {}], 'NOT_FOUND'],
  ['171 nothing at all', [], 'NOT_FOUND'],
  ['171 twenty arguments', ['customer.create', ...Array.from({ length: 19 }, () => WHO)], 'INPUT_INVALID'],
  ['171 one argument too many', ['customer.create', WHO, 'id-1', 'x'], 'INPUT_INVALID'],
  ['175 50 MB', ['customer.create', { name: 'x'.repeat(50_000_000) }], 'INPUT_INVALID'],
  ['175 a million elements', ['customer.create', { phones: Array.from({ length: 1_000_000 }, () => 1) }], 'INPUT_INVALID'],
  ['174 what JSON cannot carry', ['customer.create', { name: new Map() }], 'INPUT_INVALID'],
  ['a request id with a line break', ['customer.create', WHO, 'a\nb'], 'INPUT_INVALID'],
  ['a photo above the size of a form', ['photo.add', { jpegBase64: 'x'.repeat(3_900_000) }], 'OK'],
  ['a photo above its own size', ['photo.add', { jpegBase64: 'x'.repeat(4_200_000) }], 'INPUT_INVALID'],
  ['a form', ['customer.create', WHO, '0193b0f0-0000-7000-8000-000000000001'], 'OK'],
])('%s', async (_what, message, code) => {
  expect(await knock(...message)).toBe(code);
  expect(dispatch).toHaveBeenCalledTimes(code === 'OK' ? 1 : 0);
  expect(JSON.stringify(log.mock.calls)).not.toContain('xxx');
});

it('178 a frame that is not our page is not answered, and nothing is done', async () => {
  await expect(door.listener?.({ sender: {} }, 'customer.create', WHO)).rejects.toThrow('foreign frame');
  expect(dispatch).not.toHaveBeenCalled();
});

it('what breaks behind the door is answered with a reference', async () => {
  dispatch.mockRejectedValue(new Error('SQLITE_BUSY /home/somebody'));
  const answer = await door.listener?.(event, 'customer.create', WHO);
  expect(answer).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } });
  expect(JSON.stringify(answer)).not.toContain('SQLITE');
});
