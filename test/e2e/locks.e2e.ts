import { expect, test } from './fixtures';

test('a call is refused by name, size and depth before anybody reads it (quality S7)', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const invoke = window.api?.invoke as unknown as (name: unknown, input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
    let deep: unknown = 1;
    for (let depth = 0; depth < 100; depth += 1) deep = { in: deep };
    const calls: [unknown, unknown][] = [
      ['toString', {}],
      ['__proto__', {}],
      [null, {}],
      ['setup.status', { text: 'x'.repeat(9_000_000) }],
      ['setup.status', deep],
      ['printJob.next', {}],
      ['staff.list', {}],
    ];
    const answers = await Promise.all(calls.map(([name, input]) => invoke(name, input)));
    return answers.map((answer) => answer.error?.code);
  });
  expect(codes).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'INPUT_INVALID', 'INPUT_INVALID', 'NOT_SIGNED_IN', 'NOT_SIGNED_IN']);
});
